import { hours } from '../../src/domain/working-time/duration.js';
import { people } from '../support/office.js';
import { openTrial, promiseOf, refusalOf, type Trial } from './trial.js';

let trial: Trial;
beforeAll(async () => {
  trial = await openTrial();
});
afterAll(() => trial.close());

const { ana } = people;

/** The first promise of a new issue. */
const promised = async () => promiseOf(await trial.opened(ana.id));

const keep = (id: string, reason = '') =>
  trial.baton.keep(trial.request(ana.id), { target: { by: 'commitment', id }, reason });

const set = (id: string, columns: string) =>
  refusalOf(trial.sql(`update commitments set ${columns} where id = $1`, [id]));

const rowOf = async (id: string) =>
  (await trial.sql('select state, reason_id, told_how from commitments where id = $1', [id]))[0];

const postpone = (commitmentId: string) =>
  trial.baton.postpone(trial.request(ana.id), {
    commitmentId,
    when: 'in 3 days',
    reason: 'the bank is slow',
  });

/** Asks for a later time, and says `wait` later that the customer was told. */
async function postponed(id: string, wait: number) {
  await postpone(id);
  trial.clock.forward(wait);
  const [draft] = await trial.sql('select id from commitments where replaces_id = $1', [id]);
  const confirmation = { draftId: String(draft?.['id']), toldHow: 'phoned' } as const;
  return trial.baton.confirmPostponed(trial.request(ana.id), confirmation);
}

test('invariant 6: what was kept cannot be kept, cancelled or moved again', async () => {
  const { id } = await promised();
  expect(await keep(id)).toMatchObject({ kind: 'kept', late: false });
  const ended = { refusal: { why: 'promise-ended', state: 'kept' } };
  expect(await keep(id)).toMatchObject(ended);
  const cancelling = { commitmentId: id, as: 'cancelled', reason: 'no need' } as const;
  expect(await trial.baton.endPromise(trial.request(ana.id), cancelling)).toMatchObject(ended);
  expect(await postpone(id)).toMatchObject(ended);
  expect(await set(id, `state = 'open', ended_at = null`)).toBe('commitment_ends_once');
});

test('invariant 6: of two who end it at once one does', async () => {
  for (let round = 0; round < 10; round += 1) {
    const { id } = await promised();
    const cancelling = { commitmentId: id, as: 'cancelled', reason: 'no need' } as const;
    const ends = await Promise.all([
      keep(id),
      trial.baton.endPromise(trial.request(ana.id), cancelling),
    ]);
    expect(ends.filter(({ kind }) => kind === 'refused')).toHaveLength(1);
    const entries = await trial.sql(
      `select kind from ledger where commitment_id = $1 and kind <> 'promised'`,
      [id],
    );
    expect(entries).toHaveLength(1);
  }
});

test('invariant 6: kept late carries a reason', async () => {
  const { id, dueAt } = await promised();
  trial.clock.set(new Date(+dueAt + hours(1)).toISOString());
  expect(await keep(id)).toMatchObject({ refusal: { why: 'reason-needed', commitmentId: id } });
  expect(await keep(id, 'the bank was closed')).toMatchObject({ kind: 'kept', late: true });
  expect(await rowOf(id)).toMatchObject({ state: 'kept-late', reason_id: expect.any(String) });
});

test('invariant 6: told before it was due it moved, told after it broke; both say why and how', async () => {
  const moved = await promised();
  expect(await postponed(moved.id, 0)).toMatchObject({ kind: 'postponed', broken: false });
  expect(await rowOf(moved.id)).toEqual({
    state: 'moved',
    reason_id: expect.any(String),
    told_how: 'phoned',
  });

  const broken = await promised();
  const late = +broken.dueAt - +trial.clock.now() + hours(1);
  expect(await postponed(broken.id, late)).toMatchObject({ kind: 'postponed', broken: true });
  expect(await rowOf(broken.id)).toEqual({
    state: 'broken',
    reason_id: expect.any(String),
    told_how: 'phoned',
  });
});

test('invariant 6: cancelled and entered in error carry a reason', async () => {
  for (const as of ['cancelled', 'entered-in-error'] as const) {
    const { id } = await promised();
    const end = (reason: string) =>
      trial.baton.endPromise(trial.request(ana.id), { commitmentId: id, as, reason });
    expect(await end(' ')).toMatchObject({ refusal: { why: 'reason-needed' } });
    expect(await end('they found it')).toMatchObject({ kind: 'promise-ended', as });
    expect(await rowOf(id)).toMatchObject({ state: as, reason_id: expect.any(String) });
  }
});

test('invariant 6: the database refuses an end that does not say what it must', async () => {
  const { id } = await promised();
  const ended = 'ended_at = due_at';
  const reason = 'reason_id = (select title_id from issues where id = issue_id)';
  const told = `told_how = 'posted', told_at = due_at`;
  expect(await set(id, `state = 'kept'`)).toBe('commitment_end_is_recorded');
  for (const state of ['kept-late', 'moved', 'broken', 'cancelled', 'entered-in-error'])
    expect(await set(id, `state = '${state}', ended_at = due_at + interval '1 s', ${told}`)).toBe(
      'commitment_end_has_a_reason',
    );
  for (const state of ['moved', 'broken'])
    expect(await set(id, `state = '${state}', ${ended}, ${reason}`)).toBe(
      'moved_or_broken_says_how_the_customer_was_told',
    );
  const afterwards = `told_how = 'posted', told_at = due_at + interval '1 s'`;
  expect(await set(id, `state = 'moved', ${ended}, ${reason}, ${afterwards}`)).toBe(
    'moved_only_if_told_before_due',
  );
  expect(await set(id, `state = 'kept', ended_at = due_at + interval '1 s'`)).toBe(
    'kept_in_time_or_late',
  );
  expect(await set(id, `state = 'kept-late', ${ended}, ${reason}`)).toBe('kept_in_time_or_late');
});
