import { setTimeout as pause } from 'node:timers/promises';

import { type Client } from 'pg';

import { claimFolder } from './claim.js';
import { type Folder } from './folder.js';
import { handOver } from './hand-over.js';
import { disownPidFile, runningServer } from './pid-file.js';
import { EmbeddedRefusal, useYourOwn } from './refusal.js';
import { prepareRole } from './role.js';
import { type Owner } from './run.js';
import { type Control, freePort, type Settings, startServer } from './server.js';
import { openSession } from './session.js';

/** A running server that this process alone may use. */
export interface Held {
  /** The superuser's session, whose lock keeps every other Baton away from the folder. */
  session: Client;
  port: number;
  /** Whether the server ran already, left by a Baton that was killed. */
  adopted: boolean;
}

/** What is needed to hold a server. */
export interface Holding {
  folder: Folder;
  control: Control;
  settings: Settings;
  /** The account that must own the data, if it is not the one that runs Baton. */
  owner: Owner | undefined;
  /** Whether Baton's role may create databases, as tests need. */
  createsDatabases: boolean;
  /** The port to start on; without it any free one. */
  port?: number;
}

/** Finds the folder's server running, or starts it, and claims it for this process; refuses if another Baton has it. */
export async function holdServer(holding: Holding): Promise<Held> {
  const server = await reachServer(holding);
  try {
    await claimFolder(server.session, holding.folder);
    await prepareRole(server.session, holding);
    return server;
  } catch (error) {
    const alive = await answers(server.session);
    await server.session.end();
    if (alive) throw error;
    return holdServer(holding); // Its holder has just stopped it.
  }
}

async function answers(session: Client): Promise<boolean> {
  return session.query('select 1').then(
    () => true,
    () => false,
  );
}

/** How often PostgreSQL may fail to start: another start may hinder it, a taken port, or what a crash left behind. */
const tries = 6;

/** How long a running server may take to come up, recover or go down, in milliseconds. */
const patience = 300_000;

async function reachServer(holding: Holding): Promise<Held> {
  const { folder } = holding;
  const deadline = Date.now() + patience;
  let adopted = true;
  for (let failures = 0; failures < tries && Date.now() < deadline;) {
    const running = await runningServer(folder.cluster);
    const port = running?.port ?? (await start(holding));
    if (!running) adopted = false;
    const session = port && (await openSession(folder, port));
    if (session) return { session, port, adopted };
    if (!running) failures += 1;
    await pause(100 * 2 ** failures);
  }
  throw new EmbeddedRefusal(
    `PostgreSQL does not start on the data in ${folder.path} (the end of ${folder.log} says why): put that right, set BATON_DATA_DIR to another folder, or ${useYourOwn}.`,
  );
}

async function start(holding: Holding): Promise<number | undefined> {
  const { folder, control, settings, owner } = holding;
  if (owner) await handOver(folder.home, owner);
  await disownPidFile(folder.cluster);
  const port = holding.port ?? (await freePort());
  return (await startServer(control, port, settings)) ? port : undefined;
}
