import { promise } from '../../../src/domain/commitment/promise.js';
import { offer } from '../../../src/domain/handoff/offer.js';
import { resolve, type Settlement, voidIssue } from '../../../src/domain/issue/end.js';
import { openCommitments, type Scene } from '../../../src/domain/scene.js';
import { hours } from '../../../src/domain/working-time/duration.js';
import { act, opened, refusedAs, ruled, TUESDAY } from '../scenes.js';

const late = new Date(+TUESDAY + hours(5));
const note = { nextStep: 'call Chen', situation: '', watchOut: '' };

/** Two promises, and an offer. */
function busy(): Scene {
  const scene = opened();
  const dueAt = new Date(+TUESDAY + hours(30));
  const promised = ruled(scene, promise(scene, act('bob'), { what: 'send the invoice', dueAt }));
  return ruled(promised, offer(promised, act('bob'), { to: ['cara'], note }));
}

const settling = (scene: Scene, as: 'kept' | 'cancelled', reason = '') =>
  openCommitments(scene).map(({ id }) => ({ commitmentId: id, as, reason }));

const resolving = (scene: Scene, settlements: Settlement[], at = TUESDAY, by = 'bob') =>
  resolve(scene, act(by, at), { outcome: 'sent it', settlements });

test('resolving settles each promise as said, and withdraws the offer', () => {
  const scene = busy();
  const [first, second] = openCommitments(scene).map(({ id }) => id);
  const after = ruled(
    scene,
    resolving(
      scene,
      [
        { commitmentId: first ?? '', as: 'kept', reason: 'the bank was closed' },
        { commitmentId: second ?? '', as: 'cancelled', reason: 'no need' },
      ],
      late,
    ),
  );
  expect(after.issue).toMatchObject({ state: 'resolved', endedAt: late, nextContactAt: null });
  expect(after.commitments.map(({ state }) => state)).toEqual(['kept-late', 'cancelled']);
  expect(after.handoffs).toMatchObject([{ state: 'withdrawn' }]);
  expect(after.receivers).toMatchObject([{ state: 'released' }]);
});

test('a promise left open, a late one or a cancelled one without the reason is refused', () => {
  const scene = busy();
  expect(refusedAs(resolving(scene, settling(scene, 'kept').slice(1)))).toBe('promises-open');
  expect(refusedAs(resolving(scene, settling(scene, 'kept'), late))).toBe('reason-needed');
  expect(refusedAs(resolving(scene, settling(scene, 'cancelled')))).toBe('reason-needed');
});

test('only the owner ends an issue, once, and says how', () => {
  const scene = opened();
  expect(refusedAs(resolving(scene, settling(scene, 'kept'), TUESDAY, 'ana'))).toBe('not-allowed');
  expect(refusedAs(voidIssue(scene, act('ana'), 'a slip'))).toBe('not-allowed');
  expect(refusedAs(voidIssue(scene, act('bob'), ' '))).toBe('text-missing');
  expect(refusedAs(resolve(scene, act('bob'), { outcome: '', settlements: [] }))).toBe(
    'text-missing',
  );
  const ended = ruled(scene, voidIssue(scene, act('bob'), 'a slip'));
  expect(voidIssue(ended, act('bob'), 'again')).toMatchObject({
    refusal: { why: 'issue-ended', state: 'void' },
  });
});

test('voiding enters the open promises in error, with its own reason', () => {
  const scene = busy();
  const after = ruled(scene, voidIssue(scene, act('bob'), 'same as #7'));
  expect(after.issue).toMatchObject({ state: 'void', wakeAt: null });
  for (const { state, reasonId } of after.commitments) {
    expect(state).toBe('entered-in-error');
    expect(after.texts[reasonId ?? '']).toBe('same as #7');
  }
});
