import type { Fault } from '../../src/sandbox/protocol.js';
import { startStory, type Story } from '../support/story.js';
import { type Ending, endingOf } from './ending.js';
import { turmoil } from './turmoil.js';

/** More of everything, for a night: `FAULT_ACTIONS=2000 FAULT_SEED=7 npx jest test/faults`. */
const actions = Number(process.env['FAULT_ACTIONS'] ?? 15);
const seed = Number(process.env['FAULT_SEED'] ?? 1);
const isLong = actions > 100;

jest.setTimeout(isLong ? 3_600_000 : 120_000);

let story: Story;
beforeEach(async () => {
  story = await startStory();
});
afterEach(() => story.end());

/** Faults of calls, one kind after the other. A hung call takes Baton ten seconds to give up: few of those. */
const ofCalls: Fault[] = [
  { method: '*', kind: 'ratelimited', rate: 0.1, retryAfterSeconds: 30 },
  { method: 'chat.*', kind: 'refused', rate: 0.1, error: 'internal_error' },
  { method: 'chat.*', kind: 'http-500', rate: 0.1 },
  { method: 'chat.*', kind: 'lost-answer', rate: 0.1 },
  { method: 'chat.*', kind: 'malformed', rate: 0.1 },
  { method: '*', kind: 'slow', rate: 0.1, delayMs: 50 },
  { method: 'chat.*', kind: 'hung', rate: 0.1, ...(isLong ? {} : { times: 1 }) },
];

/** Faults of sockets. Slack's client takes five seconds to connect again: few of those. */
const ofSockets: Fault[] = (
  ['app_rate_limited', 'socket-dropped', 'socket-half-open', 'socket-refresh'] as const
).map((kind) => ({
  method: '*',
  kind,
  rate: 0.1,
  delayMs: 500,
  ...(isLong ? {} : { times: 1 }),
}));

const clean: Omit<Ending, 'issues'> = {
  pending: [],
  parked: [],
  unlikeTheirLedger: [],
  silentlyRepeated: [],
  neverTold: [],
};

test('calls of Slack go wrong, one in ten, in every way: nothing is lost and nothing told twice unawares', async () => {
  const people = turmoil(story, seed);
  await people.act(20);
  for (const fault of ofCalls) await people.act(actions, fault);
  await people.calm();

  const { issues, ...ending } = await endingOf(story);
  expect(ending).toEqual(clean);
  expect(issues).toBeGreaterThan(12);
});

test('sockets break, fall silent and are refreshed: what was acknowledged is kept', async () => {
  const people = turmoil(story, seed);
  await people.act(20);
  for (const fault of ofSockets) await people.act(actions, fault);
  await people.calm();

  const { issues, ...ending } = await endingOf(story);
  expect(ending).toEqual(clean);
  expect(issues).toBeGreaterThan(5);
});
