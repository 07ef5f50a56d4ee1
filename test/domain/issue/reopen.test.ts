import { waitingForGiver } from '../../../src/domain/handoff/untaken.js';
import { resolve, voidIssue } from '../../../src/domain/issue/end.js';
import { reopen } from '../../../src/domain/issue/reopen.js';
import type { Scene } from '../../../src/domain/scene.js';
import { after, offeredTo, ranOut } from '../handshakes.js';
import { act, opened, refusedAs, ruled, whileAway, withoutMember, workspace } from '../scenes.js';

const why = 'the invoice is still wrong';
const resolving = (scene: Scene) => {
  const settlements = scene.commitments.map(({ id }) => ({
    commitmentId: id,
    as: 'kept' as const,
    reason: '',
  }));
  return resolve(scene, act('bob'), { outcome: 'sent it', settlements });
};
const resolved = (): Scene => {
  const scene = opened();
  return ruled(scene, resolving(scene));
};
const reopening = (scene: Scene, by = 'cara', reason = why) =>
  reopen(scene, act(by, after(2)), reason);

test('whoever reads it opens it again; its owner keeps it, and the next contact is planned', () => {
  const scene = resolved();
  const again = ruled(scene, reopening(scene));
  expect(again.issue).toMatchObject({
    state: 'open',
    ownerId: 'bob',
    endedAt: null,
    outcomeId: null,
    nextContactAt: after(26),
    custodyReasonId: null,
  });
});

test.each<[string, (scene: Scene) => Scene]>([
  ['has left', (scene) => withoutMember(scene, 'bob')],
  ['is away', (scene) => whileAway(scene, 'bob')],
])('where its owner %s, the first lead available has custody, and why', (_who, then) => {
  const scene = then(resolved());
  const again = ruled(scene, reopening(scene));
  expect(again.issue).toMatchObject({ state: 'open', ownerId: 'ana', nextContactAt: after(26) });
  expect(again.texts[again.issue.custodyReasonId ?? '']).toBe(why);
});

test('what nobody took before it was resolved does not wait for its giver again', () => {
  const untaken = ranOut(offeredTo(opened(), 'cara'));
  const done = ruled(untaken, resolving(untaken));
  const again = ruled(done, reopening(done));
  expect(waitingForGiver(untaken)).not.toBeNull();
  expect(waitingForGiver(again)).toBeNull();
});

test('where no lead is available it stays resolved', () => {
  const scene = withoutMember(resolved(), 'bob');
  const leaderless = {
    ...scene,
    workspace: { ...workspace, settings: { ...workspace.settings, leads: [] } },
  };
  expect(refusedAs(reopening(leaderless))).toBe('no-lead-available');
});

test('what is open or void is not reopened, nor by a guest, nor without a reason', () => {
  const scene = opened();
  expect(refusedAs(reopening(scene))).toBe('issue-open');
  const mistaken = ruled(scene, voidIssue(scene, act('bob'), 'a slip'));
  expect(refusedAs(reopening(mistaken))).toBe('issue-ended');
  expect(refusedAs(reopening(resolved(), 'gus'))).toBe('not-for-your-eyes');
  expect(refusedAs(reopening(resolved(), 'cara', ' '))).toBe('text-missing');
});
