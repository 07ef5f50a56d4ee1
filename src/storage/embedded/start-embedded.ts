import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { chooseAccount } from './account.js';
import { checkMajor, openFolder } from './folder.js';
import { Guard } from './guard.js';
import { type Holding, holdServer } from './hold.js';
import { makeCluster, removeUnfinished } from './make-cluster.js';
import { readPassword } from './passwords.js';
import { findPrograms } from './programs.js';
import { reasonOf } from './refusal.js';
import { baton } from './role.js';
import { type Account, type Environment, runAs } from './run.js';
import { type Settings, stopServer } from './server.js';

/** What the embedded PostgreSQL is started with. */
export interface EmbeddedOptions {
  /** The folder that keeps the data; made if it is missing. */
  dataDir: string;
  /** A folder of the program; PostgreSQL's own programs are looked for in the node_modules above it. */
  packagesFrom: string;
  /** process.env, of which PostgreSQL gets what it needs. */
  env: Environment;
  /** Hears what a person may want to know. */
  log: (line: string) => void;
  /** The server went down and cannot be brought back: Baton has to end. */
  onLost: (reason: unknown) => void;
  /** Further PostgreSQL settings, for tests. */
  settings?: Settings;
  /** Whether Baton's role may create databases, for tests. */
  createsDatabases?: boolean;
}

/** A PostgreSQL of Baton's own, used by this process alone. */
export interface EmbeddedPostgres {
  /** Connects as Baton's role, which is no superuser, to Baton's database. */
  url: string;
  port: number;
  /** Whether the server ran already, left by a Baton that was killed. */
  adopted: boolean;
  /** Who PostgreSQL runs as, in words. */
  how: string;
  /** Lets a second Baton on this folder say where this one answers. */
  describe(address: string): Promise<void>;
  stop(): Promise<void>;
}

/** Starts PostgreSQL on the data folder, or adopts the one a killed Baton left; an EmbeddedRefusal says why not. */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const { packagesFrom, env, settings = {}, createsDatabases = false, log, onLost } = options;
  const folder = await openFolder(resolve(options.dataDir));
  const programs = await findPrograms(packagesFrom, join(folder.path, 'programs'));
  const as = (account: Account) => runAs(account, env, folder.log);

  const account = await chooseAccount(folder, async (candidate) => {
    const enter = 'test -x "$1" && exec "$2" --version';
    return (await as(candidate)('sh', ['-c', enter, 'sh', folder.path, programs.postgres])) === 0;
  });
  const { how, owner } = account;
  const run = as(account);
  if (!existsSync(folder.home)) {
    log(`Making a PostgreSQL database in ${folder.path}`);
    const durable = settings['fsync'] !== 'off';
    await makeCluster({ folder, initdb: programs.initdb, run, owner, durable });
  }
  await checkMajor(folder, programs.major);

  const control = { run, pgCtl: programs.pgCtl, cluster: folder.cluster };
  const holding: Holding = { folder, control, settings, owner, createsDatabases };
  const { session, port, adopted } = await holdServer(holding);
  const guard = new Guard(session, { again: () => holdServer({ ...holding, port }), log, onLost });
  await removeUnfinished(folder).catch((error: unknown) => {
    log(`Could not clear away what a killed start left: ${reasonOf(error)}`);
  });

  const password = await readPassword(folder.home, 'baton');
  return {
    url: `postgresql://${baton}:${password}@127.0.0.1:${port}/${baton}?sslmode=disable`,
    port,
    adopted,
    how,
    describe: (address) => guard.describe(address),
    stop: () => guard.release(() => stopServer(control)),
  };
}
