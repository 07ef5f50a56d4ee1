import { constants, existsSync } from 'node:fs';
import { access, mkdir, readFile, realpath } from 'node:fs/promises';
import { join } from 'node:path';

import { EmbeddedRefusal, reasonOf, useYourOwn } from './refusal.js';

/** Where everything of the embedded PostgreSQL lies in the data folder. */
export interface Folder {
  path: string;
  /** Appears whole, by one rename, when the first start has made it. */
  home: string;
  cluster: string;
  log: string;
}

/** The cluster's place within a home. */
export const clusterIn = (home: string): string => join(home, 'cluster');

/** Makes the data folder if needed; refuses one that this account cannot use. */
export async function openFolder(dataDir: string): Promise<Folder> {
  try {
    await mkdir(dataDir, { recursive: true, mode: 0o700 });
    const path = await realpath(dataDir);
    const home = join(path, 'postgres');
    for (const place of [path, home].filter((one) => existsSync(one))) {
      await access(place, constants.R_OK | constants.W_OK | constants.X_OK);
    }
    return { path, home, cluster: clusterIn(home), log: join(path, 'postgres.log') };
  } catch (error) {
    throw new EmbeddedRefusal(
      `Baton cannot keep its data in ${dataDir} (${reasonOf(error)}): make the folder writable for this account, set BATON_DATA_DIR to another one, or ${useYourOwn}.`,
    );
  }
}

/** Refuses a cluster that was made by another major version of PostgreSQL. */
export async function checkMajor(folder: Folder, major: string): Promise<void> {
  const found = (await readFile(join(folder.cluster, 'PG_VERSION'), 'utf8')).trim();
  if (found === major) return;
  throw new EmbeddedRefusal(
    `The data in ${folder.path} were made by PostgreSQL ${found}, and this Baton brings PostgreSQL ${major}: start it with the Baton that made them, set BATON_DATA_DIR to another folder, or ${useYourOwn}.`,
  );
}
