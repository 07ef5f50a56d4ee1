import { outboxStore } from '../../../src/storage/outbox/outbox-store.js';
import { RANK } from '../../../src/use-cases/notices.js';
import {
  NOON,
  openPostOffice,
  type PostOffice,
  secondsAfterNoon,
} from '../../outbox/post-office.js';
import { failed, parked, sent, waiting } from './settlements.js';

let office: PostOffice;
let store: ReturnType<typeof outboxStore>;

const ids = (claimed: readonly { id: string }[]) => claimed.map((notice) => notice.id);

beforeAll(async () => {
  office = await openPostOffice();
  store = outboxStore(office.source);
});
beforeEach(() => office.empty());
afterAll(() => office.close());

/** Claims one notice and fails the test if there is none. */
async function claimOne(now: Date) {
  const [claimed, ...others] = await store.claimNotices(now, 10);
  if (!claimed || others.length > 0) throw new Error(`expected one, not ${others.length}`);
  return claimed;
}

describe('order', () => {
  test('gives the oldest of each lane, and the next one only when that is sent', async () => {
    const first = await office.write('user:UANA');
    const second = await office.write('user:UANA');
    const other = await office.write('user:UBOB');

    const claimed = await store.claimNotices(NOON, 10);
    expect(ids(claimed)).toEqual([first, other]);
    expect(await store.claimNotices(secondsAfterNoon(30), 10)).toEqual([]);

    for (const notice of claimed) await store.settleNotice(notice, sent);
    expect(ids(await store.claimNotices(secondsAfterNoon(30), 10))).toEqual([second]);
  });

  test('a P1 passes a digest that waits in the same lane, and goes first of all lanes', async () => {
    const digest = await office.write('user:UANA', { rank: RANK.digest });
    const nudge = await office.write('user:UBOB', { rank: RANK.reminder });
    const urgent = await office.write('user:UANA', { rank: RANK.urgent });

    expect(ids(await store.claimNotices(NOON, 1))).toEqual([urgent]);
    expect(ids(await store.claimNotices(NOON, 10))).toEqual([nudge]);
    expect((await office.notice(digest)).state).toBe('pending');
  });

  test('not even a P1 is sent beside another message of its lane', async () => {
    await office.write('user:UANA', { rank: RANK.digest });
    await store.claimNotices(NOON, 10);
    await office.write('user:UANA', { rank: RANK.urgent });
    expect(await store.claimNotices(secondsAfterNoon(30), 10)).toEqual([]);
  });

  test('one whose time has not come lets others pass', async () => {
    const later = await office.write('user:UANA', { notBefore: secondsAfterNoon(60) });
    const now = await office.write('user:UANA');
    const claimed = await claimOne(NOON);
    expect(claimed.id).toBe(now);
    await store.settleNotice(claimed, sent);
    expect(await store.claimNotices(secondsAfterNoon(59), 10)).toEqual([]);
    expect(ids(await store.claimNotices(secondsAfterNoon(60), 10))).toEqual([later]);
  });

  test('one that is put off until somebody is at work lets others pass', async () => {
    const putOff = await office.write('user:UANA');
    const behind = await office.write('user:UANA');
    await store.settleNotice(await claimOne(NOON), waiting(secondsAfterNoon(3600)));

    const passing = await claimOne(secondsAfterNoon(1));
    expect(passing.id).toBe(behind);
    await store.settleNotice(passing, sent);
    expect(ids(await store.claimNotices(secondsAfterNoon(3600), 10))).toEqual([putOff]);
  });

  test('a retry keeps its place, and only a more urgent one passes it', async () => {
    const first = await office.write('user:UANA');
    await office.write('user:UANA');
    await store.settleNotice(await claimOne(NOON), failed(secondsAfterNoon(60)));

    expect(await store.claimNotices(secondsAfterNoon(30), 10)).toEqual([]);
    const urgent = await office.write('user:UANA', { rank: RANK.urgent });
    const passing = await claimOne(secondsAfterNoon(30));
    expect(passing.id).toBe(urgent);
    await store.settleNotice(passing, sent);
    expect(ids(await store.claimNotices(secondsAfterNoon(60), 10))).toEqual([first]);
  });

  test('a parked head gives way to the next', async () => {
    await office.write('user:UANA');
    const next = await office.write('user:UANA');
    await store.settleNotice(await claimOne(NOON), parked);
    expect(ids(await store.claimNotices(secondsAfterNoon(1), 10))).toEqual([next]);
  });

  test('takes no more than asked for, and then the rest', async () => {
    const written = await Promise.all(['UA', 'UB', 'UC'].map((to) => office.write(`user:${to}`)));
    const some = await store.claimNotices(NOON, 2);
    const rest = await store.claimNotices(NOON, 2);
    expect([some.length, rest.length]).toEqual([2, 1]);
    expect(new Set(ids([...some, ...rest]))).toEqual(new Set(written));
  });
});

