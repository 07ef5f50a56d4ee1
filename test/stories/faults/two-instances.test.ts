import { readable } from '../../support/readable.js';
import { type RunningBaton, runBaton } from '../../support/run-baton.js';
import { nobodyHeardMore, openStage, type Stage } from '../../support/stage.js';

jest.setTimeout(60_000);

let stage: Stage;
let batons: RunningBaton[];
beforeAll(async () => {
  stage = await openStage();
  batons = await Promise.all([runBaton(stage), runBaton(stage)]);
});
afterAll(async () => {
  await Promise.all(batons.map((baton) => baton.kill()));
  await stage.close();
});
afterEach(() => nobodyHeardMore(stage));

const settled = () => Promise.all(batons.map((baton) => baton.settled()));

/** What everybody was told, once both have nothing left to do. */
async function news() {
  await settled();
  return stage.news();
}

test('both are connected, on a database that was migrated once', () => {
  expect(stage.sandbox.control.people().app.connections).toBe(2);
});

test('commands go now to one, now to the other, and numbers go on', async () => {
  const { ana } = stage;
  for (const number of [1, 2, 3, 4])
    expect(await ana.command('#support', `/issue new Acme: question ${number} p2`)).toContain(
      `*#${number} Acme: question ${number}* is open`,
    );
  await settled();
  for (const number of [1, 2, 3, 4])
    expect(
      ana.messages('#support').filter((one) => readable(one).startsWith(`#${number} Acme`)),
    ).toHaveLength(1);
});

test('an offer, its handshake and its receipt are told once', async () => {
  const { ana, bob } = stage;
  await ana.command('#support', '/issue handoff 1 @bob call Chen at 3pm');
  expect(await news()).toEqual({ bob: [expect.stringContaining('offers you this issue')] });
  await bob.click('call Chen at 3pm', 'Accept…');
  await bob.submit({ read_back: 'I call Chen at 15:00' });
  await bob.seesModal('#1 is yours now');
  await bob.close();
  expect(await news()).toEqual({
    ana: [expect.stringContaining(`<@${bob.id}> took *#1 `)],
    bob: [expect.stringContaining('To introduce yourself')],
  });
});

test('both tick, and each reminder and digest comes once', async () => {
  const { ana, sandbox } = stage;
  await ana.command('#support', '/issue handoff 2 @bob call Chen');
  sandbox.clock.set(new Date('2026-11-25T12:00:00Z')); // past every reminder of Tuesday
  const told = await news();
  const each = Object.values(told).flat();
  expect(each.length).toBeGreaterThan(4);
  expect(new Set(each).size).toBe(each.length);
  const starting = (words: string) => (told['ana'] ?? []).filter((one) => one.startsWith(words));
  expect(starting('Your day')).toHaveLength(1);
  expect(starting('<@U0BOB> did not answer your offer of *#2 ')).toHaveLength(1);
});

test('one is killed, and the other carries on', async () => {
  const { ana } = stage;
  await batons.shift()?.kill();
  expect(await ana.command('#support', '/issue show 1')).toContain('#1 Acme: question 1');
});
