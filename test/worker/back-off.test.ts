import { backOff } from '../../src/worker/back-off.js';

test('doubles up to a minute', () => {
  const longest = [0, 1, 2, 5, 6, 20, 2_000].map((failures) => backOff(failures, () => 1));
  expect(longest).toEqual([1_000, 2_000, 4_000, 32_000, 60_000, 60_000, 60_000]);
});

test('is spread over the whole span', () => {
  expect([0, 0.25, 0.5].map((random) => backOff(3, () => random))).toEqual([0, 2_000, 4_000]);
});
