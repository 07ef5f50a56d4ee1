import type { Sandbox } from '../../src/sandbox/options.js';
import { person } from '../support/person.js';
import { botClient, refusalOf, startEmptySandbox } from './empty-sandbox.js';
import { openPlainSocket } from './plain-socket.js';

describe('people, channels and groups change', () => {
  let sandbox: Sandbox;
  const events = ['app_mention', 'user_change', 'channel_id_changed', 'subteam_members_changed'];
  const app = { name: 'App', commands: [], shortcuts: [], events };

  beforeEach(async () => {
    sandbox = await startEmptySandbox({ app });
  });
  afterEach(() => sandbox.close());

  test('a member becomes a guest of one channel', async () => {
    const socket = await openPlainSocket(sandbox);
    await socket.next();
    sandbox.control.changePerson({ id: 'U0DEV', kind: 'single-channel-guest' });

    const told = { id: 'U0DEV', is_restricted: true, is_ultra_restricted: true };
    expect(await socket.next()).toMatchObject({
      payload: { event: { type: 'user_change', user: told } },
    });
    expect((await botClient(sandbox).users.info({ user: 'U0DEV' })).user).toMatchObject(told);
    socket.close();
  });

  test('a channel gets another id and keeps what was said', async () => {
    const socket = await openPlainSocket(sandbox);
    await socket.next();
    const ana = person(sandbox, 'ana');
    await ana.say('#support', 'Before');

    expect(sandbox.control.changeChannel({ id: 'C0SUPPORT', newId: 'C0NEW' })).toEqual({
      ok: true,
    });
    expect(await socket.next()).toMatchObject({
      payload: {
        event: {
          type: 'channel_id_changed',
          old_channel_id: 'C0SUPPORT',
          new_channel_id: 'C0NEW',
        },
      },
    });
    expect(ana.messages('#support').map(({ text }) => text)).toEqual(['Before']);
    const old = botClient(sandbox).chat.postMessage({ channel: 'C0SUPPORT', text: 'x' });
    expect((await refusalOf(old)).error).toBe('channel_not_found');
    expect((await botClient(sandbox).chat.postMessage({ channel: 'C0NEW', text: 'x' })).ok).toBe(
      true,
    );
    socket.close();
  });

  test('a user group gets other members', async () => {
    const socket = await openPlainSocket(sandbox);
    await socket.next();
    sandbox.control.changeGroup({ id: 'S0SUPPORT', memberIds: ['U0BOB', 'U0GIL'] });

    expect(await socket.next()).toMatchObject({
      payload: { event: { added_users: ['U0GIL'], removed_users: ['U0CARA', 'U0DEV'] } },
    });
    const listed = await botClient(sandbox).usergroups.users.list({ usergroup: 'S0SUPPORT' });
    expect(listed.users).toEqual(['U0BOB', 'U0GIL']);
    socket.close();
  });

  test('another app can say something, and no more', async () => {
    const { control } = sandbox;
    const socket = await openPlainSocket(sandbox);
    await socket.next();
    const where = { as: 'U0MONITOR', conversation: 'C0SUPPORT' } as const;
    const said = await control.act({ kind: 'say', ...where, text: '@app the shop is down' });

    expect(said.ok).toBe(true);
    expect(await socket.next()).toMatchObject({
      payload: { event: { type: 'app_mention', user: 'U0MONITOR', bot_id: 'B0MONITOR' } },
    });
    expect(await control.act({ kind: 'command', ...where, text: '/tea' })).toMatchObject({
      ok: false,
    });
    expect(
      await control.act({ kind: 'say', as: 'U0APPBOT', conversation: 'C0SUPPORT', text: 'Hello' }),
    ).toMatchObject({ ok: false });
    socket.close();
  });

  test('what does not exist cannot change', () => {
    const { control } = sandbox;

    expect(control.changeChannel({ id: 'C0NONE', newId: 'C1' }).ok).toBe(false);
    expect(control.changeChannel({ id: 'C0SUPPORT', newId: 'C0GENERAL' }).ok).toBe(false);
    expect(control.changeGroup({ id: 'S0NONE', memberIds: [] }).ok).toBe(false);
  });
});
