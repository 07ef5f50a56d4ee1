import { startInbox } from '../../src/inbox/start-inbox.js';
import { inboxStore } from '../../src/storage/inbox/inbox-store.js';
import { keepEvent } from '../../src/storage/inbox/keep-event.js';
import { listen } from '../../src/storage/listen.js';
import { NOON, openPostOffice, type PostOffice, secondsAfterNoon } from '../outbox/post-office.js';
import { recordingLog } from '../worker/recording-log.js';
import { until } from '../worker/until.js';

const NEVER = 60_000;

let office: PostOffice;

beforeAll(async () => {
  office = await openPostOffice();
});
beforeEach(() => office.empty());
afterAll(() => office.close());

const keep = (id: string) =>
  keepEvent(office.source, { workspaceId: 'T1', id, body: { id }, at: NOON });

/** An inbox whose listeners are `handle`, on a clock that the test moves. */
function open(handle: (body: unknown) => Promise<void>, pollMs = NEVER) {
  const log = recordingLog();
  const clock = { at: NOON, now: () => clock.at };
  const inbox = startInbox({
    store: inboxStore(office.source),
    handle,
    clock,
    random: () => 1,
    log,
    pollMs,
  });
  return { inbox, clock, log };
}

const stateOf = async (id: string) =>
  office.query('select state, attempts, error from inbox where id = $1', [id]);

test('what was kept is handled at once, by its announcement', async () => {
  const handled: unknown[] = [];
  const { inbox, log } = open(async (body) => void handled.push(body));
  let isHeard = false;
  const listening = listen({
    url: office.url,
    listeners: {
      baton_outbox: () => {},
      baton_inbox: () => {
        isHeard = true;
        inbox.wake();
      },
    },
    log,
  });
  await until(() => isHeard);
  await inbox.settled();

  await keep('Ev1');
  await until(() => handled.length === 1);
  await inbox.settled();
  expect(handled).toEqual([{ id: 'Ev1' }]);
  expect(await stateOf('Ev1')).toMatchObject([{ state: 'done', attempts: 1 }]);
  await listening.stop();
  await inbox.stop();
});

test('an announcement that was lost is made up for by looking', async () => {
  const handled: unknown[] = [];
  const { inbox } = open(async (body) => void handled.push(body), 20);
  await inbox.settled();
  await keep('Ev1');
  await until(() => handled.length > 0);
  await inbox.stop();
  expect(handled).toEqual([{ id: 'Ev1' }]);
});

test('an event that fails is tried again later, until it is given up and said so', async () => {
  let tries = 0;
  const { inbox, clock, log } = open(async () => {
    tries += 1;
    throw new Error('no luck');
  });
  await keep('Ev1');
  inbox.wake();
  await inbox.settled();
  expect(tries).toBe(1);
  expect(await stateOf('Ev1')).toEqual([{ state: 'pending', attempts: 1, error: 'no luck' }]);

  for (let minute = 1; minute <= 12; minute += 1) {
    clock.at = secondsAfterNoon(minute * 60);
    await inbox.settled();
  }
  expect(tries).toBe(10);
  expect(await stateOf('Ev1')).toEqual([{ state: 'parked', attempts: 10, error: 'no luck' }]);
  expect(log.errors()).toMatchObject([{ facts: { workspaceId: 'T1', event: 'Ev1' } }]);
  await inbox.stop();
});

test('an event that kills its worker each time is given up too', async () => {
  await keep('Ev1');
  await office.query('update inbox set attempts = 10');
  const handled: unknown[] = [];
  const { inbox } = open(async (body) => void handled.push(body));
  await inbox.settled();
  expect(handled).toEqual([]);
  expect(await stateOf('Ev1')).toMatchObject([{ state: 'parked' }]);
  await inbox.stop();
});

test('stopping waits for the listeners, and the event is done', async () => {
  const inHand: (() => void)[] = [];
  const { inbox } = open(() => new Promise((resolve) => inHand.push(resolve)));
  await keep('Ev1');
  inbox.wake();
  await until(() => inHand.length === 1);
  const stopped = inbox.stop();
  for (const end of inHand) end();
  await stopped;
  expect(await stateOf('Ev1')).toMatchObject([{ state: 'done' }]);
});
