import { packageName } from '../../../src/storage/embedded/package-name.js';

test.each([
  [{ platform: 'linux', arch: 'x64', musl: false }, 'linux-x64'],
  [{ platform: 'darwin', arch: 'arm64', musl: false }, 'darwin-arm64'],
  [{ platform: 'win32', arch: 'x64', musl: false }, 'windows-x64'],
])('there are programs for %o', (machine, name) => {
  expect(packageName(machine)).toBe(name);
});

test.each([
  [{ platform: 'linux', arch: 'x64', musl: true }, 'linux-x64 with musl'],
  [{ platform: 'win32', arch: 'arm64', musl: false }, 'windows-arm64'],
  [{ platform: 'freebsd', arch: 'x64', musl: false }, 'freebsd-x64'],
])('there are none for %o, and it says what to do', (machine, name) => {
  expect(() => packageName(machine)).toThrow(
    `Baton brings no PostgreSQL for ${name}: set DATABASE_URL to a PostgreSQL of your own.`,
  );
});
