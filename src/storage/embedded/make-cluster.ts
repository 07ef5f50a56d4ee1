import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

import { clusterIn, type Folder } from './folder.js';
import { handOver } from './hand-over.js';
import { makePasswords, passwordFiles } from './passwords.js';
import { EmbeddedRefusal, useYourOwn } from './refusal.js';
import { type Owner, type Run } from './run.js';

interface Making {
  folder: Folder;
  initdb: string;
  run: Run;
  owner: Owner | undefined;
  /** False for data that need not survive: skips the wait for the disk. */
  durable: boolean;
}

const unfinished = 'postgres-new-';

/**
 * Makes the cluster and its passwords under another name and puts them in place by one rename, so
 * that a start that was killed leaves nothing that looks ready. Of two at once, the first one wins.
 */
export async function makeCluster({ folder, initdb, run, owner, durable }: Making): Promise<void> {
  const home = await mkdtemp(join(folder.path, unfinished));
  try {
    await makePasswords(home);
    if (owner) await handOver(home, owner);
    const code = await run(initdb, [
      `--pgdata=${clusterIn(home)}`,
      '--username=postgres',
      `--pwfile=${passwordFiles(home).superuser}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--data-checksums',
      '--no-instructions',
      ...(durable ? [] : ['--no-sync']),
    ]);
    if (code !== 0) throw cannotMake(folder);
    await rename(home, folder.home);
  } catch (error) {
    await rm(home, { recursive: true, force: true });
    // Another start may have been first, and then it has cleared this one's beginnings away.
    if (!existsSync(folder.home)) throw error;
  }
}

/** Removes what starts that were killed while making a cluster have left; only for the holder of the folder. */
export async function removeUnfinished({ path }: Folder): Promise<void> {
  const left = (await readdir(path)).filter((name) => name.startsWith(unfinished));
  await Promise.all(
    left.map((name) => rm(join(path, name), { recursive: true, force: true, maxRetries: 5 })),
  );
}

const cannotMake = ({ path, log }: Folder): EmbeddedRefusal =>
  new EmbeddedRefusal(
    `PostgreSQL could not make its files in ${path} (the end of ${log} says why): set BATON_DATA_DIR to another folder, or ${useYourOwn}.`,
  );
