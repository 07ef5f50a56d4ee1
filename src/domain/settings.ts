import type {
  Member,
  MemberId,
  Priority,
  PublicHolidays,
  Rota,
  Settings,
  Workspace,
} from './people.js';
import { may, rolesIn } from './permissions.js';
import { refuse, type Refusal, type Ruling } from './ruling.js';
import { problemWithWeek, type WorkingHours } from './working-time/working-hours.js';

/** One thing that a lead decides for the workspace. */
export type Setting =
  | { what: 'leads'; leads: MemberId[] }
  | { what: 'rota'; rota: Rota | null }
  | { what: 'board'; boardChannel: string | null }
  | { what: 'hours'; hours: WorkingHours }
  /** Working hours by urgency: to the first answer, or from one contact to the next; the others stay. */
  | { what: 'first-answer' | 'rhythm'; waits: Partial<Record<Priority, number>> }
  | { what: 'public-holidays'; publicHolidays: PublicHolidays | null }
  /** A day of the workspace's own ('YYYY-MM-DD') on which nobody works, or works after all. */
  | { what: 'day-off'; day: string; isOff: boolean };

/** Whether `by` may look at the settings and change them. */
export function refusalToSettings(workspace: Workspace, by: Member | undefined): Refusal | null {
  if (by && may('settings', rolesIn(workspace, by))) return null;
  return { why: 'leads-only', leads: workspace.settings.leads };
}

/** The settings as they are to be. There is always a lead, and leads and rota are members. */
export function changeSettings(
  workspace: Workspace,
  by: MemberId,
  { setting, members }: { setting: Setting; members: Readonly<Record<MemberId, Member>> },
): Ruling<Settings> {
  const no =
    refusalToSettings(workspace, members[by]) ??
    refusalOf(setting, members) ??
    refusalOfTime(setting, workspace.settings);
  return no ? refuse(no) : { ok: true, change: applied(workspace.settings, setting) };
}

function refusalOf(setting: Setting, members: Readonly<Record<MemberId, Member>>): Refusal | null {
  const example = '/issue settings leads @ana @lee';
  if (setting.what === 'leads' && setting.leads.length === 0)
    return { why: 'text-missing', what: 'at least one lead', example };
  for (const memberId of namedIn(setting)) {
    const standing = members[memberId]?.standing ?? 'unknown';
    const as = setting.what === 'leads' ? 'lead' : 'rota';
    if (standing !== 'active') return { why: 'cannot-serve', memberId, standing, as };
  }
  return null;
}

function refusalOfTime(setting: Setting, settings: Settings): Refusal | null {
  if (setting.what === 'hours') {
    const problem = problemWithWeek(setting.hours);
    return problem === null ? null : { why: 'hours-impossible', problem };
  }
  if (setting.what !== 'day-off' || setting.isOff) return null;
  const { day } = setting;
  const isPublic = settings.publicHolidays?.days.includes(day) ?? false;
  return settings.holidays.includes(day) ? null : { why: 'no-such-day-off', day, isPublic };
}

/** Whether anybody who set no hours of their own works at other times now. */
export function changesHours(before: Settings, after: Settings): boolean {
  const keyOf = ({ hours, holidays, publicHolidays }: Settings) =>
    JSON.stringify([hours, holidays, publicHolidays?.days]);
  return keyOf(before) !== keyOf(after);
}

/** The people whom a setting names one by one. */
export function namedIn(setting: Setting): MemberId[] {
  if (setting.what === 'leads') return setting.leads;
  if (setting.what === 'rota' && setting.rota && 'members' in setting.rota)
    return setting.rota.members;
  return [];
}

/** The user groups whose members a setting is about. */
export function groupsIn(setting: Setting): string[] {
  return setting.what === 'rota' && setting.rota && 'group' in setting.rota
    ? [setting.rota.group]
    : [];
}

function applied(settings: Settings, setting: Setting): Settings {
  switch (setting.what) {
    case 'leads':
      return { ...settings, leads: setting.leads };
    case 'rota':
      return { ...settings, rota: setting.rota };
    case 'board':
      return { ...settings, boardChannel: setting.boardChannel };
    case 'hours':
      return { ...settings, hours: setting.hours };
    case 'first-answer': {
      const firstResponseHours = { ...settings.firstResponseHours, ...setting.waits };
      return { ...settings, firstResponseHours };
    }
    case 'rhythm': {
      const contactRhythmHours = { ...settings.contactRhythmHours, ...setting.waits };
      return { ...settings, contactRhythmHours };
    }
    case 'public-holidays':
      return { ...settings, publicHolidays: setting.publicHolidays };
    case 'day-off': {
      const { day, isOff } = setting;
      const others = settings.holidays.filter((each) => each !== day);
      return { ...settings, holidays: isOff ? [...others, day].toSorted() : others };
    }
  }
}
