import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { startSandbox } from '../../src/sandbox/server.js';
import { person } from '../support/person.js';
import { readable } from '../support/readable.js';
import { botClient, startEmptySandbox } from './empty-sandbox.js';
import { teaProfile } from './tea-app.js';

const hour = 3_600_000;

describe('after a restart', () => {
  let folder: string;
  let statePath: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sandbox-'));
    statePath = join(folder, 'deep', 'sandbox.json');
  });
  afterEach(() => rm(folder, { recursive: true }));

  test('all is as it was, but for ephemeral messages', async () => {
    const before = await startEmptySandbox({ statePath });
    const ts = await person(before, 'ana').say('#support', 'Remember this');
    const view = { type: 'home' as const, blocks: [{ type: 'divider' as const }] };
    await botClient(before).views.publish({ user_id: 'U0ANA', view });
    await botClient(before).chat.postMessage({ channel: 'U0BOB', text: 'In private' });
    const ephemeral = { channel: 'C0SUPPORT', user: 'U0ANA', text: 'For now only' };
    await botClient(before).chat.postEphemeral(ephemeral);
    expect(person(before, 'ana').messages('#support')).toHaveLength(2);
    before.control.changePerson({ id: 'U0DEV', kind: 'deactivated' });
    await before.close();

    const after = await startEmptySandbox({ statePath });
    const ana = person(after, 'ana');

    expect(ana.messages('#support').map((message) => message.ts)).toEqual([ts]);
    expect(ana.home()?.blocks).toHaveLength(1);
    expect(person(after, 'bob').dm().map(readable)).toEqual(['In private']);
    expect(after.control.people().people.find(({ id }) => id === 'U0DEV')?.kind).toBe(
      'deactivated',
    );
    const posted = await botClient(after).chat.postMessage({ channel: '#support', text: 'Next' });
    expect(Number(posted.ts)).toBeGreaterThan(Number(ts));
    await after.close();
  });

  test('the clock is as far ahead as it was', async () => {
    const before = await startSandbox({ port: 0, statePath, app: teaProfile });
    before.clock.advance(48 * hour);
    await before.close();

    const after = await startSandbox({ port: 0, statePath, app: teaProfile });
    const aheadHours = (after.clock.now().getTime() - Date.now()) / hour;
    await after.close();

    expect(Math.round(aheadHours)).toBe(48);
  });

  test('a file that cannot be read stops the start and stays as it is', async () => {
    const damaged = join(folder, 'damaged.json');
    await writeFile(damaged, '{"workspace":');

    await expect(startEmptySandbox({ statePath: damaged })).rejects.toThrow(
      `The sandbox cannot read its state in ${damaged}`,
    );
    expect(await readFile(damaged, 'utf8')).toBe('{"workspace":');
  });
});
