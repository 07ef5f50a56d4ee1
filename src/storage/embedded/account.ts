import { execFile } from 'node:child_process';
import { chmod, stat } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { promisify } from 'node:util';

import { type Folder } from './folder.js';
import { codeOf, EmbeddedRefusal, useYourOwn } from './refusal.js';
import { type Account, type Owner } from './run.js';

const self: Account = { how: 'as the account that runs Baton', prefix: [] };

/** The same account, seen from inside as "nobody": it keeps its access to its own files, private folders included. */
const inUserNamespace: Account = {
  how: 'in a user namespace',
  prefix: ['unshare', '--user', '--map-user=65534', '--map-group=65534'],
};

const as = (name: string, owner: Owner): Account => ({
  how: `as ${name}`,
  prefix: [],
  spawnAs: owner,
  owner,
});

/** For root's private folders where there are no user namespaces, as in many containers. */
const withPassage = (name: string, owner: Owner): Account => ({
  how: `as ${name}, let through private folders`,
  prefix: [
    'setpriv',
    `--reuid=${owner.uid}`,
    `--regid=${owner.gid}`,
    '--clear-groups',
    '--inh-caps=+dac_override',
    '--ambient-caps=+dac_override',
    '--securebits=+no_setuid_fixup', // The programs ask access(2), which else ignores it.
  ],
  owner,
});

/** Chooses who PostgreSQL runs as: it refuses root, and initdb refuses an account without a name. */
export async function chooseAccount(
  folder: Folder,
  canRun: (account: Account) => Promise<boolean>,
): Promise<Account> {
  const uid = process.getuid?.();
  if (uid === undefined) return self;
  for (const candidate of uid === 0 ? await forRoot(folder) : [forUser()]) {
    if (candidate.owner) await letThrough(folder.path);
    if (await canRun(candidate)) return candidate;
  }
  throw new EmbeddedRefusal(whyNone(uid, folder));
}

async function forRoot({ home }: Folder): Promise<Account[]> {
  const owner = await ownerOf(home);
  if (owner && owner.uid !== 0) {
    return [as('the owner of the data', owner), withPassage('the owner of the data', owner)];
  }
  const names = await Promise.all(['postgres', 'nobody', 'daemon'].map(lookUp));
  const known = names.flat();
  return [
    inUserNamespace,
    ...known.map(({ name, owner: who }) => as(name, who)),
    ...known.map(({ name, owner: who }) => withPassage(name, who)),
  ];
}

function forUser(): Account {
  try {
    userInfo();
    return self;
  } catch {
    return inUserNamespace;
  }
}

async function ownerOf(home: string): Promise<Owner | undefined> {
  try {
    const { uid, gid } = await stat(home);
    return { uid, gid };
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

const ask = promisify(execFile);

async function lookUp(name: string): Promise<{ name: string; owner: Owner }[]> {
  try {
    const [uid, gid] = await Promise.all([ask('id', ['-u', name]), ask('id', ['-g', name])]);
    return [{ name, owner: { uid: Number(uid.stdout), gid: Number(gid.stdout) } }];
  } catch {
    return []; // This machine has no such account.
  }
}

/** Another account must be able to pass through the data folder; it still cannot list it. */
async function letThrough(path: string): Promise<void> {
  const { mode } = await stat(path);
  await chmod(path, mode | 0o011);
}

function whyNone(uid: number, { path, log }: Folder): string {
  if (uid === 0) {
    return `PostgreSQL does not run as root, and no other account can reach ${path}: start Baton from an ordinary account, set BATON_DATA_DIR to a folder that others may enter, or ${useYourOwn}.`;
  }
  if (forUser() === inUserNamespace) {
    return `PostgreSQL needs an account with a name, and number ${uid} has none: add it to /etc/passwd, or ${useYourOwn}.`;
  }
  return `PostgreSQL's programs do not run on this machine (the end of ${log} says why): ${useYourOwn}.`;
}
