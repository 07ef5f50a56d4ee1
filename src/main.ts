import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';

import { v7 as uuidv7 } from 'uuid';

import { type Baton, type BatonParts, startBaton } from './baton.js';
import { type Config, readConfig, type Sandbox as SandboxStart } from './config.js';
import { type Logger, openLog } from './log.js';
import type { Sandbox } from './sandbox/options.js';
import { startSandbox } from './sandbox/server.js';
import { COMMAND, shortcuts } from './slack/ids.js';
import { startRefusal } from './start-refusal.js';
import { type EmbeddedPostgres, startEmbedded } from './storage/embedded/start-embedded.js';
import { firstMoment, welcome } from './welcome.js';

/** What is stopped when Baton stops, the last started first. */
const running: { stop(): Promise<void> }[] = [];

/** Waiting longer than this for what is in hand would be no stop. */
const STOP_MS = 10_000;

async function main(): Promise<void> {
  if (existsSync('.env')) process.loadEnvFile();
  const config = readConfig(process.env, process.cwd());
  const log = openLog(config.log);
  stopOnSignals(log);
  adviseOnNode(log);

  const database = await openDatabase(config, log);
  if (config.start.mode === 'sandbox') await runSandbox(config.start, { config, database, log });
  else await runOnSlack(config.start, { config, database, log });
}

interface House {
  config: Config;
  database: { url: string; embedded: EmbeddedPostgres | null };
  log: Logger;
}

async function runSandbox(start: SandboxStart, house: House): Promise<void> {
  await mkdir(start.dataDir, { recursive: true });
  const statePath = join(start.dataDir, 'sandbox.json');
  const sandbox = await startSandbox({
    port: start.port,
    statePath,
    ...(existsSync(statePath) ? {} : { startAt: firstMoment(new Date()) }),
    pageDir: join(import.meta.dirname, 'sandbox', 'page'),
    app: {
      name: 'Baton',
      commands: [
        {
          name: COMMAND,
          description: 'Customer issues: open, hand off, promise, resolve',
          usageHint: 'new Acme: invoice is wrong',
          shouldEscape: true,
        },
      ],
      shortcuts: [
        { type: 'global', callbackId: shortcuts.openIssue, name: 'Open an issue' },
        {
          type: 'message',
          callbackId: shortcuts.openIssueFromMessage,
          name: 'Open an issue from this message',
        },
        {
          type: 'message',
          callbackId: shortcuts.promiseFromMessage,
          name: 'Promise from this message',
        },
        { type: 'message', callbackId: shortcuts.thisIssue, name: 'Baton: this issue…' },
      ],
    },
  });
  running.push({ stop: () => sandbox.close() });
  const { botToken, apiUrl, appToken } = sandbox;
  const slack = { botToken, apiUrl, transport: { mode: 'socket', appToken } } as const;
  const baton = await begin(house, { slack, clock: sandbox.clock });
  followClock(sandbox, baton, house.log);
  await house.database.embedded?.describe(sandbox.url);
  process.stdout.write(welcome(sandbox.url, sandbox.clock.now()));
}

async function runOnSlack(start: Extract<Config['start'], { mode: 'slack' }>, house: House) {
  const { botToken, apiUrl, transport } = start;
  await begin(house, { slack: { botToken, apiUrl, transport }, clock: { now: () => new Date() } });
  const where = transport.mode === 'http' ? `port ${transport.port}` : 'Socket Mode';
  await house.database.embedded?.describe(`Slack by ${where}`);
  house.log.info({ transport: transport.mode }, `Baton is connected to Slack by ${where}`);
}

async function begin(
  { config, database, log }: House,
  { slack, clock }: Pick<BatonParts, 'slack' | 'clock'>,
): Promise<Baton> {
  const baton = await startBaton({
    databaseUrl: database.url,
    poolSize: config.poolSize,
    slack,
    clock,
    newId: uuidv7,
    random: Math.random,
    log,
  });
  running.push(baton);
  return baton;
}

/** When the sandbox's clock is moved by hand, what falls due by it is done at once. */
function followClock(sandbox: Sandbox, baton: Baton, log: Logger): void {
  sandbox.clock.onMoved(() => {
    baton
      .tick()
      .catch((error: unknown) => log.error({ error }, 'the moved clock was not followed'));
  });
}

async function openDatabase({ database }: Config, log: Logger): Promise<House['database']> {
  if ('url' in database) return { url: database.url, embedded: null };
  const embedded = await startEmbedded({
    dataDir: database.dataDir,
    packagesFrom: import.meta.dirname,
    env: process.env,
    log: (line) => log.info(line),
    onLost: (reason) => {
      log.error({ error: reason }, 'the embedded PostgreSQL went down');
      void stop(log, 1);
    },
  });
  running.push(embedded);
  return { url: embedded.url, embedded };
}

function stopOnSignals(log: Logger): void {
  process.once('SIGINT', () => void stop(log, 0));
  process.once('SIGTERM', () => void stop(log, 0));
  // Slack's socket client rejects where nobody listens (a malformed frame, a lost race): it is not
  // a reason to go down with everything that is in hand.
  process.on('unhandledRejection', (error) => log.error({ error }, 'a rejection nobody handled'));
}

let stopping: Promise<void> | null = null;

function stop(log: Logger, code: number): Promise<void> {
  stopping ??= stopAll(log).finally(() => process.exit(code));
  return stopping;
}

async function stopAll(log: Logger): Promise<void> {
  setTimeout(() => process.exit(1), STOP_MS).unref();
  for (const part of running.toReversed()) {
    try {
      await part.stop();
    } catch (error) {
      log.error({ error }, 'a part did not stop cleanly');
    }
  }
}

function adviseOnNode(log: Logger): void {
  if (process.versions.node.startsWith('20.'))
    log.info('Node 20 has reached its end of life; Node 24 is recommended');
}

/** A start that cannot be ends with one sentence; a fault also says where it came from. */
async function refuseStart(error: unknown): Promise<void> {
  const fault = error instanceof Error ? error.stack : String(error);
  process.stderr.write(`${startRefusal(error) ?? `Baton could not start: ${fault}`}\n`);
  for (const part of running.toReversed()) await part.stop().catch(() => {});
  process.exit(1);
}

main().catch(refuseStart);