describe('pace', () => {
  test('one message a second for each destination', async () => {
    await office.write('user:UANA');
    const second = await office.write('user:UANA');
    await store.settleNotice(await claimOne(NOON), sent);
    expect(await store.claimNotices(secondsAfterNoon(0.999), 10)).toEqual([]);
    expect(ids(await store.claimNotices(secondsAfterNoon(1), 10))).toEqual([second]);
  });

  test('Retry-After holds that method in that workspace, and nothing else', async () => {
    const held = await office.write('user:UANA');
    const elsewhere = await office.write('user:UANA', { workspace: 'T2' });
    const card = await office.begin('card:1');
    await office.query(`update living_messages set ts = '1.2', channel = 'C1'`);
    await store.holdMethod('T1', 'chat.postMessage', secondsAfterNoon(30));

    expect(ids(await store.claimNotices(secondsAfterNoon(29), 10))).toEqual([elsewhere]);
    expect(ids(await store.claimLiving(secondsAfterNoon(29), 10))).toEqual([card]);
    expect(ids(await store.claimNotices(secondsAfterNoon(30), 10))).toEqual([held]);
  });

  test('of two waits the longer one holds', async () => {
    await office.write('user:UANA');
    await store.holdMethod('T1', 'chat.postMessage', secondsAfterNoon(30));
    await store.holdMethod('T1', 'chat.postMessage', secondsAfterNoon(10));
    expect(await store.claimNotices(secondsAfterNoon(20), 10)).toEqual([]);
  });

  test('a suspended workspace keeps its notices', async () => {
    const kept = await office.write('user:UANA');
    await office.query(`update workspaces set suspended_at = $1 where workspace_id = 'T1'`, [NOON]);
    expect(await store.claimNotices(NOON, 10)).toEqual([]);
    expect(await store.hasDueNotices(NOON)).toBe(false);
    await office.query('update workspaces set suspended_at = null');
    expect(ids(await store.claimNotices(NOON, 10))).toEqual([kept]);
  });
});

describe('leases', () => {
  test('a claim that nobody ended is taken again, as of unknown outcome', async () => {
    const id = await office.write('user:UANA');
    expect(await claimOne(NOON)).toMatchObject({
      id,
      state: 'pending',
      attempts: 0,
      unanswered: 0,
    });
    await office.endLeases();
    expect(await claimOne(secondsAfterNoon(1))).toMatchObject({
      id,
      state: 'unknown',
      attempts: 1,
      unanswered: 1,
      failingSince: secondsAfterNoon(1),
    });
  });

  test('who was too slow cannot settle what another has taken over', async () => {
    const id = await office.write('user:UANA');
    const slow = await claimOne(NOON);
    await office.endLeases();
    const quick = await claimOne(secondsAfterNoon(1));

    expect(await store.settleNotice(slow, failed(secondsAfterNoon(60)))).toBe(false);
    expect(await store.settleNotice(quick, sent)).toBe(true);
    expect(await office.notice(id)).toMatchObject({ state: 'sent', channel: 'D1', ts: '1.1' });
  });

  test('many claims at once take each notice once', async () => {
    const lanes = Array.from({ length: 40 }, (_, index) => `user:U${index}`);
    const written = await Promise.all(lanes.map((lane) => office.write(lane)));
    const claims = await Promise.all(lanes.map(() => store.claimNotices(NOON, 3)));
    const claimed = ids(claims.flat());
    expect(claimed.length).toBe(new Set(claimed).size);
    const rest = ids(await store.claimNotices(NOON, 100));
    expect([...claimed, ...rest].sort()).toEqual(written.sort());
  });
});

describe('what is due', () => {
  test('is what is being sent or could be, not what waits for its time', async () => {
    await office.write('user:UANA', { notBefore: secondsAfterNoon(60) });
    expect(await store.hasDueNotices(NOON)).toBe(false);
    expect(await store.hasDueNotices(secondsAfterNoon(60))).toBe(true);
    const claimed = await claimOne(secondsAfterNoon(60));
    expect(await store.hasDueNotices(secondsAfterNoon(60))).toBe(true);
    await store.settleNotice(claimed, sent);
    expect(await store.hasDueNotices(secondsAfterNoon(60))).toBe(false);
  });

  test('counts what only its lane holds back for a second', async () => {
    await office.write('user:UANA');
    await office.write('user:UANA');
    await store.settleNotice(await claimOne(NOON), sent);
    expect(await store.hasDueNotices(NOON)).toBe(true);
  });
});
