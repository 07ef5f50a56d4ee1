import { createHmac } from 'node:crypto';
import { EventEmitter, once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';

import { listen } from '../../src/sandbox/http/listen.js';
import type { Sandbox } from '../../src/sandbox/options.js';
import { startSandbox } from '../../src/sandbox/server.js';
import { person } from '../support/person.js';
import { readable } from '../support/readable.js';
import { startEmptySandbox } from './empty-sandbox.js';
import { quietApp, teaProfile } from './tea-app.js';

const signingSecret = 'only-these-two-know';

interface Received {
  headers: IncomingHttpHeaders;
  body: string;
}

interface Listener {
  server: Server;
  url: string;
  received: Received[];
  /** The status of every answer; 200 at first. */
  answers: { status: number };
  /** Resolves once that many requests have come. */
  receives(count: number): Promise<void>;
}

/** An app that notes what it is sent and answers with nothing. */
async function startListener(): Promise<Listener> {
  const received: Received[] = [];
  const answers = { status: 200 };
  const arrivals = new EventEmitter();
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (part: Buffer) => (body += part.toString()));
    request.on('end', () => {
      received.push({ headers: request.headers, body });
      response.writeHead(answers.status).end();
      arrivals.emit('arrival');
    });
  });
  const port = await listen(server, 0, '127.0.0.1');
  return {
    server,
    url: `http://127.0.0.1:${port}/slack/events`,
    received,
    answers,
    async receives(count) {
      while (received.length < count) await once(arrivals, 'arrival');
    },
  };
}

const signatureOf = ({ headers, body }: Received) => {
  const base = `v0:${String(headers['x-slack-request-timestamp'])}:${body}`;
  return `v0=${createHmac('sha256', signingSecret).update(base).digest('hex')}`;
};

describe('deliveries by signed HTTP requests', () => {
  test('Bolt verifies them and answers commands, forms and events', async () => {
    const port = await freePort();
    const sandbox = await startSandbox({
      port: 0,
      app: { ...teaProfile, signingSecret, requestUrl: `http://127.0.0.1:${port}/slack/events` },
    });
    const app = quietApp({
      token: sandbox.botToken,
      signingSecret,
      clientOptions: { slackApiUrl: sandbox.apiUrl },
    });
    await app.start({ port, host: '127.0.0.1' });
    const ana = person(sandbox, 'ana');

    expect(await ana.command('#support', '/tea for all')).toBe('You said: for all');
    await ana.command('#support', '/tea order');
    expect(await ana.submit({ Kind: 'coffee' })).toEqual({ Kind: 'This is a tea round.' });
    expect(await ana.submit({ Kind: 'green' })).toEqual({});
    await ana.say('dm', 'by HTTP');
    await ana.sees('dm', 'Noted: by HTTP');
    expect(readable(await ana.openHome())).toBe('Welcome to the tea round');

    await app.stop();
    await sandbox.close();
  });

  describe('on the wire', () => {
    let sandbox: Sandbox;
    let listener: Listener;

    beforeEach(async () => {
      listener = await startListener();
      sandbox = await startEmptySandbox({
        app: { ...teaProfile, signingSecret, requestUrl: listener.url },
      });
    });
    afterEach(async () => {
      await sandbox.close();
      listener.server.closeAllConnections();
      listener.server.close();
    });

    test('commands are forms, shortcuts a payload in a form, events JSON; all are signed', async () => {
      const ana = person(sandbox, 'ana');
      const { control } = sandbox;
      await control.act({
        kind: 'command',
        as: ana.id,
        conversation: 'C0SUPPORT',
        text: '/tea  now',
      });
      await control.act({ kind: 'global-shortcut', as: ana.id, callbackId: 'order_anywhere' });

      const [command, shortcut] = listener.received;
      const payload = new URLSearchParams(shortcut?.body).get('payload') ?? '';

      expect(Object.fromEntries(new URLSearchParams(command?.body))).toMatchObject({
        command: '/tea',
        text: 'now',
        user_id: 'U0ANA',
        channel_name: 'support',
      });
      expect(JSON.parse(payload)).toMatchObject({
        type: 'shortcut',
        callback_id: 'order_anywhere',
      });
      for (const one of listener.received) {
        expect(one.headers['x-slack-signature']).toBe(signatureOf(one));
      }
    });

    test('an event that is refused comes again, numbered and with the reason', async () => {
      listener.answers.status = 500;
      await sandbox.control.act({ kind: 'open-home', as: 'U0ANA' });
      await listener.receives(2);

      const [first, second] = listener.received;
      expect(first?.headers['content-type']).toBe('application/json');
      expect(first?.headers).not.toHaveProperty('x-slack-retry-num');
      expect(second?.headers).toMatchObject({
        'x-slack-retry-num': '1',
        'x-slack-retry-reason': 'http_error',
      });
      expect(second?.body).toBe(first?.body);
    });

    test('an app that is not there fails the command', async () => {
      listener.server.closeAllConnections();
      await new Promise((resolve) => listener.server.close(resolve));

      await expect(person(sandbox, 'ana').command('#support', '/tea')).rejects.toThrow(
        'dispatch_failed',
      );
    });
  });
});

async function freePort(): Promise<number> {
  const probe = createServer();
  const port = await listen(probe, 0, '127.0.0.1');
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
