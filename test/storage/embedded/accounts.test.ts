import { existsSync } from 'node:fs';
import { chmod, mkdtemp, stat, symlink } from 'node:fs/promises';
import { delimiter, join } from 'node:path';

import { ask } from './ask.js';
import { type BatonProcess } from './baton-process.js';
import { clusterOf, Host } from './host.js';
import {
  describeAs,
  inNamespace,
  nameless,
  ordinary,
  root,
  trueRoot,
  withPassage,
} from './identity.js';

jest.setTimeout(30_000);

const settings = { fsync: 'off' };

let host: Host;

beforeAll(async () => {
  host = await Host.make('copied');
});
afterAll(() => host.clear());

/** Variables with a PATH on which only these programs are found. */
async function onlyWith(...programs: string[]): Promise<Record<string, string>> {
  const path = await mkdtemp(join(host.folder, 'path-'));
  await chmod(path, 0o755);
  const places = (process.env['PATH'] ?? '').split(delimiter);
  for (const program of programs) {
    const place = places.find((one) => existsSync(join(one, program)));
    if (place) await symlink(join(place, program), join(path, program));
  }
  return { PATH: path };
}

/** Sees that it answers, stops it, and gives how PostgreSQL ran. */
async function serve(baton: BatonProcess): Promise<string> {
  const { url, how } = await baton.started();
  expect(await ask(url, 'select 6 * 7')).toEqual([[42]]);
  await baton.stop();
  return how;
}

describeAs(ordinary)('an ordinary account', () => {
  test('runs PostgreSQL as itself', async () => {
    const project = await host.project({ of: ordinary });
    const how = await serve(host.start({ project, as: ordinary, settings }));
    expect(how).toBe('as the account that runs Baton');
  });
});

describeAs(root, inNamespace(root))('root', () => {
  test('runs PostgreSQL with the project in a private folder', async () => {
    const project = await host.project({ mode: 0o700 });
    await host.install(project);
    const how = await serve(host.start({ project, as: root, settings }));
    expect(how).toBe('in a user namespace');
  });
});

describeAs(trueRoot)('root without user namespaces', () => {
  test('runs PostgreSQL as another account, and again as the same', async () => {
    const project = await host.project();
    const start = { project, env: await onlyWith('sh', 'id'), settings };
    expect(await serve(host.start(start))).toMatch(/^as (postgres|nobody|daemon)$/);
    expect((await stat(clusterOf(join(project, '.baton')))).uid).not.toBe(0);
    expect(await serve(host.start(start))).toBe('as the owner of the data');
  });

  test('says what to do if no other account can get to the data', async () => {
    const project = await host.project({ mode: 0o700 });
    const why = await host.start({ project, env: await onlyWith('sh', 'id') }).refused();
    expect(why).toMatch(/does not run as root, .* set BATON_DATA_DIR .* or set DATABASE_URL/);
  });
});

describeAs(trueRoot, withPassage)('root without user namespaces, in a private folder', () => {
  test('lets another account through', async () => {
    const project = await host.project({ mode: 0o700 });
    await host.install(project);
    const env = await onlyWith('sh', 'id', 'setpriv');
    const how = await serve(host.start({ project, env, settings }));
    expect(how).toMatch(/^as (postgres|nobody|daemon), let through private folders$/);
  });
});

describeAs(trueRoot, inNamespace(root))('root that has lost its user namespaces', () => {
  test('goes on with the data as another account', async () => {
    const project = await host.project();
    expect(await serve(host.start({ project, settings }))).toBe('in a user namespace');
    const env = await onlyWith('sh', 'id');
    expect(await serve(host.start({ project, env, settings }))).toMatch(
      /^as (postgres|nobody|daemon)$/,
    );
  });
});

describeAs(inNamespace(nameless))('an account without a name', () => {
  test('runs PostgreSQL', async () => {
    const project = await host.project({ of: nameless });
    const how = await serve(host.start({ project, as: nameless, settings }));
    expect(how).toBe('in a user namespace');
  });

  test('is told what it needs where there are no user namespaces', async () => {
    const project = await host.project({ of: nameless });
    const env = await onlyWith('sh');
    const why = await host.start({ project, as: nameless, env }).refused();
    expect(why).toMatch(/number 4242 has none: add it to \/etc\/passwd, or set DATABASE_URL/);
  });
});
