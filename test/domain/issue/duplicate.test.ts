import { promise } from '../../../src/domain/commitment/promise.js';
import { offer } from '../../../src/domain/handoff/offer.js';
import { voidDuplicate } from '../../../src/domain/issue/duplicate.js';
import { voidIssue } from '../../../src/domain/issue/end.js';
import { openCommitments, openHandoff, type Scene } from '../../../src/domain/scene.js';
import { hours } from '../../../src/domain/working-time/duration.js';
import { act, applied, opened, refusedAs, ruled, TUESDAY } from '../scenes.js';

const dueAt = new Date(+TUESDAY + hours(30));
const note = { nextStep: 'call Chen', situation: '', watchOut: '' };

function promised(): Scene {
  const scene = opened();
  return ruled(scene, promise(scene, act('dev'), { what: 'send the invoice', dueAt }));
}

/** The issue that is the same, on offer. */
function other(parts: { isPrivate?: boolean } = {}): Scene {
  const scene = opened({ owner: 'ana', ...parts });
  const numbered = { ...scene, issue: { ...scene.issue, number: 7 } };
  return ruled(numbered, offer(numbered, act('ana'), { to: ['cara'], note }));
}

test('what was promised for a duplicate stands on the other issue, and the first response does not', () => {
  const [scene, same] = [promised(), other()];
  const joined = voidDuplicate(scene, same, act('bob'), 'same as #7');
  if (!joined.ok) throw new Error(joined.refusal.why);
  const gone = applied(scene, joined.change.change);
  const after = applied(same, joined.change.also);
  expect(gone.issue.state).toBe('void');
  expect(gone.commitments.map(({ state }) => state)).toEqual([
    'entered-in-error',
    'entered-in-error',
  ]);
  const moved = openCommitments(after).find(({ kind }) => kind === 'promise');
  const former = scene.commitments.find(({ kind }) => kind === 'promise');
  expect(moved).toMatchObject({
    issueId: same.issue.id,
    replacesId: former?.id,
    madeBy: 'dev',
    dueAt,
  });
  expect(after.texts[moved?.whatId ?? '']).toBe('send the invoice');
  expect(openCommitments(after)).toHaveLength(2);
  expect(openHandoff(after)?.version).toBe((openHandoff(same)?.version ?? 0) + 1);
  expect(joined.change.change.ledger.at(-1)).toMatchObject({
    kind: 'voided',
    facts: { duplicateOf: '7' },
  });
  expect(joined.change.also.ledger[0]).toMatchObject({
    kind: 'joined',
    facts: { duplicate: '12' },
  });
});

test('the other issue is open, another one, and readable to whoever acts', () => {
  const scene = promised();
  const as = (same: Scene) => refusedAs(voidDuplicate(scene, same, act('bob'), 'same as #7'));
  expect(as(scene)).toBe('duplicate-of-itself');
  expect(as(other({ isPrivate: true }))).toBe('not-for-your-eyes');
  const ended = ruled(other(), voidIssue(other(), act('ana'), 'a slip'));
  expect(as({ ...ended, issue: { ...ended.issue, id: 'another' } })).toBe('issue-ended');
  expect(refusedAs(voidDuplicate(scene, other(), act('cara'), 'same as #7'))).toBe('not-allowed');
});
