import { resolve, type Resolution } from '../../../src/domain/issue/end.js';
import { endFollowUp, notSatisfied } from '../../../src/domain/issue/follow-up.js';
import { reopen } from '../../../src/domain/issue/reopen.js';
import { wake } from '../../../src/domain/reminders/wake.js';
import { openCommitments, plannedFollowUp, type Scene } from '../../../src/domain/scene.js';
import { hours } from '../../../src/domain/working-time/duration.js';
import { act, opened, refusedAs, ruled, TUESDAY, whileAway } from '../scenes.js';

const after = (count: number) => new Date(+TUESDAY + hours(count));
/** Three working days after Tuesday at ten. */
const FRIDAY = after(72);

function resolving(scene: Scene, followUp?: Resolution['followUp']) {
  const settlements = openCommitments(scene).map(
    ({ id }) => ({ commitmentId: id, as: 'kept', reason: '' }) as const,
  );
  const said = followUp ? { followUp } : {};
  return resolve(scene, act('bob'), { outcome: 'sent it', settlements, ...said });
}

function done(followUp?: Resolution['followUp']): Scene {
  const scene = opened();
  return ruled(scene, resolving(scene, followUp));
}
const planned = (scene: Scene) => plannedFollowUp(scene)?.id ?? '';

test('resolving plans it three working days ahead, or for a date that was given', () => {
  expect(done().followUps).toMatchObject([{ state: 'planned', dueAt: FRIDAY, wakeAt: FRIDAY }]);
  expect(done({ kind: 'at', at: after(30) }).followUps).toMatchObject([{ dueAt: after(30) }]);
  expect(refusedAs(resolving(opened(), { kind: 'at', at: TUESDAY }))).toBe('date-past');
});

test('where nobody is to ask, it is skipped at once, with why', () => {
  const scene = done({ kind: 'none', reason: 'they thanked us' });
  const [followUp] = scene.followUps;
  expect(followUp).toMatchObject({ state: 'skipped', wakeAt: null, endedBy: 'bob' });
  expect(scene.texts[followUp?.reasonId ?? '']).toBe('they thanked us');
});

test('at its time the owner is asked once; while they are away, whoever covers', () => {
  const scene = done();
  const told = (from: Scene) =>
    wake(from, act('system', FRIDAY))?.reminders.map(({ kind, memberId }) => [kind, memberId]);
  expect(told(scene)).toEqual([['follow-up', 'bob']]);
  expect(told(whileAway(scene, 'bob', 'cara'))).toEqual([['follow-up', 'cara']]);
  expect(told(whileAway(scene, 'bob'))).toEqual([['follow-up', 'ana']]);
  expect(wake(scene, act('system', FRIDAY))?.change.followUps).toMatchObject([{ wakeAt: null }]);
});

test('it ends once: satisfied, or skipped with the reason', () => {
  const scene = done();
  const followUpId = planned(scene);
  const end = (as: 'satisfied' | 'skipped', reason = '', by = 'cara') =>
    endFollowUp(scene, act(by), { followUpId, as, reason });
  expect(refusedAs(end('skipped'))).toBe('text-missing');
  expect(refusedAs(end('satisfied', '', 'gus'))).toBe('not-for-your-eyes');
  expect(ruled(scene, end('skipped', 'moved away')).followUps).toMatchObject([
    { state: 'skipped' },
  ]);
  const happy = ruled(scene, end('satisfied'));
  expect(happy.followUps).toMatchObject([{ state: 'satisfied', endedBy: 'cara' }]);
  const again = { followUpId, as: 'satisfied', reason: '' } as const;
  expect(refusedAs(endFollowUp(happy, act('bob'), again))).toBe('follow-up-ended');
});

test('not satisfied opens the issue again, with what is wrong', () => {
  const scene = done();
  const said = { followUpId: planned(scene), wrong: 'still wrong' };
  const again = ruled(scene, notSatisfied(scene, act('bob'), said));
  expect(again.issue).toMatchObject({ state: 'open', ownerId: 'bob' });
  const [followUp] = again.followUps;
  expect(followUp).toMatchObject({ state: 'not-satisfied', wakeAt: null });
  expect(again.texts[followUp?.reasonId ?? '']).toBe('still wrong');
});

test('an issue that is reopened is not followed up', () => {
  const scene = done();
  const again = ruled(scene, reopen(scene, act('bob'), 'they wrote again'));
  expect(again.followUps).toMatchObject([{ state: 'skipped', wakeAt: null }]);
  expect(again.texts[again.followUps[0]?.reasonId ?? '']).toBe('they wrote again');
});
