// Compiles the program to dist/ and bundles the sandbox's page beside it.
import { spawnSync } from 'node:child_process';
import { rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { buildPage } from './build-page.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Builds everything; throws if something does not compile. */
export async function build() {
  await rm(join(root, 'dist'), { recursive: true, force: true });
  const typescript = dirname(createRequire(import.meta.url).resolve('typescript/package.json'));
  const compiler = join(typescript, 'bin', 'tsc');
  const { status } = spawnSync(process.execPath, [compiler, '-p', 'tsconfig.build.json'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) throw new Error('the program does not compile');
  await buildPage(join(root, 'dist', 'sandbox', 'page'));
  await writeFile(join(root, 'dist', 'built'), '');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await build();
