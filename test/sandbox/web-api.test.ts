import type { Sandbox } from '../../src/sandbox/options.js';
import { person } from '../support/person.js';
import { botClient, refusalOf, startEmptySandbox } from './empty-sandbox.js';

describe('the Web API', () => {
  let sandbox: Sandbox;
  const client = () => botClient(sandbox);
  const errorOf = async (call: Promise<unknown>) => (await refusalOf(call)).error;

  beforeEach(async () => {
    sandbox = await startEmptySandbox();
  });
  afterEach(() => sandbox.close());

  test('says who the bot is, in which team', async () => {
    expect(await client().auth.test()).toMatchObject({
      ok: true,
      team: 'Northwind Support',
      team_id: sandbox.teamId,
      user_id: 'U0APPBOT',
      bot_id: 'B0SANDBOX',
    });
  });

  test('checks tokens and scopes', async () => {
    expect(await errorOf(botClient(sandbox, 'xoxb-other').auth.test())).toBe('invalid_auth');
    expect(await errorOf(botClient(sandbox, sandbox.appToken).auth.test())).toBe(
      'not_allowed_token_type',
    );
    const response = await fetch(`${sandbox.apiUrl}auth.test`, { method: 'POST' });
    expect(await response.json()).toMatchObject({ ok: false, error: 'not_authed' });
    expect(await errorOf(client().apiCall('chat.shout', {}))).toBe('unknown_method');
  });

  test('refuses what the granted scopes do not cover', async () => {
    const narrow = await startEmptySandbox({
      app: { commands: [], shortcuts: [], scopes: ['chat:write'] },
    });
    const call = botClient(narrow).users.info({ user: 'U0ANA' });

    expect(await errorOf(call)).toBe('missing_scope');
    await narrow.close();
  });

  test('reads only the kinds of conversations that the granted scopes name', async () => {
    const narrow = await startEmptySandbox({
      app: { commands: [], shortcuts: [], scopes: ['im:history', 'im:write'] },
    });
    const bot = botClient(narrow);
    const direct = await bot.conversations.open({ users: 'U0ANA' });

    expect(await errorOf(bot.conversations.history({ channel: 'C0SUPPORT' }))).toBe(
      'missing_scope',
    );
    expect(await bot.conversations.history({ channel: direct.channel?.id ?? '' })).toMatchObject({
      messages: [],
    });
    await narrow.close();
  });

  test('takes JSON bodies as well as forms', async () => {
    const response = await fetch(`${sandbox.apiUrl}chat.postMessage`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${sandbox.botToken}`,
        'content-type': 'application/json; charset=utf-8',
      },
      body: JSON.stringify({ channel: 'C0SUPPORT', text: 'By JSON', blocks: [] }),
    });

    expect(await response.json()).toMatchObject({ ok: true, message: { text: 'By JSON' } });
  });

  test('describes people: zones, roles, other organisations', async () => {
    const info = async (user: string) => (await client().users.info({ user })).user;

    expect(await info('U0ANA')).toMatchObject({
      tz: 'America/Sao_Paulo',
      tz_offset: -3 * 3600,
      is_admin: true,
    });
    expect(await info('U0GIL')).toMatchObject({ is_restricted: true, deleted: false });
    expect(await info('U0OLGA')).toMatchObject({ deleted: true });
    expect(await info('U0SAM')).toMatchObject({ is_stranger: true, team_id: 'T0ACMECORP' });
    expect(await errorOf(client().users.info({ user: 'U0NONE' }))).toBe('user_not_found');
  });

  test('lists page by page', async () => {
    const names: string[] = [];
    for await (const page of client().paginate('users.list', { limit: 3 })) {
      const members: unknown = Reflect.get(page, 'members');
      if (Array.isArray(members)) names.push(...members.map(({ name }) => String(name)));
    }

    expect(names).toEqual([
      'ana',
      'bob',
      'cara',
      'dev',
      'gil',
      'hana',
      'olga',
      'tea-round',
      'monitor',
      'slackbot',
    ]);
  });

  test('opens direct messages, but not with those who left', async () => {
    const first = await client().conversations.open({ users: 'U0BOB' });
    const again = await client().conversations.open({ users: 'U0BOB' });

    expect(again).toMatchObject({ already_open: true, channel: { id: first.channel?.id } });
    expect(await errorOf(client().conversations.open({ users: 'U0OLGA' }))).toBe('user_disabled');
  });

  test('posts only where the bot is', async () => {
    const post = (channel: string) => client().chat.postMessage({ channel, text: 'Hello' });

    expect(await errorOf(post('#random'))).toBe('not_in_channel');
    expect(await errorOf(post('C0NONE'))).toBe('channel_not_found');
    expect(await errorOf(client().chat.postMessage({ channel: '#support', text: '' }))).toBe(
      'no_text',
    );
    await client().conversations.join({ channel: 'C0RANDOM' });
    expect((await post('#random')).ok).toBe(true);
  });

  test('gives every message of a channel a later ts, even at one instant', async () => {
    const posts = await Promise.all(
      [1, 2, 3].map((n) => client().chat.postMessage({ channel: '#support', text: `No. ${n}` })),
    );
    const stamps = posts.map(({ ts }) => ts ?? '').toSorted();

    expect(stamps).toEqual(['1772452800.000000', '1772452800.000001', '1772452800.000002']);
  });

  test('keeps metadata and returns it when asked', async () => {
    const metadata = { event_type: 'delivery', event_payload: { id: '7' } };
    await client().chat.postMessage({ channel: 'C0SUPPORT', text: 'Card', metadata });
    const history = (all: boolean) =>
      client().conversations.history({ channel: 'C0SUPPORT', include_all_metadata: all });

    expect((await history(true)).messages?.[0]?.metadata).toEqual(metadata);
    expect((await history(false)).messages?.[0]?.metadata).toBeUndefined();
  });

  test('threads: counts on the root, replies in order, none in the history', async () => {
    const root = await client().chat.postMessage({ channel: 'C0SUPPORT', text: 'Root' });
    const thread = { channel: 'C0SUPPORT', thread_ts: root.ts ?? '' };
    await client().chat.postMessage({ ...thread, text: 'First' });
    await client().chat.postMessage({ ...thread, text: 'Second' });

    const replies = await client().conversations.replies({
      channel: 'C0SUPPORT',
      ts: root.ts ?? '',
    });
    const history = await client().conversations.history({ channel: 'C0SUPPORT' });

    expect(replies.messages?.map(({ text }) => text)).toEqual(['Root', 'First', 'Second']);
    expect(history.messages).toHaveLength(1);
    expect(history.messages?.[0]).toMatchObject({ reply_count: 2, reply_users: ['U0APPBOT'] });
  });

  test('replies go to threads that exist', async () => {
    const reply = { channel: 'C0SUPPORT', thread_ts: '1.000001', text: 'To nobody' };

    expect(await errorOf(client().chat.postMessage(reply))).toBe('thread_not_found');
    expect(await errorOf(client().chat.postEphemeral({ ...reply, user: 'U0ANA' }))).toBe(
      'thread_not_found',
    );
  });

  test("changes and deletes the bot's own messages only", async () => {
    const ts = await person(sandbox, 'ana').say('#support', 'Mine');
    const hers = { channel: 'C0SUPPORT', ts };

    expect(await errorOf(client().chat.update({ ...hers, text: 'Not hers' }))).toBe(
      'cant_update_message',
    );
    expect(await errorOf(client().chat.delete(hers))).toBe('cant_delete_message');
    expect(await errorOf(client().chat.update({ ...hers, ts: '1.000001', text: 'x' }))).toBe(
      'message_not_found',
    );
  });

  test('reactions come once per person', async () => {
    const ts = await person(sandbox, 'ana').say('#support', 'Ship it');
    const reaction = { channel: 'C0SUPPORT', timestamp: ts, name: 'tada' };
    await client().reactions.add(reaction);

    expect(await errorOf(client().reactions.add(reaction))).toBe('already_reacted');
    await client().reactions.remove(reaction);
    expect(await errorOf(client().reactions.remove(reaction))).toBe('no_reaction');
  });

  test('knows user groups', async () => {
    const groups = await client().usergroups.list({ include_users: true });
    const members = await client().usergroups.users.list({ usergroup: 'S0SUPPORT' });

    expect(groups.usergroups?.[0]).toMatchObject({ handle: 'support-team', user_count: 3 });
    expect(members.users).toEqual(['U0BOB', 'U0CARA', 'U0DEV']);
  });

  test('the Home tab is published by hash', async () => {
    const view = { type: 'home' as const, blocks: [{ type: 'divider' as const }] };
    const first = await client().views.publish({ user_id: 'U0ANA', view });
    await client().views.publish({ user_id: 'U0ANA', view, hash: first.view?.hash ?? '' });

    const stale = client().views.publish({ user_id: 'U0ANA', view, hash: first.view?.hash ?? '' });
    expect(await errorOf(stale)).toBe('hash_conflict');
  });
});
