import type { Delivered } from '../../src/outbox/ports.js';
import { inTurn, openOutbox } from './open-outbox.js';
import { openPostOffice, type PostOffice, secondsAfterNoon } from './post-office.js';

let office: PostOffice;

beforeAll(async () => {
  office = await openPostOffice();
});
beforeEach(() => office.empty());
afterAll(() => office.close());

const failed: Delivered = { kind: 'failed', error: 'service_unavailable' };
const sent: Delivered = { kind: 'sent', channel: 'D1', ts: '1.1' };

test('notices that are no longer true are void', async () => {
  const { outbox } = openOutbox(office, {
    deliver: inTurn<Delivered>({ kind: 'void', why: 'kept' }),
  });
  const id = await office.write('user:UANA');
  await outbox.settled();
  expect(await office.notice(id)).toMatchObject({ state: 'void', error: 'kept' });
  await outbox.stop();
});

test('notices that somebody is to hear in their own hours wait for them, and that is no failure', async () => {
  const until = secondsAfterNoon(3600);
  const { outbox, clock } = openOutbox(office, {
    deliver: inTurn<Delivered>({ kind: 'later', until }, sent),
  });
  const id = await office.write('user:UANA');
  await outbox.settled();
  expect(await office.notice(id)).toMatchObject({ state: 'pending', attempts: 0, next_at: until });
  clock.at = until;
  await outbox.settled();
  expect(await office.notice(id)).toMatchObject({ state: 'sent', attempts: 0 });
  await outbox.stop();
});

test('notices that cannot be read are parked, and somebody is told', async () => {
  const { outbox, orders, log } = openOutbox(office);
  const id = await office.write('user:UANA', { facts: { kind: 'handshake', issueId: 'no id' } });
  await outbox.settled();
  expect(orders).toEqual([]);
  expect((await office.notice(id)).state).toBe('parked');
  expect(log.errors()).toMatchObject([{ facts: { workspaceId: 'T1', notice: id } }]);
  await outbox.stop();
});

test('notices that fail are tried again, later each time', async () => {
  const { outbox, clock, orders } = openOutbox(office, {
    deliver: inTurn<Delivered>(failed, failed, sent),
  });
  const id = await office.write('user:UANA');
  await outbox.settled();
  expect(await office.notice(id)).toMatchObject({ attempts: 1, next_at: secondsAfterNoon(1) });
  clock.at = secondsAfterNoon(1);
  await outbox.settled();
  expect(await office.notice(id)).toMatchObject({ attempts: 2, next_at: secondsAfterNoon(3) });
  clock.at = secondsAfterNoon(3);
  await outbox.settled();
  expect(await office.notice(id)).toMatchObject({ state: 'sent', attempts: 2 });
  expect(orders.map((order) => order.attempts)).toEqual([0, 1, 2]);
  await outbox.stop();
});

test('notices that fail for a quarter of an hour are parked, and those behind them go', async () => {
  const { outbox, clock, log, orders } = openOutbox(office, {
    deliver: async ({ id }) => (id === failing ? failed : sent),
  });
  const failing = await office.write('user:UANA');
  const behind = await office.write('user:UANA');
  for (let minute = 0; minute <= 14; minute += 1) {
    clock.at = secondsAfterNoon(minute * 60);
    await outbox.settled();
  }
  expect(orders.every((order) => order.id === failing)).toBe(true);
  expect(log.errors()).toEqual([]);

  clock.at = secondsAfterNoon(15 * 60);
  await outbox.settled();
  expect((await office.notice(failing)).state).toBe('parked');
  expect((await office.notice(behind)).state).toBe('sent');
  expect(log.errors()).toMatchObject([{ facts: { notice: failing } }]);
  await outbox.stop();
});

test('notices wait as long as Slack asks, which is no failed try', async () => {
  const until = secondsAfterNoon(30);
  const { outbox, clock, orders } = openOutbox(office, {
    deliver: inTurn<Delivered>({ kind: 'wait', method: 'chat.postMessage', until }, sent),
  });
  const first = await office.write('user:UANA');
  await outbox.settled();
  const other = await office.write('user:UBOB');
  clock.at = secondsAfterNoon(29);
  await outbox.settled();
  expect(orders).toHaveLength(1);

  clock.at = until;
  await outbox.settled();
  expect(await office.notice(first)).toMatchObject({ state: 'sent', attempts: 0 });
  expect((await office.notice(other)).state).toBe('sent');
  await outbox.stop();
});

test('notices are of unknown outcome when Slack does not answer or the delivery throws', async () => {
  let tries = 0;
  const { outbox, clock, orders } = openOutbox(office, {
    deliver: async () => {
      tries += 1;
      if (tries === 1) return { kind: 'unknown', error: 'time-out' };
      if (tries === 2) throw new Error('reset');
      return tries === 3 ? failed : sent;
    },
  });
  const id = await office.write('user:UANA');
  await outbox.settled();
  expect(await office.notice(id)).toMatchObject({ state: 'unknown', unanswered: 1 });
  for (const minute of [1, 2, 3]) {
    clock.at = secondsAfterNoon(minute * 60);
    await outbox.settled();
  }
  expect(orders.map((order) => order.state)).toEqual(['pending', 'unknown', 'unknown', 'unknown']);
  expect(await office.notice(id)).toMatchObject({ state: 'sent', unanswered: 2, attempts: 3 });
  await outbox.stop();
});

test('notices are repeated without an answer five times and no more', async () => {
  const { outbox, clock, orders, log } = openOutbox(office, {
    deliver: inTurn<Delivered>({ kind: 'unknown', error: 'time-out' }),
  });
  const id = await office.write('user:UANA');
  for (let minute = 0; minute <= 12; minute += 1) {
    clock.at = secondsAfterNoon(minute * 60);
    await outbox.settled();
  }
  expect(orders).toHaveLength(6);
  expect(await office.notice(id)).toMatchObject({ state: 'parked', unanswered: 6 });
  expect(log.errors()).toHaveLength(1);
  await outbox.stop();
});
