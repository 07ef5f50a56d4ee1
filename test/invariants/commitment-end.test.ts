import { hours, minutes } from '../../src/domain/working-time/duration.js';
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

/** A promise of the member who owns a new issue, by then. */
async function madeJustNow(when: string) {
  const scene = await trial.opened(ana.id);
  const target = { by: 'issue', id: scene.issue.id } as const;
  await trial.baton.promise(trial.request(ana.id), { target, what: 'call Chen', when });
  const { commitments } = await trial.now(scene);
  const made = commitments.find(({ kind }) => kind === 'promise');
  if (!made) throw new Error('nothing was promised');
  return made;
}

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
  expect(await set(id, `state = 'open', ended_at = null`)).toBe(
    'commitment_opens_again_only_by_undo',
  );
  expect(await set(id, `state = 'cancelled'`)).toBe('commitment_ends_once');
  expect(await set(id, `state = 'open', ended_at = null, due_at = due_at + interval '1 h'`)).toBe(
    'commitment_ends_once',
  );
});

/** Opens a promise again in SQL, with a ledger row that says when it was undone. */
const undoneInSql = (id: string, at: string) =>
  refusalOf(
    trial.sql(
      `with opened as (
         update commitments set state = 'open', ended_at = null, ended_by = null where id = $1 returning *)
       insert into ledger (workspace_id, issue_id, at, actor_id, kind, commitment_id, facts)
       select o.workspace_id, o.issue_id, c.ended_at + $2::interval, 'UANA', 'undone', o.id, '{}'
         from opened o join commitments c on c.workspace_id = o.workspace_id and c.id = o.id`,
      [id, at],
    ),
  );

test('invariant 6: what was kept by a slip stands again within ten minutes, and not later', async () => {
  const soon = await promised();
  await keep(soon.id);
  trial.clock.forward(minutes(9));
  expect(await trial.baton.undoKept(trial.request(ana.id), soon.id)).toMatchObject({
    kind: 'undone',
  });
  expect(await rowOf(soon.id)).toEqual({ state: 'open', reason_id: null, told_how: null });

  const late = await promised();
  await keep(late.id);
  trial.clock.forward(minutes(11));
  expect(await trial.baton.undoKept(trial.request(ana.id), late.id)).toMatchObject({
    refusal: { why: 'too-late-to-undo' },
  });
});

test('invariant 6: the database too takes an undo only with its ledger row, of ten minutes at most', async () => {
  const { id } = await promised();
  await keep(id);
  expect(await undoneInSql(id, '11 minutes')).toBe('commitment_opens_again_only_by_undo');
  expect(await undoneInSql(id, '9 minutes')).toBe('not refused');
});

test('invariant 6: what was cancelled stands again only where its issue was resolved with it', async () => {
  const { id } = await promised();
  const end = { commitmentId: id, as: 'cancelled', reason: 'no need' } as const;
  await trial.baton.endPromise(trial.request(ana.id), end);
  expect(await undoneInSql(id, '1 minute')).toBe('commitment_opens_again_only_by_undo');
});

test('invariant 6: a resolve that is undone opens what it settled, dropped or cancelled', async () => {
  const scene = await trial.opened(ana.id);
  await trial.promise(scene, ana.id, 'call them by tomorrow noon');
  const before = await trial.now(scene);
  const [first, second] = before.commitments.map(({ id }) => id);
  const resolved = await trial.baton.resolve(trial.request(ana.id), {
    target: { by: 'issue', id: scene.issue.id },
    outcome: 'sent it',
    settlements: [
      { commitmentId: first ?? '', as: 'cancelled', reason: 'no need' },
      { commitmentId: second ?? '', as: 'dropped', reason: 'gone', how: 'phoned', when: '' },
    ],
  });
  const followUpId = resolved.kind === 'resolved' ? resolved.followUpId : '';
  expect(await trial.baton.undoResolve(trial.request(ana.id), followUpId)).toMatchObject({
    kind: 'undone',
  });
  const after = await trial.now(scene);
  expect(after.commitments).toEqual(before.commitments);
  expect(after.followUps).toMatchObject([{ state: 'skipped' }]);
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
    const { id } = await madeJustNow('in 3 days');
    const end = (reason: string) =>
      trial.baton.endPromise(trial.request(ana.id), { commitmentId: id, as, reason });
    expect(await end(' ')).toMatchObject({ refusal: { why: 'reason-needed' } });
    expect(await end('they found it')).toMatchObject({ kind: 'promise-ended', as });
    expect(await rowOf(id)).toMatchObject({ state: as, reason_id: expect.any(String) });
  }
});

test('invariant 6: a slip is entered in error within ten minutes, and not later', async () => {
  const { id } = await madeJustNow('in 3 days');
  const fixed = { commitmentId: id, what: 'call Chen', when: 'in 2 days', reason: 'not 3' };
  trial.clock.forward(minutes(10) + 1);
  const late = { refusal: { why: 'too-late-to-fix' } };
  expect(await trial.baton.fix(trial.request(ana.id), fixed)).toMatchObject(late);
  const slip = { commitmentId: id, as: 'entered-in-error', reason: 'not promised' } as const;
  expect(await trial.baton.endPromise(trial.request(ana.id), slip)).toMatchObject(late);
  expect(await rowOf(id)).toMatchObject({ state: 'open' });
});

test('invariant 6: a draft counts once its time is clear, and ends once', async () => {
  const { id, readings } = await madeJustNow('friday midnight');
  const asking = { state: 'draft', reason_id: expect.any(String) };
  expect(await rowOf(id)).toMatchObject(asking);
  expect(await set(id, `state = 'open'`)).toBe('only_a_draft_is_asked_about');
  expect(await set(id, 'reason_id = null')).toBe('draft_says_why_it_waits');
  const at = new Date(readings?.at(-1) ?? '');
  const choose = () => trial.baton.promiseReading(trial.request(ana.id), { draftId: id, at });
  const both = await Promise.all([choose(), trial.baton.dropDraft(trial.request(ana.id), id)]);
  expect(both.map(({ kind }) => kind).filter((kind) => kind === 'refused')).toHaveLength(1);
  expect(await choose()).toMatchObject({ refusal: { why: 'draft-settled' } });
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
