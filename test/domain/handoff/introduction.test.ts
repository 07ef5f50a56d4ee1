import { readBack } from '../../../src/domain/handoff/accept.js';
import { accept } from '../../../src/domain/handoff/accept.js';
import { isIntroductionDue } from '../../../src/domain/handoff/introduction.js';
import { tellUpdate } from '../../../src/domain/issue/update.js';
import type { Scene } from '../../../src/domain/scene.js';
import { after, lastOffer, offeredTo, shaken } from '../handshakes.js';
import { act, opened, ruled } from '../scenes.js';

const isDue = (scene: Scene) => isIntroductionDue(scene, lastOffer(scene));
const told = (scene: Scene, by: string) =>
  ruled(scene, tellUpdate(scene, act(by, after(1)), 'hello'));

test('it is due from the handshake until the customer hears from the new owner', () => {
  const offered = offeredTo(opened(), 'cara');
  expect(isDue(offered)).toBe(false);
  const taken = shaken(offered);
  expect(isDue(taken)).toBe(true);
  expect(isDue(told(taken, 'bob'))).toBe(true);
  expect(isDue(told(taken, 'cara'))).toBe(false);
});

test('after I have it, it waits for the read-back', () => {
  const offered = offeredTo(opened({ priority: 'p1' }), 'cara');
  const { id: handoffId, version } = lastOffer(offered);
  const shake = { handoffId, version, readBack: '', saysNextStepLater: true };
  const taken = ruled(offered, accept(offered, act('cara'), shake));
  expect(isDue(taken)).toBe(false);
  expect(isDue(ruled(taken, readBack(taken, act('cara'), { handoffId, words: 'I call' })))).toBe(
    true,
  );
});

test('whoever passed it on is not to introduce themselves any more', () => {
  const taken = shaken(offeredTo(opened(), 'cara'));
  const [first] = taken.handoffs;
  const again = shaken(offeredTo(taken, 'dev'));
  expect(first && isIntroductionDue(again, first)).toBe(false);
  expect(isDue(again)).toBe(true);
});
