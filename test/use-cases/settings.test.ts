import type { Setting } from '../../src/domain/settings.js';
import { openPeople } from '../../src/storage/people.js';
import { settingsSchema } from '../../src/storage/settings.js';
import { changeSettings, type SettingChanged } from '../../src/use-cases/settings/change.js';
import { type Office, openOffice, people, WORKSPACE } from '../support/office.js';
import { useCasesOf } from '../support/use-cases.js';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const { ana, bob, cara } = people;
const kept = async () => (await openPeople(office).workspace(WORKSPACE))?.settings;

/** Changes settings, and what those who run Baton read of it. */
function changing() {
  const logged: SettingChanged[] = [];
  const { see } = useCasesOf(office);
  const change = changeSettings({
    people: openPeople(office),
    see,
    groupMembers: async () => ({ ok: true, change: [] }),
    settingChanged: (told) => logged.push(told),
  });
  return { logged, change: (by: string, setting: Setting) => change(office.request(by), setting) };
}

test('nobody is on a rota until a lead says so', () => {
  expect(settingsSchema.parse({}).rota).toBeNull();
  expect(settingsSchema.safeParse({ rota: { members: [] } }).success).toBe(false);
});

test('a change is logged with who made it; a refused one is not', async () => {
  const { logged, change } = changing();
  const setting: Setting = { what: 'rota', rota: { group: 'S1' } };
  expect(await change(ana.id, setting)).toEqual({ kind: 'setting-changed', setting });
  expect(await change(bob.id, { what: 'rota', rota: null })).toMatchObject({ kind: 'refused' });
  expect(logged).toEqual([{ workspaceId: WORKSPACE, by: ana.id, setting }]);
  expect((await kept())?.rota).toEqual({ group: 'S1' });
});

test('two leads who change two things at once change both', async () => {
  const { change } = changing();
  await change(ana.id, { what: 'leads', leads: [ana.id, bob.id] });
  await Promise.all([
    change(ana.id, { what: 'rota', rota: { members: [cara.id] } }),
    change(bob.id, { what: 'board', boardChannel: 'C1' }),
  ]);
  expect(await kept()).toMatchObject({
    leads: [ana.id, bob.id],
    rota: { members: [cara.id] },
    boardChannel: 'C1',
  });
});
