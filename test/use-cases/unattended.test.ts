import { replay } from '../../src/domain/ledger.js';
import { SYSTEM } from '../../src/domain/people.js';
import { openPeople } from '../../src/storage/people.js';
import { type Office, openOffice, people, WORKSPACE } from '../support/office.js';
import { useCasesOf } from '../support/use-cases.js';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const { ana, bob, rosa } = people;
const nobody = { people: [], groups: [] };
const said = {
  customer: 'Acme',
  title: 'printer is on fire',
  priority: 'p2',
  channelId: 'C1',
  private: false,
} as const;

const openFor = (key: string, named: { people: string[]; groups: string[] } = nobody) =>
  useCasesOf(office).openUnattended({ workspaceId: WORKSPACE, from: 'C1', key }, said, named);

const setLeads = (leads: string[]) =>
  openPeople(office).changeSettings(WORKSPACE, ({ settings }) => ({
    ok: true,
    change: { ...settings, leads },
  }));

test('the ledger says that no person opened it, and whose custody it is in', async () => {
  const opened = await openFor('message-1');
  if (opened.kind !== 'opened') throw new Error(JSON.stringify(opened));
  expect(opened.ownerId).toBe(ana.id);
  const scene = await office.reading.scene(WORKSPACE, { by: 'issue', id: opened.issueId });
  expect(scene?.issue).toMatchObject({ ownerId: ana.id, openedBy: null });
  expect(scene?.texts[scene.issue.custodyReasonId ?? '']).toContain('An app asked for it');
  const ledger = await office.reading.ledger(WORKSPACE, opened.issueId);
  expect(ledger[0]).toMatchObject({ kind: 'opened', actorId: SYSTEM, memberId: ana.id });
  expect(replay(ledger)?.ownerId).toBe(ana.id);
});

test('the same message is one issue, and one offer', async () => {
  const named = { people: [bob.id], groups: [] };
  const first = await openFor('message-2', named);
  const again = await openFor('message-2', named);
  expect(again).toEqual(first);
  expect(first).toMatchObject({ offer: { answer: { kind: 'offered', to: [bob.id] } } });
});

test('a lead at work goes before one who is not', async () => {
  await setLeads([people.dev.id, bob.id]);
  office.clock.set('2026-11-24T16:00:00Z'); // half past nine in the evening in Kolkata
  expect(await openFor('message-3')).toMatchObject({ kind: 'opened', ownerId: bob.id });
});

test('without a lead nothing is opened', async () => {
  await setLeads([rosa.id]);
  expect(await openFor('message-4')).toMatchObject({
    kind: 'refused',
    refusal: { why: 'no-lead-at-all' },
  });
  await setLeads([ana.id]);
  expect(await openFor('message-4')).toMatchObject({ kind: 'opened', ownerId: ana.id });
});
