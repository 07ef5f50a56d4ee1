// Bundles the sandbox's page: src/sandbox/page -> dist/sandbox/page, or the folder named as the first argument.
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const source = join(root, 'src/sandbox/page');

/** Writes page.js, page.css and index.html, which load nothing from elsewhere, into a folder. */
export async function buildPage(outDir = join(root, 'dist/sandbox/page')) {
  await build({
    entryPoints: [
      { in: join(source, 'main.tsx'), out: 'page' },
      { in: join(source, 'styles/page.css'), out: 'page' },
    ],
    outdir: outDir,
    bundle: true,
    minify: true,
    format: 'esm',
    target: ['chrome125', 'firefox125', 'safari17.5'],
    jsx: 'automatic',
    jsxImportSource: 'preact',
    tsconfigRaw: {},
    logLevel: 'warning',
  });
  await copyFile(join(source, 'index.html'), join(outDir, 'index.html'));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildPage(process.argv[2]);
