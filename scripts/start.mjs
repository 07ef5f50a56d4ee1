// Builds Baton if its sources are newer than what was built, then runs it.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

function isBuilt() {
  const stamp = join(root, 'dist', 'built');
  if (!existsSync(stamp)) return false;
  const source = join(root, 'src');
  if (!existsSync(source)) return true;
  const builtAt = statSync(stamp).mtimeMs;
  return readdirSync(source, { recursive: true }).every(
    (file) => statSync(join(source, String(file))).mtimeMs <= builtAt,
  );
}

if (!isBuilt()) {
  process.stdout.write('Building Baton (only when its sources have changed) …\n');
  const { build } = await import('./build.mjs');
  await build();
}
await import('../dist/main.js');
