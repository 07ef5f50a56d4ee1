import { outboxStore } from '../../../src/storage/outbox/outbox-store.js';
import type { LivingSettlement } from '../../../src/storage/outbox/settle-living.js';
import {
  NOON,
  openPostOffice,
  type PostOffice,
  secondsAfterNoon,
} from '../../outbox/post-office.js';

let office: PostOffice;
let store: ReturnType<typeof outboxStore>;

beforeAll(async () => {
  office = await openPostOffice();
  store = outboxStore(office.source);
});
beforeEach(() => office.empty());
afterAll(() => office.close());

const place = { shownAs: 'hash', channel: 'C1', ts: '1.1' };
const untroubled = {
  attempts: 0,
  unanswered: 0,
  failingSince: null,
  nextAt: null,
  againAt: null,
  error: null,
};
const shown = (version: number): LivingSettlement => ({
  ...untroubled,
  ...place,
  shown: version,
  parked: null,
});

async function claimOne(now: Date) {
  const [claimed, ...others] = await store.claimLiving(now, 10);
  if (!claimed || others.length > 0) throw new Error(`expected one, not ${others.length}`);
  return claimed;
}

test('many changes are one update, and a change meanwhile is one more', async () => {
  const id = await office.begin('card:1');
  await office.raise(id);
  await office.raise(id);

  const claimed = await claimOne(NOON);
  expect(claimed).toMatchObject({ id, wanted: 3, channel: null, ts: null, shownAs: null });
  await office.raise(id);
  await store.settleLiving(claimed, shown(claimed.wanted));
  expect(await office.living(id)).toMatchObject({ wanted: 4, shown: 3, ts: '1.1' });

  const again = await claimOne(secondsAfterNoon(1));
  expect(again).toMatchObject({ id, wanted: 4, ...place });
  await store.settleLiving(again, shown(again.wanted));
  expect(await store.claimLiving(secondsAfterNoon(60), 10)).toEqual([]);
});

test('a message that is being shown is not claimed a second time, nor settled by who was too slow', async () => {
  const id = await office.begin('card:1');
  const slow = await claimOne(NOON);
  expect(await store.claimLiving(secondsAfterNoon(30), 10)).toEqual([]);
  expect(await store.hasDueLiving(NOON)).toBe(true);

  await office.endLeases();
  const quick = await claimOne(secondsAfterNoon(30));
  expect(quick).toMatchObject({ attempts: 1, unanswered: 1, failingSince: secondsAfterNoon(30) });
  expect(await store.settleLiving(slow, shown(1))).toBe(false);
  expect(await store.settleLiving(quick, shown(1))).toBe(true);
  expect((await office.living(id)).shown).toBe(1);
  expect(await store.hasDueLiving(secondsAfterNoon(60))).toBe(false);
});

test('shares the pace of its lane with the notices there', async () => {
  await office.begin('user:UANA', { kind: 'offer' });
  await office.write('user:UANA');
  expect(await store.claimLiving(NOON, 10)).toHaveLength(1);
  expect(await store.claimNotices(NOON, 10)).toHaveLength(0);
  expect(await store.claimNotices(secondsAfterNoon(1), 10)).toHaveLength(1);
});

test('one message a second for each lane', async () => {
  await office.begin('channel:C1');
  await office.begin('channel:C1');
  await office.begin('channel:C2');
  expect(await store.claimLiving(NOON, 10)).toHaveLength(2);
  expect(await store.claimLiving(secondsAfterNoon(0.999), 10)).toHaveLength(0);
  expect(await store.claimLiving(secondsAfterNoon(1), 10)).toHaveLength(1);
});

test('one that was given up is tried again at the next change', async () => {
  const id = await office.begin('card:1');
  const claimed = await claimOne(NOON);
  await store.settleLiving(claimed, { ...shown(0), ...untroubled, shown: null, parked: 1 });
  expect(await store.claimLiving(secondsAfterNoon(60), 10)).toEqual([]);
  await office.raise(id);
  expect((await claimOne(secondsAfterNoon(60))).wanted).toBe(2);
});

test('what the clock changes is shown anew then, on the day on which it was opened', async () => {
  await office.begin('home:UANA', { kind: 'home' });
  const atNine = { ...shown(1), againAt: secondsAfterNoon(9) };
  await store.settleLiving(await claimOne(NOON), atNine);
  expect(await store.claimLiving(secondsAfterNoon(8), 10)).toEqual([]);
  const again = await claimOne(secondsAfterNoon(9));
  await store.settleLiving(again, { ...shown(again.wanted), againAt: secondsAfterNoon(86_400) });
  expect(await store.claimLiving(secondsAfterNoon(86_400), 10)).toEqual([]);
});

test('what changed meanwhile does not wait for the clock', async () => {
  const id = await office.begin('home:UANA', { kind: 'home' });
  const claimed = await claimOne(NOON);
  await office.raise(id);
  await store.settleLiving(claimed, { ...shown(1), againAt: secondsAfterNoon(9) });
  expect((await claimOne(secondsAfterNoon(1))).wanted).toBe(2);
});

describe('Retry-After', () => {
  test.each([
    { method: 'views.publish', kind: 'home', ts: null },
    { method: 'chat.postMessage', kind: 'card', ts: null },
    { method: 'chat.update', kind: 'card', ts: '1.1' },
  ] as const)('of $method holds a $kind whose ts is $ts', async ({ method, kind, ts }) => {
    const id = await office.begin('lane:1', { kind });
    await office.query('update living_messages set ts = $2 where id = $1', [id, ts]);
    await store.holdMethod('T2', method, secondsAfterNoon(60));
    await store.holdMethod('T1', 'users.info', secondsAfterNoon(60));
    expect(await store.hasDueLiving(NOON)).toBe(true);

    await store.holdMethod('T1', method, secondsAfterNoon(60));
    expect(await store.claimLiving(secondsAfterNoon(59), 10)).toEqual([]);
    expect(await store.hasDueLiving(secondsAfterNoon(59))).toBe(false);
    expect((await claimOne(secondsAfterNoon(60))).id).toBe(id);
  });
});

test('a claim does not wait for a save that is raising the message', async () => {
  const id = await office.begin('card:1');
  const save = office.source.createQueryRunner();
  await save.startTransaction();
  await save.query(`select set_config('baton.workspace', 'T1', true)`);
  await save.query('update living_messages set wanted = wanted + 1 where id = $1', [id]);

  expect(await store.claimLiving(NOON, 10)).toEqual([]);
  await save.commitTransaction();
  await save.release();
  expect((await claimOne(NOON)).wanted).toBe(2);
});
