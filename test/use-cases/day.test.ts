import type { Priority } from '../../src/domain/people.js';
import type { ReminderKind } from '../../src/domain/reminders/reminder.js';
import { inWorkspace } from '../../src/storage/desk/transaction.js';
import { prepareNotice } from '../../src/use-cases/tell/prepare-notice.js';
import type { Day } from '../../src/use-cases/work.js';
import { type Office, openOffice, people, WORKSPACE } from '../support/office.js';
import { useCasesOf } from '../support/use-cases.js';

let office: Office;
beforeEach(async () => {
  office = await openOffice();
});
afterEach(() => office.close());

const { ana, bob, cara, dev } = people;
// It is Tuesday, 24 November 2026, ten in the morning in London.
const wednesday = '2026-11-25';
const monday = '2026-11-30';

/** Opens an issue of `by`, whose customer has an answer already; resolves to its id. */
async function answered(by: string, priority: Priority = 'p3'): Promise<string> {
  const baton = useCasesOf(office);
  const opening = { customer: 'Acme', title: 'invoice is wrong', channelId: null, private: false };
  const opened = await baton.open(office.request(by), { ...opening, priority });
  if (opened.kind !== 'opened') throw new Error(opened.kind);
  const target = { by: 'issue', id: opened.issueId } as const;
  const first = (await sceneOf(opened.issueId)).commitments[0]?.id ?? '';
  await baton.keep(office.request(by), { target: { by: 'commitment', id: first }, reason: '' });
  await baton.wait(office.request(by), { target, until: 'in 3 weeks' });
  return opened.issueId;
}

/** Promises something for the issue; resolves to the promise's id. */
async function promised(by: string, issueId: string, when: string): Promise<string> {
  const target = { by: 'issue', id: issueId } as const;
  const said = await useCasesOf(office).promise(office.request(by), { target, what: 'call', when });
  if (said.kind !== 'promised') throw new Error(JSON.stringify(said));
  return said.commitmentId;
}

/** The same promise so many times more. */
const copied = (commitmentId: string, times: number) =>
  inWorkspace(office.source, WORKSPACE, (manager) =>
    manager.query(
      `insert into commitments
       select (jsonb_populate_record(c, jsonb_build_object('id', gen_random_uuid()))).*
         from commitments c, generate_series(1, $2) where c.id = $1`,
      [commitmentId, times],
    ),
  );

async function sceneOf(issueId: string) {
  const scene = await office.reading.scene(WORKSPACE, { by: 'issue', id: issueId });
  if (!scene) throw new Error('it is gone');
  return scene;
}

async function dayOf(member: string): Promise<Day> {
  const day = await office.reading.day(WORKSPACE, member);
  if (!day) throw new Error('nobody is known');
  return day;
}

const snooze = (by: string, subject: string, day = wednesday) =>
  useCasesOf(office).snooze(office.request(by), { subjects: [subject], day });

/** What becomes of a reminder that is about to be told. */
const told = (to: string, subjectId: string, issueId: string, reminder: ReminderKind) =>
  prepareNotice(office)(WORKSPACE, to, { kind: 'reminder', reminder, issueId, subjectId });

test('a day ends at midnight in the member’s own zone', async () => {
  const issueId = await answered(bob.id);
  await promised(bob.id, issueId, 'today 23:30');
  await promised(bob.id, issueId, 'tomorrow 00:30');
  expect((await dayOf(bob.id)).totals).toMatchObject({ lapsed: 0, today: 1 });
  // An hour further on both are due tomorrow in Prague.
  const ofCara = await answered(cara.id);
  await promised(cara.id, ofCara, 'tomorrow 00:30');
  expect((await dayOf(cara.id)).totals.today).toBe(0);
  office.clock.set('2026-11-24T23:15:00Z');
  expect((await dayOf(cara.id)).totals.today).toBe(1);
  expect((await dayOf(bob.id)).totals).toMatchObject({ lapsed: 0, today: 1 });
});

test('a P1 comes first, then what lapsed longest ago; all of it is counted', async () => {
  const issueId = await answered(bob.id);
  const urgent = await answered(bob.id, 'p1');
  await copied(await promised(bob.id, issueId, 'in 5 minutes'), 54);
  const oldest = await promised(bob.id, issueId, 'in 2 minutes');
  const first = await promised(bob.id, urgent, 'in 10 minutes');
  office.clock.forward(3_600_000);
  const { lapsed, totals } = await dayOf(bob.id);
  expect(totals.lapsed).toBe(57);
  expect(lapsed).toHaveLength(50);
  expect(lapsed.slice(0, 2).map(({ commitmentId }) => commitmentId)).toEqual([first, oldest]);
});

