import type { Delivered } from '../../src/outbox/ports.js';
import { listen } from '../../src/storage/listen.js';
import { until } from '../worker/until.js';
import { openOutbox } from './open-outbox.js';
import { NOON, openPostOffice, type PostOffice, secondsAfterNoon } from './post-office.js';

let office: PostOffice;

beforeAll(async () => {
  office = await openPostOffice();
});
beforeEach(() => office.empty());
afterAll(() => office.close());

test('notices are delivered once, and it is kept where and when', async () => {
  const { outbox, orders } = openOutbox(office);
  const id = await office.write('user:UANA');
  await outbox.settled();
  expect(orders).toEqual([
    {
      workspaceId: 'T1',
      id,
      lane: 'user:UANA',
      notice: { kind: 'digest', day: '2026-03-02' },
      attempts: 0,
      state: 'pending',
    },
  ]);
  expect(await office.notice(id)).toMatchObject({
    state: 'sent',
    channel: 'D1',
    ts: id,
    sent_at: NOON,
  });
  await outbox.stop();
});

test('notices go at once when a commit announces them', async () => {
  const { outbox, orders, log } = openOutbox(office);
  let isHeard = false;
  const listening = listen({
    url: office.url,
    listeners: {
      baton_inbox: () => {},
      baton_outbox: () => {
        isHeard = true;
        outbox.wake();
      },
    },
    log,
  });
  await until(() => isHeard);
  await outbox.settled();
  const id = await office.write('user:UANA');
  await until(() => orders.length > 0);
  await listening.stop();
  await outbox.stop();
  expect(orders).toMatchObject([{ id }]);
});

test('notices go soon when the announcement is lost', async () => {
  const { outbox, orders } = openOutbox(office, { pollMs: 20 });
  await outbox.settled();
  const id = await office.write('user:UANA');
  await until(() => orders.length > 0);
  await outbox.stop();
  expect(orders).toMatchObject([{ id }]);
});

test('notices go when the clock is moved', async () => {
  const { outbox, clock, orders } = openOutbox(office);
  await office.write('user:UANA', { notBefore: secondsAfterNoon(3_600) });
  await outbox.settled();
  expect(orders).toEqual([]);
  clock.at = secondsAfterNoon(3_600);
  outbox.wake();
  await until(() => orders.length === 1);
  await outbox.stop();
});

test('notices keep the pace of their destination', async () => {
  const { outbox, clock, orders } = openOutbox(office, { laneMs: 1_000, pollMs: 20 });
  await office.write('user:UANA');
  await office.write('user:UANA');
  await until(() => orders.length === 1);
  const settled = outbox.settled();
  clock.at = secondsAfterNoon(1);
  await settled;
  expect(orders).toHaveLength(2);
  await outbox.stop();
});

test('notices in hand are finished before it stops', async () => {
  const inHand: ((answer: Delivered) => void)[] = [];
  const { outbox } = openOutbox(office, {
    deliver: () => new Promise((resolve) => inHand.push(resolve)),
  });
  const id = await office.write('user:UANA');
  outbox.wake();
  await until(() => inHand.length === 1);
  const stopped = outbox.stop();
  for (const answer of inHand) answer({ kind: 'sent', channel: 'D1', ts: '1.1' });
  await stopped;
  expect((await office.notice(id)).state).toBe('sent');
});
