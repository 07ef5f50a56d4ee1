import { once } from 'node:events';

import { WebSocket } from 'ws';

import type { Sandbox } from '../../src/sandbox/options.js';
import { person } from '../support/person.js';
import { startEmptySandbox } from './empty-sandbox.js';
import { newSocketUrl, openPlainSocket, type PlainSocket } from './plain-socket.js';

describe('deliveries by Socket Mode', () => {
  let sandbox: Sandbox;
  const sockets: PlainSocket[] = [];
  const open = async () => {
    const socket = await openPlainSocket(sandbox);
    sockets.push(socket);
    return socket;
  };

  beforeEach(async () => {
    sandbox = await startEmptySandbox();
  });
  afterEach(async () => {
    for (const socket of sockets.splice(0)) socket.close();
    await sandbox.close();
  });

  test('greets with the number of sockets, and lets no more than ten in', async () => {
    const greetings = [];
    for (let count = 1; count <= 11; count += 1) greetings.push(await (await open()).next());

    expect(greetings[0]).toMatchObject({ type: 'hello', num_connections: 1 });
    expect(greetings[9]).toMatchObject({ type: 'hello', num_connections: 10 });
    expect(greetings[10]).toMatchObject({ type: 'disconnect', reason: 'too_many_websockets' });
  });

  test('each URL opens one socket', async () => {
    const url = await newSocketUrl(sandbox);
    const first = new WebSocket(url);
    await once(first, 'open');

    const [refused] = await once(new WebSocket(url), 'error');
    first.close();

    expect(String(refused)).toContain('socket hang up');
  });

  test('each payload goes to one of the sockets, all of them get some', async () => {
    const [one, other] = [await open(), await open()];
    await Promise.all([one.next(), other.next()]);
    const ana = person(sandbox, 'ana');
    await ana.say('dm', 'First');
    await ana.say('dm', 'Second');

    const received = await Promise.all([one.next(), other.next()]);

    expect(received.map(({ type }) => type)).toEqual(['events_api', 'events_api']);
    expect(new Set(received.map(({ envelope_id: id }) => id)).size).toBe(2);
  });

  test('an event is repeated at once, after a minute and after five, until acknowledged', async () => {
    const socket = await open();
    await socket.next();
    await sandbox.control.act({ kind: 'open-home', as: 'U0ANA' });

    const first = await socket.next();
    const second = await socket.next();
    await failures(2);
    sandbox.clock.advance(60_000);
    const third = await socket.next();
    socket.acknowledge(third);
    await acknowledged();
    sandbox.clock.advance(300_000);

    expect([first, second, third].map((frame) => frame.retry_attempt)).toEqual([0, 1, 2]);
    expect(new Set([first, second, third].map((frame) => frame.envelope_id)).size).toBe(1);
    expect(third).toMatchObject({ retry_reason: 'timeout' });
    const deliveries = sandbox.control.log().entries.filter(({ kind }) => kind === 'delivery');
    expect(deliveries.filter(({ name }) => name === 'app_home_opened')).toHaveLength(3);
  });

  test('a command with nobody connected fails at once and is not repeated', async () => {
    await expect(person(sandbox, 'ana').command('#support', '/tea')).rejects.toThrow(
      '/tea failed with the error "dispatch_failed"',
    );
    await (await open()).next();
    sandbox.clock.advance(300_000);
    const deliveries = sandbox.control.log().entries.filter(({ kind }) => kind === 'delivery');
    expect(deliveries).toHaveLength(1);
  });

  test('events that the app did not subscribe to stay away', async () => {
    await person(sandbox, 'ana').say('#support', 'Nothing for the app');

    expect(sandbox.control.log().entries).toEqual([]);
  });

  const acks = () => sandbox.control.log().entries.filter(({ kind }) => kind === 'ack');
  const logged = (isDone: () => boolean) =>
    new Promise<void>((resolve) => {
      if (isDone()) return resolve();
      const stop = sandbox.control.onChange(() => {
        if (!isDone()) return;
        stop();
        resolve();
      });
    });
  const failures = (count: number) =>
    logged(() => acks().filter(({ error }) => error === 'operation_timeout').length === count);
  const acknowledged = () => logged(() => acks().some(({ error }) => error === null));
});