describe('a promise that is snoozed', () => {
  it('is quiet until it falls due, and then told all the same', async () => {
    const issueId = await answered(bob.id);
    const id = await promised(bob.id, issueId, 'today 16:00');
    const other = await promised(bob.id, issueId, 'today 16:30');
    expect(await snooze(bob.id, id)).toEqual({
      kind: 'snoozed',
      day: wednesday,
      lines: [{ number: 1, until: '2026-11-24T16:00:00.000Z' }],
      zone: bob.zone,
    });
    expect((await dayOf(bob.id)).today.map(({ commitmentId }) => commitmentId)).toEqual([other]);
    office.clock.set('2026-11-24T14:30:00Z');
    expect(await told(bob.id, id, issueId, 'nudge')).toBeNull();
    expect(await told(bob.id, other, issueId, 'nudge')).toMatchObject({ to: bob.id });
    office.clock.set('2026-11-24T16:01:00Z');
    expect(await told(bob.id, id, issueId, 'due')).toMatchObject({ to: bob.id });
    expect(await told(ana.id, id, issueId, 'lapsed')).toMatchObject({ to: ana.id });
    expect((await dayOf(bob.id)).lapsed.map(({ commitmentId }) => commitmentId)).toEqual([id]);
  });

  it('and has lapsed already is left out until the day that was chosen', async () => {
    const id = await promised(bob.id, await answered(bob.id), 'in 5 minutes');
    office.clock.forward(3_600_000);
    await snooze(bob.id, id, monday);
    expect((await dayOf(bob.id)).totals.lapsed).toBe(0);
    expect((await dayOf(ana.id)).team?.totals.lapsed).toBe(1);
    expect((await office.reading.work(WORKSPACE, bob.id))?.totals.promises).toBe(1);
    office.clock.set('2026-11-29T23:59:59Z');
    expect((await dayOf(bob.id)).totals.lapsed).toBe(0);
    office.clock.set('2026-11-30T00:00:00Z');
    expect((await dayOf(bob.id)).totals.lapsed).toBe(1);
  });

  it('is told again where its issue becomes a P1, and a P1 is never snoozed', async () => {
    const issueId = await answered(bob.id);
    const id = await promised(bob.id, issueId, 'in 5 minutes');
    office.clock.forward(3_600_000);
    await snooze(bob.id, id);
    const target = { by: 'issue', id: issueId } as const;
    await useCasesOf(office).prioritize(office.request(bob.id), { target, priority: 'p1' });
    expect((await dayOf(bob.id)).totals.lapsed).toBe(1);
    expect(await snooze(bob.id, id)).toMatchObject({ refusal: { why: 'nothing-to-snooze' } });
  });

  it('is no secret from whoever owns it next', async () => {
    const issueId = await answered(bob.id);
    const id = await promised(bob.id, issueId, 'in 5 minutes');
    office.clock.forward(3_600_000);
    await snooze(bob.id, id, monday);
    const baton = useCasesOf(office);
    const { terms } = (await sceneOf(issueId)).issue;
    const asking = { issueId, terms, readBack: 'I call Chen', reason: '' };
    const asked = await baton.askFor(office.request(cara.id), asking);
    if (asked.kind !== 'asked-for') throw new Error(JSON.stringify(asked));
    await baton.handOver(office.request(bob.id), asked.takeId);
    expect((await dayOf(cara.id)).totals.lapsed).toBe(1);
  });
});

test('a contact that gets another date is not snoozed any more', async () => {
  const issueId = await answered(bob.id);
  const target = { by: 'issue', id: issueId } as const;
  const baton = useCasesOf(office);
  await baton.wait(office.request(bob.id), { target, until: 'in 5 minutes' });
  office.clock.forward(3_600_000);
  await snooze(bob.id, issueId, monday);
  expect((await dayOf(bob.id)).totals.contacts).toBe(0);
  await baton.wait(office.request(bob.id), { target, until: 'in 5 minutes' });
  expect((await dayOf(bob.id)).totals.contacts).toBe(1);
});

test('an offer that is snoozed asks no second time, but its giver and the leads hear as ever', async () => {
  const issueId = await answered(bob.id);
  const baton = useCasesOf(office);
  const offered = await baton.offer(office.request(bob.id), {
    target: { by: 'issue', id: issueId },
    to: [cara.id],
    note: { nextStep: 'call Chen', situation: '', watchOut: '' },
  });
  if (offered.kind !== 'offered') throw new Error(JSON.stringify(offered));
  const { handoffId } = offered;
  await snooze(cara.id, handoffId);
  expect((await dayOf(cara.id)).totals.offersToMe).toBe(0);
  expect((await dayOf(bob.id)).totals.offersByMe).toBe(1);
  expect(await told(cara.id, handoffId, issueId, 'half-time')).toBeNull();
});

test('until today, or a line that is not one’s own, is refused', async () => {
  const id = await promised(bob.id, await answered(bob.id), 'today 16:00');
  expect(await snooze(bob.id, id, '2026-11-24')).toMatchObject({
    refusal: { why: 'day-too-early' },
  });
  expect(await snooze(cara.id, id)).toMatchObject({ refusal: { why: 'nothing-to-snooze' } });
});

test('a lead reads what others let lie, by owner, and what is their own elsewhere', async () => {
  const [ofBob, ofCara, ofAna] = [
    await answered(bob.id),
    await answered(cara.id),
    await answered(ana.id),
  ];
  for (const _ of [1, 2]) await promised(cara.id, ofCara, 'in 5 minutes');
  await promised(bob.id, ofBob, 'in 5 minutes');
  await promised(ana.id, ofAna, 'in 5 minutes');
  const waiting = await answered(dev.id);
  await useCasesOf(office).wait(office.request(dev.id), {
    target: { by: 'issue', id: waiting },
    until: 'in 5 minutes',
  });
  office.clock.forward(3_600_000);
  const { team, totals } = await dayOf(ana.id);
  expect(totals.lapsed).toBe(1);
  expect(team?.totals).toEqual({ lapsed: 3, missed: 1, untaken: 0, custody: 0, corrections: 0 });
  expect(team?.lapsedBy).toEqual([
    { ownerId: cara.id, count: 2 },
    { ownerId: bob.id, count: 1 },
  ]);
  expect(team?.missed.map(({ ownerId }) => ownerId)).toEqual([dev.id]);
  expect((await dayOf(bob.id)).team).toBeNull();
  for (const line of team?.missed ?? []) await snooze(ana.id, line.issueId);
  for (const line of team?.lapsed ?? []) await snooze(ana.id, line.commitmentId);
  expect((await dayOf(ana.id)).team?.totals).toMatchObject({ lapsed: 0, missed: 0 });
  expect((await dayOf(cara.id)).totals.lapsed).toBe(2);
});
