import { resolve } from 'node:path';

import { z } from 'zod';

import type { LogOptions } from './log.js';
import type { Transport } from './slack/app.js';

/** Where the sandbox's page, or Slack's requests in HTTP mode, are served. */
const PORT = 3000;

/** How Baton was told to run. */
export interface Config {
  start: Sandbox | RealSlack;
  database: { url: string } | { dataDir: string };
  log: LogOptions;
  poolSize: number;
}

/** No tokens: a Slack workspace on this machine, to try it. */
export interface Sandbox {
  mode: 'sandbox';
  port: number;
  dataDir: string;
}

interface RealSlack {
  mode: 'slack';
  botToken: string;
  transport: Transport;
  apiUrl: string | undefined;
}

/** A setting that cannot be used; the message names it and says what it should look like. */
export class BadSetting extends Error {}

const set = (value: unknown) => (value === '' ? undefined : value);
const optional = <Type extends z.ZodType>(type: Type) => z.preprocess(set, type.optional());

const aPort = 'a port such as 3000';
const aPool = 'a number from 2 to 100, such as 10';

const settingsSchema = z.object({
  SLACK_BOT_TOKEN: optional(
    z
      .string()
      .startsWith(
        'xoxb-',
        'a token that begins with xoxb- (OAuth & Permissions in your app’s settings)',
      ),
  ),
  SLACK_APP_TOKEN: optional(
    z
      .string()
      .startsWith('xapp-', 'a token that begins with xapp- (Basic Information, App-Level Tokens)'),
  ),
  SLACK_SIGNING_SECRET: optional(
    z.string().min(8, 'the Signing Secret under Basic Information in your app’s settings'),
  ),
  SLACK_API_URL: optional(z.url('a URL such as https://slack.com/api/')),
  PORT: optional(z.coerce.number(aPort).int(aPort).min(1, aPort).max(65535, aPort)),
  DATABASE_URL: optional(
    z
      .string()
      .regex(/^postgres(ql)?:\/\//, 'a URL such as postgresql://baton:secret@localhost/baton'),
  ),
  DATABASE_POOL_SIZE: optional(z.coerce.number(aPool).int(aPool).min(2, aPool).max(100, aPool)),
  BATON_DATA_DIR: optional(z.string()),
  LOG_LEVEL: optional(z.enum(['debug', 'info', 'warn', 'error'], 'debug, info, warn or error')),
  LOG_FORMAT: optional(z.enum(['pretty', 'json'], 'pretty or json')),
  NODE_ENV: optional(z.string()),
});

type Settings = z.infer<typeof settingsSchema>;

/** Reads every setting there is from the environment. Throws a BadSetting for the first that cannot be used. */
export function readConfig(environment: NodeJS.ProcessEnv, workingFolder: string): Config {
  const read = settingsSchema.safeParse(environment);
  if (!read.success) throw new BadSetting(sentenceFor(read.error));
  const settings = read.data;
  const dataDir = resolve(workingFolder, settings.BATON_DATA_DIR ?? '.baton');
  const start = startOf(settings, dataDir);
  const isProduction = settings.NODE_ENV === 'production';
  return {
    start,
    database: settings.DATABASE_URL ? { url: settings.DATABASE_URL } : { dataDir },
    log: {
      level: settings.LOG_LEVEL ?? (start.mode === 'sandbox' ? 'warn' : 'info'),
      format: settings.LOG_FORMAT ?? (isProduction ? 'json' : 'pretty'),
    },
    poolSize: settings.DATABASE_POOL_SIZE ?? 10,
  };
}

function startOf(settings: Settings, dataDir: string): Config['start'] {
  const { SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken } = settings;
  const { SLACK_SIGNING_SECRET: signingSecret, PORT: port = PORT } = settings;
  const apiUrl = settings.SLACK_API_URL;
  if (!botToken) {
    const alone = appToken ? 'SLACK_APP_TOKEN' : signingSecret ? 'SLACK_SIGNING_SECRET' : null;
    if (alone)
      throw new BadSetting(
        `${alone} is set, but SLACK_BOT_TOKEN is not. Set it too: it begins with xoxb-. Without any of them Baton starts with a workspace on this machine.`,
      );
    if (settings.NODE_ENV === 'production')
      throw new BadSetting(
        'NODE_ENV is production, but there are no Slack tokens. Set SLACK_BOT_TOKEN and SLACK_APP_TOKEN, or leave NODE_ENV unset to try Baton without Slack.',
      );
    return { mode: 'sandbox', port, dataDir };
  }
  if (appToken) return { mode: 'slack', botToken, apiUrl, transport: { mode: 'socket', appToken } };
  if (signingSecret)
    return { mode: 'slack', botToken, apiUrl, transport: { mode: 'http', signingSecret, port } };
  throw new BadSetting(
    'SLACK_BOT_TOKEN is set, but not how Slack reaches Baton. Set SLACK_APP_TOKEN (Socket Mode, needs no public address), or SLACK_SIGNING_SECRET and PORT (Slack posts to /slack/events).',
  );
}

function sentenceFor({ issues }: z.ZodError): string {
  const [first] = issues;
  return `${String(first?.path[0])} cannot be used as it is set. It must be ${first?.message ?? 'readable'}.`;
}
