import { setTimeout as pause } from 'node:timers/promises';

import { type Client } from 'pg';
import { z } from 'zod';

import { type Folder } from './folder.js';
import { isAlive } from './pid-file.js';
import { EmbeddedRefusal } from './refusal.js';

/** The advisory lock, in the database "postgres", that the one Baton on a data folder holds. */
const holderLock = 1;

/** How long a start waits for the holder to say where it answers, in milliseconds. */
const patience = 5_000;

/**
 * Takes the data folder for this process, or refuses and says who has it. The lock belongs to the
 * session, so it ends with this process, however that ends.
 */
export async function claimFolder(session: Client, folder: Folder): Promise<void> {
  await introduce(session);
  const deadline = Date.now() + patience;
  while (!(await tryLock(session))) {
    const holder = await holderOf(session);
    const settled = holder && isAlive(holder.pid) && holder.address !== '';
    if (settled || Date.now() > deadline) throw alreadyRunning(folder, holder);
    await pause(50);
  }
}

/** Lets other starts on this folder know where this one answers. */
export async function introduce(session: Client, address = ''): Promise<void> {
  await session.query(`select set_config('application_name', $1, false)`, [
    `baton ${process.pid} ${address}`,
  ]);
}

async function tryLock(session: Client): Promise<boolean> {
  const { rows } = await session.query('select pg_try_advisory_lock($1) as locked', [holderLock]);
  return z.tuple([z.object({ locked: z.boolean() })]).parse(rows)[0].locked;
}

interface Holder {
  pid: number;
  address: string;
}

const Name = z
  .string()
  .regex(/^baton \d+ /)
  .transform((name): Holder => {
    const [, pid = '', ...address] = name.split(' ');
    return { pid: Number(pid), address: address.join(' ') };
  });

async function holderOf(session: Client): Promise<Holder | undefined> {
  const { rows } = await session.query(
    `select application_name as name
       from pg_stat_activity join pg_locks using (pid)
      where locktype = 'advisory' and objid = $1 and granted and datname = current_database()`,
    [holderLock],
  );
  return z.array(z.object({ name: Name })).parse(rows)[0]?.name;
}

function alreadyRunning({ path }: Folder, holder: Holder | undefined): EmbeddedRefusal {
  const where = holder?.address ? `: ${holder.address}` : '';
  const who = holder ? ` (process ${holder.pid})` : '';
  return new EmbeddedRefusal(
    `Baton is already running on the folder ${path}${where}${who}. Use that one or stop it; for a second one set BATON_DATA_DIR to another folder.`,
  );
}
