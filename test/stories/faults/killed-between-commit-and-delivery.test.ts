import { readable } from '../../support/readable.js';
import { type RunningBaton, runBaton } from '../../support/run-baton.js';
import { nobodyHeardMore, openStage, type Stage } from '../../support/stage.js';
import { until } from '../../support/until.js';

/** Longer than it takes to kill a process. */
const SLOW_MS = 1500;

jest.setTimeout(60_000);

let stage: Stage;
let baton: RunningBaton;
beforeAll(async () => {
  stage = await openStage();
  baton = await runBaton(stage);
  await stage.ana.command('#support', '/issue new Acme: invoice is wrong');
});
afterAll(async () => {
  await baton.kill();
  await stage.close();
});
beforeEach(async () => {
  await stage.ana.command('#support', '/issue handoff 1 @bob call Chen at 3pm');
  await baton.settled();
  stage.news();
});
afterEach(() => nobodyHeardMore(stage));

const toldOnce = {
  ana: [expect.stringContaining(`<@U0BOB> declined *#1 Acme: invoice is wrong*`)],
};

/** Bob's no is acknowledged, and Baton dies while it calls `method` to tell Ana. */
async function diesTelling(method: string): Promise<void> {
  const { sandbox, bob } = stage;
  sandbox.control.fault({ method, times: 1, kind: 'slow', delayMs: SLOW_MS });
  const answer = await bob.command('#support', '/issue decline 1 no time');
  expect(answer).toContain('You declined #1.');
  await until(
    sandbox.control,
    () => struck(method),
    () => `nothing called ${method}`,
  );
  await baton.kill();
}

/** Whether a call of `method` hangs. */
function struck(method: string): true | null {
  const { entries } = stage.sandbox.control.log();
  const last = entries.findLast(({ kind }) => kind === 'fault');
  const isHanging = JSON.stringify(last?.sent) === JSON.stringify({ method });
  return isHanging ? true : null;
}

async function startsAgain(): Promise<void> {
  await stage.endLeases();
  baton = await runBaton(stage);
  await baton.settled();
}

test('killed before Slack had the message: told once, by the next start', async () => {
  await diesTelling('conversations.open');
  await startsAgain();
  expect(stage.news()).toEqual(toldOnce);
});

test('killed after Slack had the message, but before Baton knew: told once', async () => {
  const { ana, sandbox } = stage;
  const toldBefore = ana.dm().length;
  await diesTelling('chat.postMessage');
  await until(
    sandbox.control,
    () => (ana.dm().length > toldBefore ? true : null),
    () => 'the slow call never had its effect',
  );
  await startsAgain();
  expect(stage.news()).toEqual(toldOnce);
});

test('what was told in spite of it all has no button left once the issue is offered again', async () => {
  const { ana } = stage;
  await baton.settled();
  const told = ana.dm().map(readable);
  expect(told).toEqual([
    expect.stringContaining('The issue stayed yours.'),
    expect.stringContaining('The issue stayed yours.'),
  ]);
  expect(told.join()).not.toContain('[');
  await ana.command('#support', '/issue withdraw 1');
});

test('after all this the offers say how they ended, and the issue is where it was', async () => {
  const { ana, bob } = stage;
  await ana.command('#support', '/issue withdraw 1');
  await baton.settled();
  expect(bob.dm().map(readable)).toEqual([
    expect.stringContaining('You declined'),
    expect.stringContaining('You declined'),
    expect.stringContaining('withdrew the offer'),
    expect.stringContaining('withdrew the offer'),
  ]);
  const card = readable(await ana.sees('#support', '#1 Acme'));
  expect(card).toContain(`*Owner*\n<@${ana.id}>`);
  expect(card).not.toContain('*On offer*');
});
