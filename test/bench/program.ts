import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { promisify } from 'node:util';

import type { Sandbox } from '../../src/sandbox/options.js';

/** Baton as it is started for real, in a process of its own. */
export interface Program {
  stop(): Promise<void>;
}

export interface BatonOnSlack extends Program {
  /** The memory that it holds, in MB. */
  memory(): Promise<number>;
}

/** Settings of the machine's owner must not turn a measured start into another one. */
const noSettings = { SLACK_BOT_TOKEN: '', SLACK_APP_TOKEN: '', DATABASE_URL: '', NODE_ENV: '' };

/** Starts Baton on a sandbox of this process, so that neither waits for the other's event loop. */
export async function startOnSlack(sandbox: Sandbox, databaseUrl: string): Promise<BatonOnSlack> {
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      ...noSettings,
      SLACK_BOT_TOKEN: sandbox.botToken,
      SLACK_APP_TOKEN: sandbox.appToken,
      SLACK_API_URL: sandbox.apiUrl,
      DATABASE_URL: databaseUrl,
      LOG_LEVEL: 'error',
    },
  });
  await Promise.race([connected(sandbox), ended(child)]);
  return {
    memory: () => memoryOf(child),
    stop: async () => {
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}

/** `npm start` on a data folder, until it has said what to open and the page answers. */
export async function startAsStranger(dataDir: string, port: number): Promise<Program> {
  const child = spawn('npm', ['start', '--silent'], {
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...noSettings, BATON_DATA_DIR: dataDir, PORT: String(port) },
  });
  await Promise.race([said(child, `:${port}`), ended(child)]);
  const page = await fetch(`http://127.0.0.1:${port}/`);
  if (!page.ok) throw new Error(`the page answered ${page.status}`);
  return {
    stop: async () => {
      const gone = once(child, 'exit');
      // To npm's whole group, as Ctrl-C does.
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGINT');
      await gone;
    },
  };
}

function connected({ control }: Sandbox): Promise<void> {
  return new Promise((resolve) => {
    const stop = control.onChange(() => {
      if (control.people().app.connections === 0) return;
      stop();
      resolve();
    });
  });
}

function said({ stdout }: ChildProcess, words: string): Promise<void> {
  let text = '';
  return new Promise((resolve) => {
    stdout?.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      if (text.includes(words)) resolve();
    });
  });
}

async function memoryOf({ pid }: ChildProcess): Promise<number> {
  const { stdout } = await promisify(execFile)('ps', ['-o', 'rss=', '-p', String(pid)]);
  return Number(stdout) / 1024;
}

async function ended(child: ChildProcess): Promise<never> {
  const [code] = await once(child, 'exit');
  throw new Error(`Baton ended with ${String(code)}`);
}
