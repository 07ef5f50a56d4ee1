import {
  changeSettings,
  changesHours,
  refusalToSettings,
  type Setting,
} from '../../src/domain/settings.js';
import { members, refusedAs, workspace } from './scenes.js';

const change = (by: string, setting: Setting) =>
  changeSettings(workspace, by, { setting, members });

test('a lead changes one setting, and the others stay', () => {
  const { settings } = workspace;
  const setting: Setting = { what: 'rota', rota: { members: ['bob', 'cara'] } };
  expect(change('ana', setting)).toEqual({
    ok: true,
    change: { ...settings, rota: { members: ['bob', 'cara'] } },
  });
  expect(change('lee', { what: 'leads', leads: ['lee'] })).toEqual({
    ok: true,
    change: { ...settings, leads: ['lee'] },
  });
  expect(change('ana', { what: 'board', boardChannel: 'C1' })).toEqual({
    ok: true,
    change: { ...settings, boardChannel: 'C1' },
  });
});

test.each([
  ['first-answer', 'firstResponseHours'],
  ['rhythm', 'contactRhythmHours'],
] as const)('the %s of one urgency changes, and the others stay', (what, key) => {
  const before = workspace.settings[key];
  expect(change('ana', { what, waits: { p2: 3 } })).toMatchObject({
    ok: true,
    change: { [key]: { ...before, p2: 3 } },
  });
});

test('others are told who leads', () => {
  expect(change('bob', { what: 'rota', rota: null })).toEqual({
    ok: false,
    refusal: { why: 'leads-only', leads: ['ana', 'lee'] },
  });
  expect(refusalToSettings(workspace, undefined)?.why).toBe('leads-only');
  expect(refusalToSettings(workspace, members['ana'])).toBeNull();
});

test('a lead who has left leads no more', () => {
  const ana = { ...workspace, settings: { ...workspace.settings, leads: ['rosa'] } };
  expect(refusalToSettings(ana, members['rosa'])?.why).toBe('leads-only');
});

test.each<[Setting, string]>([
  [{ what: 'leads', leads: [] }, 'text-missing'],
  [{ what: 'leads', leads: ['ana', 'rosa'] }, 'cannot-serve'],
  [{ what: 'rota', rota: { members: ['gus'] } }, 'cannot-serve'],
  [{ what: 'rota', rota: { members: ['nobody'] } }, 'cannot-serve'],
  [{ what: 'hours', hours: {} }, 'hours-impossible'],
  [{ what: 'hours', hours: { 1: [{ start: '17:00', end: '09:00' }] } }, 'hours-impossible'],
  [{ what: 'day-off', day: '2026-12-24', isOff: false }, 'no-such-day-off'],
])('%j is refused: %s', (setting, why) => {
  expect(refusedAs(change('ana', setting))).toBe(why);
});

test.each<[Setting, boolean]>([
  [{ what: 'hours', hours: { 1: [{ start: '08:00', end: '16:00' }] } }, true],
  [{ what: 'day-off', day: '2026-12-24', isOff: true }, true],
  [{ what: 'day-off', day: '2026-12-25', isOff: true }, false],
  [{ what: 'day-off', day: '2026-12-25', isOff: false }, true],
  [{ what: 'public-holidays', publicHolidays: { place: 'CZ', days: ['2026-12-24'] } }, true],
  [{ what: 'public-holidays', publicHolidays: null }, false],
  [{ what: 'board', boardChannel: 'C1' }, false],
])('whether reminders are to be reckoned anew after %j: %s', (setting, isSo) => {
  const ruling = change('ana', setting);
  expect(ruling.ok && changesHours(workspace.settings, ruling.change)).toBe(isSo);
});
