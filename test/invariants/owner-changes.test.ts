import { people } from '../support/office.js';
import { offerOf, openTrial, promiseOf, refusalOf, type Trial } from './trial.js';

let trial: Trial;
beforeAll(async () => {
  trial = await openTrial();
});
afterAll(() => trial.close());

const { ana, bob, cara, gus } = people;
const RULE = 'owner_changes_only_by_handshake_or_custody';

const ownBy = 'update issues set owner_id = $2 where id = $1';
const custody = `
insert into ledger (workspace_id, issue_id, at, actor_id, kind, member_id, text_id, facts)
select workspace_id, id, opened_at, 'system', 'custody', $2, $3::uuid, '{}' from issues where id = $1`;

test('invariant 2: the owner changes at the handshake, not before', async () => {
  const offered = await trial.offered(await trial.opened(ana.id), bob.id);
  expect(offered.issue.ownerId).toBe(ana.id);
  expect(await trial.accept(offered, bob.id)).toMatchObject({ kind: 'accepted', giverId: ana.id });
  expect((await trial.now(offered)).issue.ownerId).toBe(bob.id);
});

test('invariant 2: only somebody it was offered to can shake', async () => {
  const offered = await trial.offered(await trial.opened(ana.id), bob.id);
  for (const { id } of [ana, cara, gus]) {
    const answer = await trial.accept(offered, id);
    expect(answer).toMatchObject({ refusal: { why: 'not-yours-to-answer', ownerId: ana.id } });
  }
  expect(await trial.now(offered)).toEqual(offered);
});

test('invariant 2: nothing else that people do moves the owner', async () => {
  const { baton, request } = trial;
  const offered = await trial.offered(await trial.opened(ana.id), bob.id, cara.id);
  const target = { by: 'issue', id: offered.issue.id } as const;
  const handoffId = offerOf(offered).id;
  await baton.decline(request(cara.id), {
    target: { by: 'handoff', id: handoffId },
    kind: 'no-time',
    words: '',
  });
  await trial.promise(offered, cara.id, 'send the invoice by tomorrow noon');
  await baton.tell(request(cara.id), { target, words: 'they have our log' });
  await baton.keep(request(ana.id), {
    target: { by: 'commitment', id: promiseOf(offered).id },
    reason: '',
  });
  await baton.withdraw(request(ana.id), target);
  await baton.voidIssue(request(ana.id), { target, reason: 'same as #1' });

  const ended = await trial.now(offered);
  expect(ended.issue).toMatchObject({ state: 'void', ownerId: ana.id });
  expect(ended.handoffs).toMatchObject([{ state: 'withdrawn' }]);
});

test('invariant 2: the database refuses an owner whom nobody shook on', async () => {
  const { issue } = await trial.opened(ana.id);
  expect(await refusalOf(trial.sql(ownBy, [issue.id, bob.id]))).toBe(RULE);
});

test('invariant 2: a handshake of the past is none for today', async () => {
  const offered = await trial.offered(await trial.opened(ana.id), bob.id);
  await trial.accept(offered, bob.id);
  const returned = await trial.offered(await trial.now(offered), cara.id);
  await trial.accept(returned, cara.id);
  expect(await refusalOf(trial.sql(ownBy, [returned.issue.id, bob.id]))).toBe(RULE);
});

test('invariant 2: custody moves the owner with a reason on the record, and never without', async () => {
  const { issue } = await trial.opened(cara.id);
  const takeOver = async (reason: string | null) =>
    trial.sql(`with taken as (${custody}) ${ownBy}`, [issue.id, ana.id, reason]);
  expect(await refusalOf(takeOver(null))).toBe(RULE);
  await takeOver(issue.titleId);
  expect(await trial.sql('select owner_id from issues where id = $1', [issue.id])).toEqual([
    { owner_id: ana.id },
  ]);
});
