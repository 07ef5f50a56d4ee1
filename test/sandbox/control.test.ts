import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { listen, PortTaken } from '../../src/sandbox/http/listen.js';
import type { Sandbox } from '../../src/sandbox/options.js';
import { botClient, refusalOf, startEmptySandbox } from './empty-sandbox.js';

describe('the control interface', () => {
  let sandbox: Sandbox;
  const get = async (path: string): Promise<unknown> =>
    (await fetch(`${sandbox.url}/control/${path}`)).json();
  const send = (path: string, body: unknown, headers: Record<string, string> = {}) =>
    fetch(`${sandbox.url}/control/${path}`, {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
    });

  beforeEach(async () => {
    sandbox = await startEmptySandbox();
  });
  afterEach(() => sandbox.close());

  test('over HTTP it answers what it answers in-process', async () => {
    const hello = { kind: 'say', as: 'U0ANA', conversation: 'C0SUPPORT', text: 'Hello' };
    expect(await (await send('act', hello)).json()).toEqual({
      ok: true,
      conversation: 'C0SUPPORT',
      ts: '1772452800.000000',
    });

    expect(await get('people')).toEqual(sandbox.control.people());
    expect(await get('view?as=U0ANA&conversation=C0SUPPORT')).toEqual(
      sandbox.control.view('U0ANA', 'C0SUPPORT'),
    );
    expect(await get('clock')).toEqual(sandbox.control.clock());
    expect(await get('raw?conversation=C0SUPPORT&ts=1772452800.000000')).toMatchObject({
      type: 'message',
      user: 'U0ANA',
      text: 'Hello',
    });
  });

  test('what cannot be done answers 400 with a sentence', async () => {
    const answer = await send('act', {
      kind: 'say',
      as: 'U0SAM',
      conversation: 'C0LEADS',
      text: 'x',
    });

    expect(answer.status).toBe(400);
    expect(await answer.json()).toEqual({
      ok: false,
      refusal: 'Sam Reed is not in a conversation C0LEADS.',
    });
    expect((await send('act', { kind: 'fly', as: 'U0SAM' })).status).toBe(400);
    expect((await send('nothing', {})).status).toBe(404);
  });

  test("other sites' pages may not use it", async () => {
    const act = { kind: 'say', as: 'U0ANA', conversation: 'C0SUPPORT', text: 'x' };

    expect((await send('act', act, { origin: 'https://elsewhere.example' })).status).toBe(403);
    expect((await send('act', act, { origin: sandbox.url })).status).toBe(200);
  });

  test('the clock moves on, to an instant, and to tomorrow morning in a zone', async () => {
    const move = async (body: object): Promise<unknown> => (await send('clock', body)).json();

    expect(await move({ kind: 'advance', ms: 3_600_000 })).toEqual({
      now: '2026-03-02T13:00:00.000Z',
      running: false,
    });
    // Prague goes to summer time in the night to 29 March.
    await move({ kind: 'set', to: '2026-03-28T20:00:00Z' });
    expect(await move({ kind: 'tomorrow', as: 'U0CARA', at: '09:00' })).toMatchObject({
      now: '2026-03-29T07:00:00.000Z',
    });
    expect(await move({ kind: 'run' })).toMatchObject({ running: true });
  });

  test('the stream tells each person of changes where they are', async () => {
    const abort = new AbortController();
    const response = await fetch(`${sandbox.url}/control/stream?as=U0CARA`, {
      signal: abort.signal,
    });
    const say = (conversation: string) =>
      sandbox.control.act({ kind: 'say', as: 'U0ANA', conversation, text: 'Hello' });
    await say('C0LEADS');
    await say('C0SUPPORT');

    let heard = '';
    const decoder = new TextDecoder();
    for await (const part of response.body ?? []) {
      heard += decoder.decode(part);
      if (heard.includes('C0SUPPORT')) break;
    }
    abort.abort();

    expect(heard).toContain('data: {"what":"messages","conversation":"C0SUPPORT"}');
    expect(heard).not.toContain('C0LEADS');
  });

  test('faults strike the next calls of a method and no others', async () => {
    const post = () => botClient(sandbox).chat.postMessage({ channel: 'C0SUPPORT', text: 'Hi' });
    const texts = () => {
      const sight = sandbox.control.view('U0ANA', 'C0SUPPORT');
      return 'messages' in sight ? sight.messages.length : -1;
    };
    await send('fault', { method: 'chat.postMessage', times: 1, kind: 'ratelimited' });
    await expect(post()).rejects.toThrow('rate-limit');
    sandbox.control.fault({ method: 'chat.postMessage', times: 1, kind: 'http-500' });
    await expect(post()).rejects.toThrow('500');
    expect(texts()).toBe(0);
    sandbox.control.fault({ method: 'chat.postMessage', times: 1, kind: 'lost-answer' });
    await expect(post()).rejects.toThrow('request error');
    expect(texts()).toBe(1);
    sandbox.control.fault({ method: 'chat.postMessage', times: 1, kind: 'slow', delayMs: 1 });
    expect((await post()).ok).toBe(true);
  });

  test('the log has every call with what came back', async () => {
    await refusalOf(botClient(sandbox).users.info({ user: 'U0NONE' }));

    expect(sandbox.control.log().entries).toEqual([
      expect.objectContaining({
        number: 1,
        at: '2026-03-02T12:00:00.000Z',
        kind: 'call',
        name: 'users.info',
        sent: { user: 'U0NONE' },
        error: 'user_not_found',
      }),
    ]);
    expect(sandbox.control.log(1).entries).toEqual([]);
  });

  test('a taken port is named, with the next free one', async () => {
    const port = Number(new URL(sandbox.url).port);
    const next = createServer();
    await listen(next, port + 1, '127.0.0.1');

    const second = startEmptySandbox({ port });

    await expect(second).rejects.toThrow(PortTaken);
    await expect(second).rejects.toMatchObject({ port, free: port + 2 });
    await new Promise((resolve) => next.close(resolve));
  });

  test('the page is served, and nothing beside it', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'page-'));
    await writeFile(join(folder, 'index.html'), '<h1>Northwind</h1>');
    const withPage = await startEmptySandbox({ pageDir: folder });

    const page = await fetch(`${withPage.url}/`);
    const outside = await fetch(`${withPage.url}/..%2f..%2fetc%2fpasswd`);

    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(await page.text()).toBe('<h1>Northwind</h1>');
    expect(outside.status).toBe(404);
    await withPage.close();
    await rm(folder, { recursive: true });
  });
});
