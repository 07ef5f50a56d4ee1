import { readFile } from 'node:fs/promises';

import { type Folder, passwordFiles } from './folder.js';

/** The passwords that the first start made. */
export interface Passwords {
  superuser: string;
  baton: string;
}

/** Reads the passwords from the data folder. */
export async function readPasswords({ home }: Folder): Promise<Passwords> {
  const { superuser, baton } = passwordFiles(home);
  const read = async (file: string) => (await readFile(file, 'utf8')).trim();
  return { superuser: await read(superuser), baton: await read(baton) };
}
