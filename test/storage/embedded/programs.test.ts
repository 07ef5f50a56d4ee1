import { chmod, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

import { ask } from './ask.js';
import { Host, programsIn } from './host.js';
import { describeAs, me, ordinary } from './identity.js';

jest.setTimeout(30_000);

const settings = { fsync: 'off' };

let host: Host;

beforeAll(async () => {
  host = await Host.make('copied');
});
afterAll(() => host.clear());

/** Takes away what the package's install script makes. */
async function removeLinks(project: string): Promise<string> {
  const folder = join(programsIn(project), 'native', 'lib');
  const entries = await readdir(folder, { withFileTypes: true });
  const links = entries.filter((entry) => entry.isSymbolicLink());
  expect(links.length).toBeGreaterThan(0);
  for (const { name } of links) await rm(join(folder, name));
  return folder;
}

describeAs(me)('programs installed without their install script', () => {
  test('get the links they miss', async () => {
    const project = await host.project();
    await host.install(project);
    await removeLinks(project);
    const baton = host.start({ project, settings });
    expect(await ask((await baton.started()).url, 'select 1')).toEqual([[1]]);
  });
});

describeAs(ordinary)(
  'programs that lack links, in a folder that this account may not change',
  () => {
    test('are used from a copy in the data folder', async () => {
      const project = await host.project({ of: ordinary });
      await host.install(project);
      const folder = await removeLinks(project);
      await chmod(folder, 0o555);
      const baton = host.start({ project, as: ordinary, settings });
      expect(await ask((await baton.started()).url, 'select 1')).toEqual([[1]]);
      expect(await readdir(join(project, '.baton', 'programs'))).toHaveLength(1);
      await chmod(folder, 0o755);
    });
  },
);

test('programs that are not installed are named, with what to do', async () => {
  const project = await host.project();
  await rm(programsIn(host.folder), { recursive: true });
  const why = await host.start({ project }).refused();
  expect(why).toMatch(/not installed: run "npm ci --include=optional", or set DATABASE_URL/);
});
