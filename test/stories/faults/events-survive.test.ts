import { type RunningBaton, runBaton } from '../../support/run-baton.js';
import { nobodyHeardMore, openStage, type Stage } from '../../support/stage.js';
import { until } from '../../support/until.js';

jest.setTimeout(60_000);

let stage: Stage;
let baton: RunningBaton;
beforeAll(async () => {
  stage = await openStage();
  baton = await runBaton(stage);
});
afterAll(async () => {
  await baton.kill();
  await stage.close();
});
afterEach(() => nobodyHeardMore(stage));

async function startsAgain(): Promise<void> {
  await stage.endLeases();
  baton = await runBaton(stage);
  await baton.settled();
}

const entries = () => stage.sandbox.control.log().entries;

test('acknowledged, then killed before it was handled: handled by the next start, once', async () => {
  const { sandbox, cara } = stage;
  // At first sight of Cara, Baton asks Slack who she is: long enough to be killed meanwhile.
  sandbox.control.fault({ method: 'users.info', times: 1, kind: 'slow', delayMs: 2000 });
  await cara.say('dm', 'new Acme: invoice is wrong');
  const isHanging = () => (entries().some(({ kind }) => kind === 'fault') ? true : null);
  await until(sandbox.control, isHanging, () => 'nothing asked who Cara is');
  await baton.kill();
  const acknowledged = entries().find(({ kind, name }) => kind === 'ack' && name === 'message');
  expect(acknowledged).toMatchObject({ error: null });
  expect(stage.news()).toEqual({});

  await startsAgain();
  const { cara: told = [], ...others } = stage.news();
  expect(others).toEqual({});
  expect(told.toSorted()).toEqual([
    expect.stringContaining('#1 Acme: invoice is wrong\n*Owner*'),
    expect.stringContaining('*#1 Acme: invoice is wrong* is open'),
  ]);
  await cara.say('dm', 'list');
  await cara.sees('dm', 'Your open issues');
  await baton.settled();
  expect(stage.news()).toEqual({ cara: [expect.stringContaining('Your open issues: *1*')] });
});

test('said while no Baton ran: Slack sends it again, and it is handled once', async () => {
  const { sandbox, cara } = stage;
  await baton.kill();
  await until(
    sandbox.control,
    () => (sandbox.control.people().app.connections === 0 ? true : null),
    () => 'the socket stayed open',
  );
  await cara.say('dm', 'new Globex: cannot log in');
  await startsAgain();
  sandbox.clock.advance(60_000);
  await cara.sees('dm', '*#2 Globex: cannot log in* is open');
  sandbox.clock.advance(5 * 60_000);
  await baton.settled();
  expect(stage.news()['cara']).toHaveLength(2); // the answer and the card
  await cara.say('dm', 'list');
  await cara.sees('dm', 'Your open issues');
  await baton.settled();
  expect(stage.news()).toEqual({ cara: [expect.stringContaining('Your open issues: *2*')] });
});
