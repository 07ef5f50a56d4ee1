import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { open } from 'node:fs/promises';
import { parse } from 'node:path';

import { reasonOf } from './refusal.js';

/** Who a program runs as. */
export interface Account {
  /** In words, for the log. */
  how: string;
  /** The command that puts the account on, before the program's own name. */
  prefix: readonly string[];
  /** The account to change to when starting the program. */
  spawnAs?: Owner;
  /** The account that must own the data; none: the one that runs Baton. */
  owner?: Owner;
}

/** An account by its numbers. */
export interface Owner {
  uid: number;
  gid: number;
}

/** The variables that this program was started with. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Runs a program to its end and gives its exit code; what it prints goes to the log. */
export type Run = (program: string, args: readonly string[]) => Promise<number>;

/** Runs programs as the account, in a clean environment, out of reach of Ctrl-C in Baton's terminal. */
export function runAs(account: Account, env: Environment, log: string): Run {
  return async (program, args) => {
    const output = await open(log, 'a', 0o600);
    try {
      const [command = program, ...rest] = [...account.prefix, program, ...args];
      const child = spawn(command, rest, {
        ...account.spawnAs,
        cwd: parse(log).root,
        env: cleaned(env),
        stdio: ['ignore', output.fd, output.fd],
        detached: true,
        windowsHide: true,
      });
      const [code] = await once(child, 'exit');
      return typeof code === 'number' ? code : 1;
    } catch (error) {
      // Not found or not allowed: what a shell would say.
      await output.write(`${reasonOf(error)}\n`);
      return 127;
    } finally {
      await output.close();
    }
  };
}

/** A language that the machine lacks stops initdb, and PG* variables would change what the programs do. */
function cleaned(env: Environment): Record<string, string | undefined> {
  const kept = Object.entries(env).filter(([name]) => !/^(LC_|LANG|PG)/.test(name));
  return { ...Object.fromEntries(kept), LC_ALL: 'C' };
}
