import { type Client } from 'pg';

import { introduce } from './claim.js';
import { type Held } from './hold.js';

interface Watching {
  /** Brings the server back on the same port and claims it again. */
  again: () => Promise<Held>;
  log: (line: string) => void;
  /** The server cannot be brought back, or another Baton was quicker. */
  onLost: (reason: unknown) => void;
}

/** Watches a held server and brings it back if it goes down by itself. */
export class Guard {
  readonly #watching: Watching;
  #session: Client;
  #address = '';
  #stopping = false;
  #revival: Promise<void> = Promise.resolve();

  constructor(session: Client, watching: Watching) {
    this.#watching = watching;
    this.#session = session;
    this.#watch();
  }

  /** Lets a second Baton on this folder know where this one answers. */
  async describe(address: string): Promise<void> {
    this.#address = address;
    await introduce(this.#session, address);
  }

  /** Ends the watch, then the server, and lets go of the folder last. */
  async release(stop: () => Promise<void>): Promise<void> {
    this.#stopping = true;
    await this.#revival;
    await stop();
    await this.#session.end();
  }

  #watch(): void {
    this.#session.once('end', () => {
      if (!this.#stopping) this.#revival = this.#revive();
    });
  }

  async #revive(): Promise<void> {
    const { again, log, onLost } = this.#watching;
    log('PostgreSQL went down; starting it again');
    try {
      this.#session = (await again()).session;
    } catch (reason) {
      onLost(reason);
      return;
    }
    this.#watch();
    // Should this fail, the session ends, and that is acted on.
    await introduce(this.#session, this.#address).catch(() => {});
    log('PostgreSQL is back');
  }
}
