import { openAbsenceDesk } from '../../src/storage/desk/absence-desk.js';
import { inWorkspace } from '../../src/storage/desk/transaction.js';
import { openDueAbsences } from '../../src/storage/queries/due/absences.js';
import { wakeAbsence } from '../../src/use-cases/away/wake-absence.js';
import type { UseCases } from '../../src/use-cases/compose.js';
import { type Office, openOffice, people, WORKSPACE } from '../support/office.js';
import { useCasesOf } from '../support/use-cases.js';

let office: Office;
let baton: UseCases;
beforeEach(async () => {
  office = await openOffice(); // Tuesday 24 November, ten in London
  baton = useCasesOf(office);
});
afterEach(() => office.close());

const { bob, cara, dev } = people;

const goes = (memberId: string, span: string, coverId: string | null = null) =>
  baton.goAway(office.request(memberId), { memberId, span, coverId });

/** Every ledger row of a member, and every notice, as kinds. */
const kept = (sql: string) =>
  inWorkspace(office.source, WORKSPACE, async (manager) => {
    const rows: { kind: string }[] = await manager.query(sql);
    return rows.map(({ kind }) => kind);
  });
const ledger = () => kept('select kind from ledger order by id');
const notices = () => kept('select kind from outbox order by id');

test('of two who ask each other at the same moment, one is refused', async () => {
  for (let round = 0; round < 5; round += 1) {
    const both = await Promise.all([
      goes(bob.id, 'thu to fri', cara.id),
      goes(cara.id, 'thu to fri', bob.id),
    ]);
    const outcomes = both.map((answer) =>
      answer.kind === 'refused' ? answer.refusal.why : answer.kind,
    );
    expect(outcomes.toSorted()).toEqual(['away', 'cover-in-circles']);
    await baton.comeBack(office.request(outcomes[0] === 'away' ? bob.id : cara.id), null);
  }
});

test('an absence is looked at once, by however many instances at once', async () => {
  await goes(bob.id, 'thu to fri', cara.id);
  office.clock.set('2026-11-24T14:00:00Z'); // four of Cara's working hours later
  const [due] = await openDueAbsences(office.source).due(office.clock.now(), 10);
  if (!due) throw new Error('nothing is due');
  const wake = wakeAbsence(openAbsenceDesk(office));
  await Promise.all([wake(due), wake(due), wake(due)]);
  expect(await notices()).toEqual(['cover-silent', 'cover-silent']); // to Bob, and to Ana
  expect(await openDueAbsences(office.source).due(office.clock.now(), 10)).toEqual([]);
});

test('its end is recorded once, and it is due no more', async () => {
  await goes(bob.id, 'until 3pm');
  office.clock.set('2026-11-24T15:00:00Z');
  const [due] = await openDueAbsences(office.source).due(office.clock.now(), 10);
  if (!due) throw new Error('nothing is due');
  const wake = wakeAbsence(openAbsenceDesk(office));
  await Promise.all([wake(due), wake(due)]);
  expect(await ledger()).toEqual(['away', 'back']);
  expect(await notices()).toEqual([]);
});

test('a repeated request gets the recorded answer and changes nothing', async () => {
  const request = office.request(bob.id);
  const said = { memberId: bob.id, span: 'thu to fri', coverId: dev.id };
  const first = await baton.goAway(request, said);
  expect(await baton.goAway(request, said)).toEqual(first);
  expect(await ledger()).toEqual(['away']);
});

test('what is refused leaves nothing behind', async () => {
  await goes(bob.id, 'thu to fri', people.gus.id);
  await goes(bob.id, 'until 20 nov');
  expect(await ledger()).toEqual([]);
  expect(await notices()).toEqual([]);
});

test('the days are read in the zone of whoever is away', async () => {
  const said = { memberId: dev.id, span: 'thu', coverId: null };
  expect(await baton.goAway(office.request(people.ana.id), said)).toMatchObject({
    startsAt: '2026-11-25T18:30:00.000Z',
    endsAt: '2026-11-26T18:30:00.000Z',
    zone: 'Asia/Kolkata',
  });
});
