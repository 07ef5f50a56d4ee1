import { hours } from '../../src/domain/working-time/duration.js';
import { openPeople } from '../../src/storage/people.js';
import { openDueReplans } from '../../src/storage/queries/due/replans.js';
import { type DueReplan, replanDue } from '../../src/use-cases/member/replan.js';
import { type Office, openOffice, people, WORKSPACE } from '../support/office.js';
import { useCasesOf } from '../support/use-cases.js';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const { ana, bob, cara } = people;
const mornings = { hours: { 2: [{ start: '08:00', end: '12:00' }] } };

/** Reckons anew what is due; `desk` fails where a test wants it to. */
async function replan(desk = office.desk): Promise<DueReplan[]> {
  const failed: DueReplan[] = [];
  await replanDue({
    replans: openDueReplans(office.source),
    desk,
    people: openPeople(office),
    clock: office.clock,
    failed: (due) => failed.push(due),
  })();
  return failed;
}

const waiting = async () =>
  (await openDueReplans(office.source).due(10)).map(({ memberId }) => memberId);

async function opens(owner: string): Promise<number> {
  const opened = await useCasesOf(office).open(office.request(owner), {
    customer: 'Acme',
    title: 'invoice is wrong',
    priority: 'p3',
    channelId: null,
    private: false,
  });
  if (opened.kind !== 'opened') throw new Error(opened.kind);
  return opened.number;
}

async function nudgeOf(number: number): Promise<string | undefined> {
  const scene = await office.reading.scene(WORKSPACE, { by: 'number', number });
  return scene?.commitments[0]?.nudgeAt.toISOString();
}

test('hours that change are marked with them, and reckoned once', async () => {
  const number = await opens(bob.id);
  const before = await nudgeOf(number);
  await useCasesOf(office).changeHours(office.request(bob.id), mornings);
  expect(await waiting()).toEqual([bob.id]);
  expect(await nudgeOf(number)).toBe(before);
  expect(await replan()).toEqual([]);
  expect(await waiting()).toEqual([]);
  expect(await nudgeOf(number)).toBe('2026-11-24T11:00:00.000Z');
  const scene = await office.reading.scene(WORKSPACE, { by: 'number', number });
  await replan();
  expect(await office.reading.scene(WORKSPACE, { by: 'number', number })).toEqual(scene);
});

test('who cannot be done is named, and waits for the next tick', async () => {
  await useCasesOf(office).changeHours(office.request(bob.id), { hours: null });
  await useCasesOf(office).changeHours(office.request(cara.id), mornings);
  const away = () => Promise.reject(new Error('the database is away'));
  const failed = await replan({ ...office.desk, rule: away });
  expect(failed.map(({ memberId }) => memberId)).toEqual([bob.id]);
  expect(await waiting()).toEqual([bob.id]);
  await replan();
  expect(await waiting()).toEqual([]);
});

test('a zone that Slack says is reckoned with as well; the same once more is not', async () => {
  const { refresh } = useCasesOf(office);
  const profile = { name: 'cara', zone: 'America/New_York', standing: 'active' } as const;
  await refresh(WORKSPACE, cara.id, profile);
  expect(await waiting()).toEqual([cara.id]);
  await replan();
  office.clock.forward(hours(1));
  await refresh(WORKSPACE, cara.id, profile);
  expect(await waiting()).toEqual([]);
});

test('what a cover hears is reckoned with the hours that they set since', async () => {
  const { goAway, answerCover, changeHours } = useCasesOf(office);
  await replan();
  const number = await opens(people.dev.id);
  const leaving = { memberId: people.dev.id, span: 'tomorrow to fri', coverId: bob.id };
  const away = await goAway(office.request(people.dev.id), leaving);
  if (away.kind !== 'away') throw new Error(away.kind);
  await answerCover(office.request(bob.id), { absenceId: away.absenceId, agrees: true });
  await replan();
  await changeHours(office.request(bob.id), mornings);
  const [due] = await openDueReplans(office.source).due(10);
  if (!due) throw new Error('nobody waits');
  const scene = await office.reading.scene(WORKSPACE, { by: 'number', number });
  const reckoned = await openDueReplans(office.source).openIssues(due, null, 10);
  expect(due.memberId).toBe(bob.id);
  expect(reckoned).toContain(scene?.issue.id);
  await replan();
});

test('of a day off that a lead sets, everybody’s reminders are reckoned anew', async () => {
  const { changeSettings } = useCasesOf(office);
  const dayOff = { what: 'day-off', day: '2026-11-25', isOff: true } as const;
  await changeSettings(office.request(ana.id), dayOff);
  expect((await waiting()).toSorted()).toEqual([ana.id, bob.id, cara.id, people.dev.id]);
  await replan();
  expect(await waiting()).toEqual([]);
  await changeSettings(office.request(ana.id), dayOff);
  await changeSettings(office.request(ana.id), { what: 'rota', rota: null });
  expect(await waiting()).toEqual([]);
});

test('the public holidays of the next years enter the list by themselves', async () => {
  const { setHolidays, refreshHolidays } = useCasesOf(office);
  await setHolidays(office.request(ana.id), 'CZ');
  const last = async () =>
    (await openPeople(office).workspace(WORKSPACE))?.settings.publicHolidays?.days.at(-1);
  expect(await last()).toBe('2028-12-26');
  office.clock.set('2027-01-01T03:10:00Z');
  await refreshHolidays(WORKSPACE);
  expect(await last()).toBe('2029-12-26');
  await replan();
  await refreshHolidays(WORKSPACE);
  expect(await waiting()).toEqual([]);
});
