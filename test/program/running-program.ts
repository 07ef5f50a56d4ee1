import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The program as its users start it, in a process of its own. */
export interface RunningProgram {
  /** Resolves to what it has said once that holds these words; fails if it ends before. */
  says(words: string): Promise<string>;
  /** Ends it as Ctrl-C does; resolves to its exit code. */
  interrupt(): Promise<number | null>;
  /** Resolves to its exit code and all it said, once it has ended by itself. */
  ended(): Promise<{ code: number | null; said: string }>;
}

const root = process.cwd();
const running = new Set<ChildProcess>();

/** Starts the program in `folder` with these settings and nothing else of this environment's. */
export function startProgram(folder: string, settings: Record<string, string>): RunningProgram {
  const tsx = join(root, 'node_modules', 'tsx', 'dist', 'esm', 'index.mjs');
  const program = spawn(process.execPath, ['--import', tsx, join(root, 'src', 'main.ts')], {
    cwd: folder,
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(program);
  const exited = once(program, 'exit').then(() => {
    running.delete(program);
    return program.exitCode;
  });
  let said = '';
  const listeners = new Set<() => void>();
  for (const stream of [program.stdout, program.stderr])
    stream.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      for (const listen of listeners) listen();
    });
  const says = (words: string) =>
    new Promise<string>((resolve, reject) => {
      const look = () => {
        if (said.includes(words)) resolve(said);
      };
      listeners.add(look);
      void exited.then((code) =>
        reject(new Error(`ended with ${code} before "${words}": ${said}`)),
      );
      look();
    });
  return {
    says,
    interrupt: () => {
      program.kill('SIGINT');
      return exited;
    },
    ended: async () => ({ code: await exited, said }),
  };
}

/** Ends whatever a failed test has left running. */
export function endPrograms(): void {
  for (const program of running) program.kill('SIGKILL');
}

/** A folder of a test's own, as after a fresh start. */
export async function emptyFolder(): Promise<{ path: string; remove(): Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'baton-program-'));
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}

/** A port on which nobody listens just now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (address === null || typeof address === 'string') throw new Error('no port was given');
  return address.port;
}
