import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Where a home keeps the passwords, one per file. */
export const passwordFiles = (home: string) => ({
  superuser: join(home, 'superuser-password'),
  baton: join(home, 'baton-password'),
});

/** Makes random passwords that only this account can read. */
export async function makePasswords(home: string): Promise<void> {
  for (const file of Object.values(passwordFiles(home))) {
    const password = randomBytes(24).toString('base64url');
    await writeFile(file, `${password}\n`, { mode: 0o600, flush: true });
  }
}

/** Reads the password of one of the two roles. */
export async function readPassword(home: string, role: 'superuser' | 'baton'): Promise<string> {
  return (await readFile(passwordFiles(home)[role], 'utf8')).trim();
}
