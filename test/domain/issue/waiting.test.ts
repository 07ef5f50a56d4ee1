import { keep } from '../../../src/domain/commitment/keep.js';
import { resolve } from '../../../src/domain/issue/end.js';
import { planContact } from '../../../src/domain/issue/plan-contact.js';
import { tellUpdate } from '../../../src/domain/issue/update.js';
import { endWaiting, waitForCustomer } from '../../../src/domain/issue/waiting.js';
import { replay } from '../../../src/domain/ledger.js';
import { wake } from '../../../src/domain/reminders/wake.js';
import type { Ruling } from '../../../src/domain/ruling.js';
import { openCommitments, type Scene } from '../../../src/domain/scene.js';
import { act, begun, opened, refusedAs, ruled, TUESDAY } from '../scenes.js';
import { structureOf } from '../structure.js';

const FRIDAY = new Date('2026-11-27T17:00:00Z');
const MONDAY = new Date('2026-11-30T09:00:00Z');

const answered = (): Scene => {
  const scene = opened();
  return ruled(scene, tellUpdate(scene, act('bob'), 'here it is', { kind: 'answer' }));
};
const waits = (scene: Scene): Scene => ruled(scene, waitForCustomer(scene, act('bob'), FRIDAY));

test('the customer is the next to speak, and the owner hears then, in their hours', () => {
  const scene = waits(answered());
  expect(scene.issue).toMatchObject({ nextContactAt: FRIDAY, waitingUntil: FRIDAY });
  expect(wake(scene, act('system', new Date(+FRIDAY - 1)))).toBeNull();
  const seen = wake(scene, act('system', FRIDAY));
  expect(seen?.reminders).toEqual([]);
  expect(seen?.change.issue.wakeAt).toEqual(MONDAY);
});

test('promises do not pause: the earliest stays the next contact', () => {
  const before = opened();
  const scene = waits(before);
  expect(scene.issue).toMatchObject({
    nextContactAt: before.issue.nextContactAt,
    wakeAt: FRIDAY,
    terms: before.issue.terms,
  });
  const [{ id: commitmentId } = { id: '' }] = openCommitments(scene);
  const after = ruled(scene, keep(scene, act('bob'), { commitmentId, reason: '' }));
  expect(after.issue.nextContactAt).toEqual(FRIDAY);
});

test('the end of waiting is told though a promise is open', () => {
  const scene = waits(opened({ priority: 'p1' }));
  const kinds = wake(scene, act('system', FRIDAY))?.reminders.map(({ kind }) => kind);
  expect(kinds).toContain('contact');
});

test.each<[string, (scene: Scene) => Ruling]>([
  ['an update', (scene) => tellUpdate(scene, act('cara'), 'asked Chen again')],
  ['whoever waits', (scene) => endWaiting(scene, act('bob'))],
])('%s ends it: the rhythm goes on', (_who, ends) => {
  const scene = waits(answered());
  const ruling = ends(scene);
  expect(ruled(scene, ruling).issue).toMatchObject({
    waitingUntil: null,
    nextContactAt: new Date('2026-11-25T10:00:00Z'),
  });
  expect(ruling.ok && ruling.change.ledger.map(({ kind }) => kind)).toContain('waiting-ended');
});

test('the end of the issue ends it', () => {
  const scene = waits(answered());
  const ending = { outcome: 'done', settlements: [] };
  expect(ruled(scene, resolve(scene, act('bob'), ending)).issue.waitingUntil).toBeNull();
});

test('replaying the ledger tells until when', () => {
  const { scene, ledger } = begun({});
  const waiting = waitForCustomer(scene, act('bob'), FRIDAY);
  const during = ruled(scene, waiting);
  const ended = endWaiting(during, act('bob'));
  if (!waiting.ok || !ended.ok) throw new Error('it was refused');
  const sofar = [...ledger, ...waiting.change.ledger];
  expect(replay(sofar)).toEqual(structureOf(during));
  expect(replay([...sofar, ...ended.change.ledger])).toEqual(structureOf(ruled(during, ended)));
});

test('it is the owner’s, for later, and of an open issue', () => {
  const scene = answered();
  expect(refusedAs(waitForCustomer(scene, act('cara'), FRIDAY))).toBe('not-allowed');
  expect(refusedAs(waitForCustomer(scene, act('bob'), TUESDAY))).toBe('date-past');
  expect(refusedAs(endWaiting(scene, act('bob')))).toBe('not-waiting');
});

test('without a promise the next contact is when somebody says, until the customer hears', () => {
  const scene = opened();
  expect(refusedAs(planContact(scene, act('bob'), FRIDAY))).toBe('changed-meanwhile');
  const alone = answered();
  expect(refusedAs(planContact(alone, act('cara'), FRIDAY))).toBe('not-allowed');
  expect(refusedAs(planContact(alone, act('bob'), TUESDAY))).toBe('date-past');
  const planned = ruled(alone, planContact(alone, act('bob'), FRIDAY));
  expect(planned.issue).toMatchObject({ nextContactAt: FRIDAY, wakeAt: FRIDAY });
  expect(refusedAs(planContact(planned, act('bob'), FRIDAY))).toBe('nothing-to-change');
});
