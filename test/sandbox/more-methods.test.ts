import type { Sandbox } from '../../src/sandbox/options.js';
import { person } from '../support/person.js';
import { botClient, refusalOf, startEmptySandbox } from './empty-sandbox.js';

describe('methods of the Web API beyond messages and forms', () => {
  let sandbox: Sandbox;
  const client = () => botClient(sandbox);
  const errorOf = async (call: Promise<unknown>) => (await refusalOf(call)).error;

  beforeEach(async () => {
    sandbox = await startEmptySandbox();
  });
  afterEach(() => sandbox.close());

  test('people are found by their addresses', async () => {
    const found = await client().users.lookupByEmail({ email: 'ana@northwind.example' });

    expect(found.user).toMatchObject({ id: 'U0ANA' });
    const nobody = client().users.lookupByEmail({ email: 'nobody@northwind.example' });
    expect(await errorOf(nobody)).toBe('users_not_found');
  });

  test('channels are made, and people invited', async () => {
    const { conversations } = client();
    const made = await conversations.create({ name: 'acme-outage', is_private: true });
    const channel = made.channel?.id ?? '';
    await conversations.invite({ channel, users: 'U0ANA,U0BOB' });

    expect((await conversations.members({ channel })).members).toEqual([
      'U0APPBOT',
      'U0ANA',
      'U0BOB',
    ]);
    expect(await errorOf(conversations.invite({ channel, users: 'U0ANA' }))).toBe(
      'already_in_channel',
    );
    expect(await errorOf(conversations.invite({ channel, users: 'U0HANA' }))).toBe(
      'ura_max_channels',
    );
    expect(await errorOf(conversations.create({ name: 'acme-outage' }))).toBe('name_taken');
    expect(await errorOf(conversations.create({ name: 'Acme Outage' }))).toBe(
      'invalid_name_specials',
    );
    expect(await errorOf(conversations.create({ name: 'x'.repeat(81) }))).toBe(
      'invalid_name_maxlength',
    );
  });

  test('a file is uploaded, described, shared and fetched again', async () => {
    await client().filesUploadV2({
      channel_id: 'C0SUPPORT',
      initial_comment: 'The order',
      file: Buffer.from('a,b\n'),
      filename: 'order.csv',
    });

    const ana = person(sandbox, 'ana');
    const shared = await ana.sees('#support', 'The order');
    const raw = sandbox.control.raw('C0SUPPORT', shared.ts);
    const [file] = 'files' in raw ? (raw.files ?? []) : [];
    expect(file).toMatchObject({ name: 'order.csv', mimetype: 'text/csv', size: 4 });
    const info = await client().files.info({ file: file?.id ?? '' });
    expect(info.file).toMatchObject({ channels: ['C0SUPPORT'] });
    const url = file?.url_private ?? '';
    const headers = { authorization: `Bearer ${sandbox.botToken}` };
    expect(await (await fetch(url, { headers })).text()).toBe('a,b\n');
    expect((await fetch(url)).status).toBe(403);
    expect(await errorOf(client().files.info({ file: 'F1' }))).toBe('file_not_found');
  });

  test('an installation is exchanged for the tokens', async () => {
    const access = (code: string) =>
      client().oauth.v2.access({ client_id: '1', client_secret: '2', code });

    expect(await access('sandbox-install-code')).toMatchObject({
      access_token: sandbox.botToken,
      bot_user_id: 'U0APPBOT',
      team: { id: sandbox.teamId },
    });
    expect(await errorOf(access('other'))).toBe('invalid_code');
  });

  test('a message keeps the name its poster gave it', async () => {
    const client_msg_id = '0198c0de-0000-7000-8000-000000000001';
    const post = { channel: 'C0SUPPORT', text: 'Once', client_msg_id };
    await client().apiCall('chat.postMessage', post);

    const { messages } = await client().conversations.history({ channel: 'C0SUPPORT' });
    expect(messages).toMatchObject([{ client_msg_id }]);
  });

  test('an update with text alone takes the blocks away', async () => {
    const blocks = [{ type: 'divider' as const }];
    const channel = 'C0SUPPORT';
    const { ts = '' } = await client().chat.postMessage({ channel, text: 'First', blocks });
    await client().chat.update({ channel, ts, text: 'Second' });

    expect(sandbox.control.raw(channel, ts)).not.toHaveProperty('blocks');
  });

  test('an address of its own does not open the control interface to a page', async () => {
    const { port } = new URL(sandbox.url);
    const asked = async (host: string) => {
      const { request } = await import('node:http');
      return new Promise((resolve, reject) => {
        const path = '/control/people';
        request({ port, path, headers: { host } }, ({ statusCode }) => resolve(statusCode))
          .on('error', reject)
          .end();
      });
    };

    expect(await asked('evil.example')).toBe(403);
    expect(await asked(`localhost:${port}`)).toBe(200);
  });
});
