import type { Sandbox } from '../../src/sandbox/options.js';
import { startEmptySandbox } from './empty-sandbox.js';

describe("Slack's pace", () => {
  let sandbox: Sandbox;
  const call = (method: string, sent: object) =>
    fetch(`${sandbox.apiUrl}${method}`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${sandbox.botToken}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify(sent),
    });
  const post = (channel: string) => call('chat.postMessage', { channel, text: 'Hi' });
  const updates = async (count: number) => {
    const statuses = new Set<number>();
    for (let made = 0; made < count; made += 1)
      statuses.add((await call('chat.update', { channel: 'C0SUPPORT', ts: '1.1' })).status);
    return [...statuses];
  };

  beforeEach(async () => {
    sandbox = await startEmptySandbox({ pace: 'slack' });
  });
  afterEach(() => sandbox.close());

  test('one message a second in each conversation', async () => {
    expect((await post('C0SUPPORT')).status).toBe(200);
    expect((await post('C0GENERAL')).status).toBe(200);
    sandbox.clock.advance(999);
    const refused = await post('C0SUPPORT');

    expect(refused.status).toBe(429);
    expect(refused.headers.get('retry-after')).toBe('1');
    expect(await refused.json()).toMatchObject({ ok: false, error: 'ratelimited' });
    sandbox.clock.advance(1);
    expect((await post('C0SUPPORT')).status).toBe(200);
  });

  test("a method has its tier's calls a minute, whatever other methods had", async () => {
    expect(await updates(50)).toEqual([200]);
    sandbox.clock.advance(30_000);
    const refused = await call('chat.update', { channel: 'C0SUPPORT', ts: '1.1' });

    expect(refused.status).toBe(429);
    expect(refused.headers.get('retry-after')).toBe('30');
    expect((await call('users.info', { user: 'U0ANA' })).status).toBe(200);
    sandbox.clock.advance(30_000);
    expect(await updates(50)).toEqual([200]);
  });

  test('without it, calls may come as fast as they like', async () => {
    await sandbox.close();
    sandbox = await startEmptySandbox();

    expect(await updates(60)).toEqual([200]);
  });
});
