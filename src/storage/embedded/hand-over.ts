import { chown, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

import { type Owner } from './run.js';

/** Gives a folder and all in it to another account, unless it has it already. */
export async function handOver(folder: string, { uid, gid }: Owner): Promise<void> {
  if ((await stat(folder)).uid === uid) return;
  for (const name of await readdir(folder, { recursive: true })) {
    await chown(join(folder, name), uid, gid);
  }
  await chown(folder, uid, gid); // Last, so that a start that was cut short begins again.
}
