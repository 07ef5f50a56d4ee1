import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

import { BadSetting, readConfig } from '../src/config.js';

const read = (environment: Record<string, string>) => readConfig(environment, '/srv/baton');
const bot = { SLACK_BOT_TOKEN: 'xoxb-1' };

test('without any setting it starts with a workspace on this machine', () => {
  expect(read({})).toEqual({
    start: { mode: 'sandbox', port: 3000, dataDir: resolve('/srv/baton/.baton') },
    database: { dataDir: resolve('/srv/baton/.baton') },
    log: { level: 'warn', format: 'pretty' },
    poolSize: 10,
  });
});

test('an empty setting is as good as none, as .env.example leaves them', () => {
  const names = readFileSync('.env.example', 'utf8').matchAll(/^([A-Z_]+)=$/gm);
  const empty = Object.fromEntries([...names].map(([, name]) => [name, '']));
  expect(Object.keys(empty)).toHaveLength(11);
  expect(read(empty)).toEqual(read({}));
});

test('with two tokens it connects by Socket Mode', () => {
  expect(read({ ...bot, SLACK_APP_TOKEN: 'xapp-1' }).start).toMatchObject({
    mode: 'slack',
    transport: { mode: 'socket', appToken: 'xapp-1' },
  });
});

test('with a signing secret and no app token Slack posts to its port', () => {
  const settings = { ...bot, SLACK_SIGNING_SECRET: 'a secret', PORT: '8080' };
  expect(read(settings).start).toMatchObject({
    transport: { mode: 'http', signingSecret: 'a secret', port: 8080 },
  });
});

test.each([
  [{ PORT: 'abc' }, 'PORT cannot be used as it is set. It must be a port such as 3000.'],
  [{ PORT: '70000' }, 'PORT cannot be used as it is set. It must be a port such as 3000.'],
  [{ SLACK_BOT_TOKEN: 'xoxp-1' }, 'It must be a token that begins with xoxb-'],
  [{ ...bot, SLACK_APP_TOKEN: 'xoxb-1' }, 'It must be a token that begins with xapp-'],
  [{ DATABASE_URL: 'mysql://db' }, 'It must be a URL such as postgresql://'],
  [{ DATABASE_POOL_SIZE: '1' }, 'DATABASE_POOL_SIZE cannot be used'],
  [{ SLACK_API_URL: 'slack' }, 'SLACK_API_URL cannot be used'],
  [{ LOG_LEVEL: 'loud' }, 'It must be debug, info, warn or error.'],
  [{ LOG_FORMAT: 'xml' }, 'It must be pretty or json.'],
  [bot, 'Set SLACK_APP_TOKEN (Socket Mode'],
  [{ SLACK_APP_TOKEN: 'xapp-1' }, 'SLACK_APP_TOKEN is set, but SLACK_BOT_TOKEN is not.'],
  [
    { SLACK_SIGNING_SECRET: 'a secret' },
    'SLACK_SIGNING_SECRET is set, but SLACK_BOT_TOKEN is not.',
  ],
  [{ NODE_ENV: 'production' }, 'NODE_ENV is production, but there are no Slack tokens.'],
])('%j stops the start with a sentence', (settings, sentence) => {
  const start = () => read(settings);
  expect(start).toThrow(BadSetting);
  expect(start).toThrow(sentence);
});
