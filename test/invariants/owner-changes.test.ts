import { people } from '../support/office.js';
import { offerOf, openStage, promiseOf, refusalOf, type Stage } from './stage.js';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const { ana, bob, cara, gus } = people;
const RULE = 'owner_changes_only_by_handshake_or_custody';

const ownBy = 'update issues set owner_id = $2 where id = $1';
const custody = `
insert into ledger (workspace_id, issue_id, at, actor_id, kind, member_id, text_id, facts)
select workspace_id, id, opened_at, 'system', 'custody', $2, $3::uuid, '{}' from issues where id = $1`;

test('invariant 2: the owner changes at the handshake, not before', async () => {
  const offered = await stage.offered(await stage.opened(ana.id), bob.id);
  expect(offered.issue.ownerId).toBe(ana.id);
  expect(await stage.accept(offered, bob.id)).toMatchObject({ kind: 'accepted', giverId: ana.id });
  expect((await stage.now(offered)).issue.ownerId).toBe(bob.id);
});

test('invariant 2: only somebody it was offered to can shake', async () => {
  const offered = await stage.offered(await stage.opened(ana.id), bob.id);
  for (const { id } of [ana, cara, gus]) {
    const answer = await stage.accept(offered, id);
    expect(answer).toMatchObject({ refusal: { why: 'not-yours-to-answer', ownerId: ana.id } });
  }
  expect(await stage.now(offered)).toEqual(offered);
});

test('invariant 2: nothing else that people do moves the owner', async () => {
  const { baton, request } = stage;
  const offered = await stage.offered(await stage.opened(ana.id), bob.id, cara.id);
  const target = { by: 'issue', id: offered.issue.id } as const;
  const handoffId = offerOf(offered).id;
  await baton.decline(request(cara.id), {
    target: { by: 'handoff', id: handoffId },
    reason: 'no-time',
    words: '',
  });
  await stage.promise(offered, cara.id, 'send the invoice by tomorrow noon');
  await baton.tell(request(cara.id), { target, words: 'they have our log' });
  await baton.keep(request(ana.id), {
    target: { by: 'commitment', id: promiseOf(offered).id },
    reason: '',
  });
  await baton.withdraw(request(ana.id), target);
  await baton.voidIssue(request(ana.id), { target, reason: 'same as #1' });

  const ended = await stage.now(offered);
  expect(ended.issue).toMatchObject({ state: 'void', ownerId: ana.id });
  expect(ended.handoffs).toMatchObject([{ state: 'withdrawn' }]);
});

test('invariant 2: the database refuses an owner whom nobody shook on', async () => {
  const { issue } = await stage.opened(ana.id);
  expect(await refusalOf(stage.sql(ownBy, [issue.id, bob.id]))).toBe(RULE);
});

test('invariant 2: a handshake of the past is none for today', async () => {
  const offered = await stage.offered(await stage.opened(ana.id), bob.id);
  await stage.accept(offered, bob.id);
  const returned = await stage.offered(await stage.now(offered), cara.id);
  await stage.accept(returned, cara.id);
  expect(await refusalOf(stage.sql(ownBy, [returned.issue.id, bob.id]))).toBe(RULE);
});

test('invariant 2: custody moves the owner with a reason on the record, and never without', async () => {
  const { issue } = await stage.opened(cara.id);
  const takeOver = async (reason: string | null) =>
    stage.sql(`with taken as (${custody}) ${ownBy}`, [issue.id, ana.id, reason]);
  expect(await refusalOf(takeOver(null))).toBe(RULE);
  await takeOver(issue.titleId);
  expect(await stage.sql('select owner_id from issues where id = $1', [issue.id])).toEqual([
    { owner_id: ana.id },
  ]);
});
