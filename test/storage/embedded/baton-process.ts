import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { type Readable, type Writable } from 'node:stream';
import { text } from 'node:stream/consumers';

import { z } from 'zod';

import { type Identity } from './identity.js';

const Started = z.object({
  kind: z.literal('started'),
  url: z.string(),
  port: z.number(),
  adopted: z.boolean(),
  how: z.string(),
});
const Refused = z.object({ kind: z.literal('refused'), why: z.string() });
const Outcome = z.discriminatedUnion('kind', [Started, Refused]);

/** What a Baton says when it runs. */
export type Started = z.infer<typeof Started>;

/** A running baton.ts, told apart by what it prints. */
export class BatonProcess {
  readonly pid: number;
  readonly #child: ChildProcessByStdio<Writable, Readable, Readable>;
  readonly #errors: Promise<string>;
  readonly #exited: Promise<unknown>;
  readonly #news = new EventEmitter();
  #printed = '';
  #ended = false;

  /** Runs the command as somebody, with these variables and no others. */
  constructor(command: readonly string[], identity: Identity, env: Record<string, string>) {
    const variables = Object.entries(env).map(([name, value]) => `${name}=${value}`);
    const [program = '', ...args] = [...identity.prefix, 'env', '-i', ...variables, ...command];
    this.#child = spawn(program, args, {
      ...identity.account,
      cwd: '/',
      detached: true, // A group of its own, as a terminal would give it.
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    this.pid = this.#child.pid ?? 0;
    this.#errors = text(this.#child.stderr);
    this.#exited = once(this.#child, 'close');
    this.#child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      this.#printed += chunk;
      this.#news.emit('news');
    });
    this.#child.once('close', () => {
      this.#ended = true;
      this.#news.emit('news');
    });
  }

  /** Waits until it runs. */
  async started(): Promise<Started> {
    const outcome = Outcome.parse(await this.#reported(/"(started|refused)"/));
    if (outcome.kind === 'refused') throw new Error(`refused: ${outcome.why}`);
    return outcome;
  }

  /** Waits until it says why it does not run. */
  async refused(): Promise<string> {
    const outcome = Outcome.parse(await this.#reported(/"(started|refused)"/));
    if (outcome.kind === 'started') throw new Error('started, though it should refuse');
    return outcome.why;
  }

  /** Waits until it has printed a line like this. */
  async said(pattern: RegExp): Promise<void> {
    await this.#reported(pattern);
  }

  /** Ends it as the kernel would: at once, with no goodbye. */
  async kill(): Promise<void> {
    this.#child.kill('SIGKILL');
    await this.#exited;
  }

  /** Presses Ctrl-C in its terminal. */
  interrupt(): void {
    process.kill(-this.pid, 'SIGINT');
  }

  /** Asks it to stop and waits until it has ended. */
  async stop(): Promise<void> {
    this.#child.stdin.end();
    await this.said(/"stopped"/);
    await this.#exited;
  }

  async #reported(pattern: RegExp): Promise<unknown> {
    for (;;) {
      const line = this.#printed
        .split('\n')
        .slice(0, -1)
        .find((one) => pattern.test(one));
      if (line !== undefined) return JSON.parse(line);
      if (this.#ended) {
        throw new Error(`ended without ${pattern}: ${this.#printed}${await this.#errors}`);
      }
      await once(this.#news, 'news');
    }
  }
}
