import { drop } from '../../../src/domain/commitment/drop.js';
import { keep } from '../../../src/domain/commitment/keep.js';
import { promise } from '../../../src/domain/commitment/promise.js';
import { resolve } from '../../../src/domain/issue/end.js';
import { endFollowUp } from '../../../src/domain/issue/follow-up.js';
import { undoKept, undoResolve } from '../../../src/domain/issue/undo.js';
import { type LedgerEntry, replay } from '../../../src/domain/ledger.js';
import { decide, type Ruling } from '../../../src/domain/ruling.js';
import { openCommitments, type Scene } from '../../../src/domain/scene.js';
import { custody } from '../../../src/domain/take/custody.js';
import { hours, minutes } from '../../../src/domain/working-time/duration.js';
import { act, begun, refusedAs, ruled, TUESDAY } from '../scenes.js';
import { structureOf } from '../structure.js';

const later = (count: number) => new Date(+TUESDAY + minutes(count));

/** A scene and its ledger, one ruling after the other. */
interface Told {
  scene: Scene;
  ledger: LedgerEntry[];
}
const start = (): Told => begun({});
function then({ scene, ledger }: Told, ruling: Ruling): Told {
  const after = ruled(scene, ruling);
  return { scene: after, ledger: [...ledger, ...(ruling.ok ? ruling.change.ledger : [])] };
}

const first = ({ scene }: Told) => scene.commitments[0];
const kept = (told = start()) =>
  then(told, keep(told.scene, act('bob'), { commitmentId: first(told)?.id ?? '', reason: '' }));
const undoneAt = (told: Told, at: Date, by = 'bob') =>
  undoKept(told.scene, act(by, at), first(told)?.id ?? '');

test('a promise that was kept by a slip stands again, with its reminders and its next contact', () => {
  const before = start();
  const again = then(kept(before), undoneAt(kept(before), later(1)));
  const told = kept(before);
  const undone = then(told, undoneAt(told, later(10)));
  expect(first(undone)).toEqual(first(before));
  expect(undone.scene.issue.nextContactAt).toEqual(before.scene.issue.nextContactAt);
  expect(again.scene.issue.terms).toBe(before.scene.issue.terms + 2);
  expect(replay(undone.ledger)).toEqual(structureOf(undone.scene));
});

test('ten minutes later it is too late, and it is its owner’s', () => {
  expect(refusedAs(undoneAt(kept(), later(11)))).toBe('too-late-to-undo');
  expect(refusedAs(undoneAt(kept(), later(1), 'cara'))).toBe('not-allowed');
});

test('what has changed since is not undone', () => {
  expect(refusedAs(undoneAt(start(), later(1)))).toBe('nothing-to-undo');
  const told = kept();
  const passed = custody(told.scene, act('ana', later(1)), { to: 'ana', reason: 'silent' });
  expect(refusedAs(undoneAt(then(told, decide(passed)), later(2), 'ana'))).toBe('nothing-to-undo');
});

/** A promise and the first response, resolved: one kept, one dropped. */
function resolved(): { before: Told; after: Told; followUpId: string } {
  const begun = start();
  const dueAt = new Date(+TUESDAY + hours(30));
  const before = then(begun, promise(begun.scene, act('bob'), { what: 'call back', dueAt }));
  const [response, called] = openCommitments(before.scene).map(({ id }) => id);
  const after = then(
    before,
    resolve(before.scene, act('bob'), {
      outcome: 'sent it',
      settlements: [
        { commitmentId: response ?? '', as: 'kept', reason: '' },
        {
          commitmentId: called ?? '',
          as: 'dropped',
          reason: 'they came by',
          told: { how: 'phoned', at: TUESDAY },
        },
      ],
    }),
  );
  return { before, after, followUpId: after.scene.followUps[0]?.id ?? '' };
}

const undo = ({ scene, ledger }: Told, followUpId: string, at = later(5)) =>
  undoResolve(scene, act('bob', at), { followUpId, ledger });

test('an issue that was resolved by a slip is open again as it was, and nobody follows up', () => {
  const { before, after, followUpId } = resolved();
  const undone = then(after, undo(after, followUpId));
  expect(undone.scene.commitments).toEqual(before.scene.commitments);
  const { nextContactAt, state, endedAt, outcomeId } = before.scene.issue;
  expect(undone.scene.issue).toMatchObject({ nextContactAt, state, endedAt, outcomeId });
  expect(undone.scene.followUps).toMatchObject([{ state: 'skipped', wakeAt: null }]);
  expect(replay(undone.ledger)).toEqual(structureOf(undone.scene));
});

test('what was kept before the resolve stays kept, and a date of its own is as it was', () => {
  const told = kept();
  const end = resolve(told.scene, act('bob'), { outcome: 'sent it', settlements: [] });
  const after = then(told, end);
  const undone = then(after, undo(after, after.scene.followUps[0]?.id ?? ''));
  expect(first(undone)).toMatchObject({ state: 'kept' });
  const { nextContactAt, wakeAt } = told.scene.issue;
  expect(undone.scene.issue).toMatchObject({ nextContactAt, wakeAt });
});

test('a resolve is not undone too late, nor once the customer was asked', () => {
  const { after, followUpId } = resolved();
  expect(refusedAs(undo(after, followUpId, later(11)))).toBe('too-late-to-undo');
  const happy = { followUpId, as: 'satisfied', reason: '' } as const;
  const asked = then(after, endFollowUp(after.scene, act('bob', later(1)), happy));
  expect(refusedAs(undo(asked, followUpId))).toBe('nothing-to-undo');
  const undone = then(after, undo(after, followUpId));
  expect(refusedAs(undo(undone, followUpId))).toBe('nothing-to-undo');
});

test('a dropped promise is broken, says how and when the customer was told, and is not undone alone', () => {
  const told = start();
  const commitmentId = first(told)?.id ?? '';
  const dropping = (reason: string, at: Date) =>
    drop(told.scene, act('bob'), { commitmentId, reason, told: { how: 'mailed', at } });
  expect(refusedAs(dropping(' ', TUESDAY))).toBe('reason-needed');
  expect(refusedAs(dropping('not made any more', later(1)))).toBe('told-when');
  const dropped = then(told, dropping('not made any more', TUESDAY));
  expect(first(dropped)).toMatchObject({ state: 'broken', toldHow: 'mailed', toldAt: TUESDAY });
  expect(refusedAs(undoneAt(dropped, later(1)))).toBe('nothing-to-undo');
});
