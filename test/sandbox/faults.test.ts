import type { Sandbox } from '../../src/sandbox/options.js';
import type { Fault, LogEntry } from '../../src/sandbox/protocol.js';
import { person } from '../support/person.js';
import { botClient, refusalOf, startEmptySandbox } from './empty-sandbox.js';
import { openPlainSocket } from './plain-socket.js';

describe('faults by rule', () => {
  let sandbox: Sandbox;
  const method = 'chat.postMessage';
  const post = () => botClient(sandbox).chat.postMessage({ channel: 'C0SUPPORT', text: 'Hi' });
  const posted = () => person(sandbox, 'ana').messages('#support').length;
  const logged = (kind: LogEntry['kind']) =>
    sandbox.control.log().entries.filter((entry) => entry.kind === kind);

  beforeEach(async () => {
    sandbox = await startEmptySandbox();
  });
  afterEach(() => sandbox.close());

  test.each<[Omit<Fault, 'method'>, string, number]>([
    [{ kind: 'ratelimited', retryAfterSeconds: 7 }, 'retry-after: 7', 0],
    [{ kind: 'refused', error: 'fatal_error' }, 'fatal_error', 0],
    [{ kind: 'http-500' }, '500', 0],
    [{ kind: 'lost-answer' }, 'request error', 1],
    [{ kind: 'malformed' }, 'doctype', 1],
  ])('%j: what the app sees, and whether it took effect', async (fault, seen, effects) => {
    sandbox.control.fault({ method, times: 1, ...fault });

    await expect(post()).rejects.toThrow(
      fault.kind === 'ratelimited' ? 'rate-limit' : new RegExp(seen),
    );
    expect(posted()).toBe(effects);
    expect(logged('fault')).toEqual([
      expect.objectContaining({ name: fault.kind, sent: { method } }),
    ]);
    expect((await post()).ok).toBe(true);
  });

  test('a hung call is never answered and has no effect', async () => {
    sandbox.control.fault({ method, times: 1, kind: 'hung' });
    const call = fetch(`${sandbox.apiUrl}${method}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${sandbox.botToken}` },
      body: new URLSearchParams({ channel: 'C0SUPPORT', text: 'Hi' }),
      signal: AbortSignal.timeout(100),
    });

    await expect(call).rejects.toThrow('timeout');
    expect(posted()).toBe(0);
  });

  test('a pattern strikes many methods, and no more once mended', async () => {
    sandbox.control.fault({ method: 'chat.*', kind: 'refused' });
    const user = () => botClient(sandbox).users.info({ user: 'U0ANA' });

    expect((await refusalOf(post())).error).toBe('internal_error');
    expect((await refusalOf(post())).error).toBe('internal_error');
    expect((await user()).ok).toBe(true);
    sandbox.control.mend();
    expect((await post()).ok).toBe(true);
  });

  test('a rate strikes some calls, the same ones for the same seed', async () => {
    const struck = async (seedNumber: number) => {
      const one = await startEmptySandbox({ seedNumber });
      one.control.fault({ method: 'auth.test', kind: 'refused', rate: 0.3 });
      const outcomes = [];
      for (let call = 0; call < 60; call += 1) {
        const answer = await fetch(`${one.apiUrl}auth.test?token=${one.botToken}`);
        outcomes.push((await answer.text()).includes('internal_error'));
      }
      await one.close();
      return outcomes;
    };
    const first = await struck(7);

    expect(await struck(7)).toEqual(first);
    expect(await struck(8)).not.toEqual(first);
    const count = first.filter(Boolean).length;
    expect(count).toBeGreaterThan(8);
    expect(count).toBeLessThan(30);
  });

  describe('of deliveries', () => {
    const command = () => person(sandbox, 'ana').command('#support', '/tea');

    test('a dropped socket carries nothing, and is gone', async () => {
      const socket = await openPlainSocket(sandbox);
      await socket.next();
      sandbox.control.fault({ method: '/tea', times: 1, kind: 'socket-dropped' });

      await expect(command()).rejects.toThrow('dispatch_failed');
      await expect(command()).rejects.toThrow('dispatch_failed');
      expect(logged('fault')).toMatchObject([{ name: 'socket-dropped' }]);
    });

    test('a half-open socket looks alive and is silent, until it breaks', async () => {
      const socket = await openPlainSocket(sandbox);
      await socket.next();
      const fault = { kind: 'socket-half-open', delayMs: 250 } as const;
      sandbox.control.fault({ method: '/tea', times: 1, ...fault });

      await expect(command()).rejects.toThrow('operation_timeout');
      expect(sandbox.control.people().app.connections).toBe(1);
      await closed();
    });

    test('a socket that is to be refreshed says so, carries the delivery, and is spared the next', async () => {
      const socket = await openPlainSocket(sandbox);
      await socket.next();
      sandbox.control.fault({ method: '/tea', times: 1, kind: 'socket-refresh' });
      const ran = command();

      expect(await socket.next()).toMatchObject({
        type: 'disconnect',
        reason: 'refresh_requested',
      });
      const delivered = await socket.next();
      expect(delivered).toMatchObject({ type: 'slash_commands' });
      socket.acknowledge(delivered);
      await expect(Promise.race([ran, command()])).rejects.toThrow('dispatch_failed');
    });

    test('Slack may say that it has dropped events, and send this one never', async () => {
      const socket = await openPlainSocket(sandbox);
      await socket.next();
      const fault = { kind: 'app_rate_limited', times: 1 } as const;
      sandbox.control.fault({ method: 'app_home_opened', ...fault });
      await sandbox.control.act({ kind: 'open-home', as: 'U0ANA' });
      await person(sandbox, 'ana').say('dm', 'Heard');

      expect(await socket.next()).toMatchObject({ payload: { type: 'app_rate_limited' } });
      expect(await socket.next()).toMatchObject({ payload: { event: { text: 'Heard' } } });
    });

    const closed = () =>
      new Promise<void>((resolve) => {
        const stop = sandbox.control.onChange(() => {
          if (sandbox.control.people().app.connections > 0) return;
          stop();
          resolve();
        });
      });
  });
});
