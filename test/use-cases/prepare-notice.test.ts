import type { Priority } from '../../src/domain/people.js';
import { prepareNotice } from '../../src/use-cases/tell/prepare-notice.js';
import { type Office, openOffice, people, WORKSPACE } from '../support/office.js';
import { useCasesOf } from '../support/use-cases.js';

let office: Office;
beforeEach(async () => {
  office = await openOffice();
});
afterEach(() => office.close());

const { bob } = people;

/** The reminder that a promise of Bob's has lapsed, about to be told at nine in the evening. */
async function lapsedAtNight(priority: Priority) {
  const opening = { customer: 'Acme', title: 'invoice is wrong', channelId: null, private: false };
  const opened = await useCasesOf(office).open(office.request(bob.id), { ...opening, priority });
  if (opened.kind !== 'opened') throw new Error(opened.kind);
  const { issueId } = opened;
  const scene = await office.reading.scene(WORKSPACE, { by: 'issue', id: issueId });
  const subjectId = scene?.commitments[0]?.id ?? '';
  office.clock.set('2026-11-26T21:00:00Z');
  const notice = { kind: 'reminder', reminder: 'due', issueId, subjectId } as const;
  return prepareNotice(office)(WORKSPACE, bob.id, notice);
}

test('a reminder that could not be delivered in time waits for the hours of whoever hears it', async () => {
  expect(await lapsedAtNight('p3')).toEqual({
    about: 'later',
    until: new Date('2026-11-27T09:00:00Z'),
  });
});

test('a reminder of a P1 does not wait', async () => {
  expect(await lapsedAtNight('p1')).toMatchObject({ about: 'issue', to: bob.id });
});
