import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

/** A program of the tests that runs beside them; it ends when they do. */
export interface AnotherProcess {
  /** Says something to it, and resolves to what it says next. */
  ask(words: unknown): Promise<unknown>;
  /** Ends it at once, whatever it is doing. */
  kill(): Promise<void>;
}

/** Starts a TypeScript file as a program and resolves when it has said its first word. */
export async function startProcess(program: string, ...options: string[]): Promise<AnotherProcess> {
  const child = spawn(process.execPath, ['--import', 'tsx', program, ...options], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  await nextWord(child);
  return {
    ask: async (words: object | string) => {
      const said = nextWord(child);
      child.send(words);
      return said;
    },
    kill: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const exited = once(child, 'exit');
      child.kill('SIGKILL');
      await exited;
    },
  };
}

async function nextWord(child: ChildProcess): Promise<unknown> {
  const stopped = new AbortController();
  const { signal } = stopped;
  const ended = once(child, 'exit', { signal }).then(([code]) => {
    throw new Error(`a program of the tests ended with ${String(code)}`);
  });
  try {
    const [said] = await Promise.race([once(child, 'message', { signal }), ended]);
    return said;
  } finally {
    stopped.abort();
  }
}
