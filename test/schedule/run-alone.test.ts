import { runAlone } from '../../src/schedule/run-alone.js';

/** A function that runs alone, with each of its runs to be ended by hand. */
function startRuns() {
  const runs: (() => void)[] = [];
  const call = runAlone(() => new Promise<void>((resolve) => runs.push(resolve)));
  return { runs, call };
}

test('called while it runs, it runs once more for all who called', async () => {
  const { runs, call } = startRuns();
  const first = call();
  const second = call();
  const third = call();
  expect(runs).toHaveLength(1);

  runs[0]?.();
  await first;
  await new Promise(setImmediate);
  expect(runs).toHaveLength(2);
  runs[1]?.();
  await Promise.all([second, third]);
  expect(runs).toHaveLength(2);
});

test('called when it has ended, it runs at once', async () => {
  const { runs, call } = startRuns();
  const first = call();
  runs[0]?.();
  await first;
  const second = call();
  expect(runs).toHaveLength(2);
  runs[1]?.();
  await second;
});
