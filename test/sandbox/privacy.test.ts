import type { Sandbox } from '../../src/sandbox/options.js';
import { person } from '../support/person.js';
import { readable } from '../support/readable.js';
import { botClient, startEmptySandbox } from './empty-sandbox.js';

describe('everybody sees only what is theirs', () => {
  let sandbox: Sandbox;
  const as = (name: string) => person(sandbox, name);
  const conversationsOf = (name: string) => {
    const sight = sandbox.control.view(as(name).id);
    if ('refusal' in sight) throw new Error(sight.refusal);
    return sight.conversations.map((one) => one.name);
  };

  beforeEach(async () => {
    sandbox = await startEmptySandbox();
  });
  afterEach(() => sandbox.close());

  test('channels: the private one, the shared one, a guest, a stranger', () => {
    expect(conversationsOf('ana')).toContain('leads');
    expect(conversationsOf('cara')).not.toContain('leads');
    expect(conversationsOf('gil')).toEqual(['general', 'support']);
    expect(conversationsOf('sam')).toEqual(['acme-shared']);
  });

  test('messages of a conversation one is not in are refused', async () => {
    await as('ana').say('#leads', 'Quietly');

    expect(sandbox.control.view(as('cara').id, 'C0LEADS')).toEqual({
      ok: false,
      refusal: 'Cara Novak is not in a conversation C0LEADS.',
    });
  });

  test('ephemeral messages are seen by one person and in no history', async () => {
    const client = botClient(sandbox);
    await client.chat.postEphemeral({ channel: 'C0SUPPORT', user: 'U0BOB', text: 'For Bob' });

    expect(as('bob').messages('#support').map(readable)).toEqual(['For Bob']);
    expect(as('cara').messages('#support')).toEqual([]);
    expect((await client.conversations.history({ channel: 'C0SUPPORT' })).messages).toEqual([]);
  });

  test('direct messages with the app and between two people', async () => {
    await botClient(sandbox).chat.postMessage({ channel: 'U0BOB', text: 'Between us' });
    const opened = await sandbox.control.act({ kind: 'open-dm', as: 'U0ANA', with: 'U0DEV' });

    expect(as('bob').dm().map(readable)).toEqual(['Between us']);
    expect(as('cara').dm()).toEqual([]);
    expect(opened.ok).toBe(true);
    expect(conversationsOf('dev')).toContain('ana');
    expect(conversationsOf('bob')).not.toContain('dev');
  });

  test('a dismissed message is gone for good', async () => {
    const client = botClient(sandbox);
    await client.chat.postEphemeral({ channel: 'C0SUPPORT', user: 'U0BOB', text: 'For Bob' });
    const [message] = as('bob').messages('#support');
    const dismissal = { conversation: 'C0SUPPORT', ts: message?.ts ?? '' };

    const byCara = await sandbox.control.act({ kind: 'dismiss', as: 'U0CARA', ...dismissal });
    const byBob = await sandbox.control.act({ kind: 'dismiss', as: 'U0BOB', ...dismissal });

    expect(byCara.ok).toBe(false);
    expect(byBob.ok).toBe(true);
    expect(as('bob').messages('#support')).toEqual([]);
  });

  test('unread marks count what others said, not updates and not replies', async () => {
    const client = botClient(sandbox);
    const unread = (name: string) => {
      const sight = sandbox.control.view(as(name).id);
      return 'conversations' in sight
        ? sight.conversations.find((one) => one.name === 'support')?.unread
        : undefined;
    };
    const posted = await client.chat.postMessage({ channel: '#support', text: 'One' });
    const ts = posted.ts ?? '';
    await client.chat.postMessage({ channel: '#support', text: 'Reply', thread_ts: ts });
    await client.chat.update({ channel: 'C0SUPPORT', ts, text: 'One, corrected' });
    await as('bob').say('#support', 'Two');

    expect([unread('ana'), unread('bob')]).toEqual([2, 0]);
    await sandbox.control.act({ kind: 'mark-read', as: 'U0ANA', conversation: 'C0SUPPORT' });
    expect(unread('ana')).toBe(0);
  });

  test('nobody acts as a bot or as somebody deactivated', async () => {
    const say = (as: string) =>
      sandbox.control.act({ kind: 'say', as, conversation: 'C0GENERAL', text: 'Boo' });

    expect(await say('U0OLGA')).toEqual({
      ok: false,
      refusal: 'One cannot act as Olga Weiss (deactivated).',
    });
    expect((await say('U0APPBOT')).ok).toBe(false);
    expect((await say('U0NOBODY')).ok).toBe(false);
  });
});
