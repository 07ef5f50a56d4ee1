import type { Member, Workspace } from '../people.js';
import { digestOn, nextDigest } from '../reminders/digest.js';
import { refuse, type Refusal, type Ruling } from '../ruling.js';
import { calendarOf } from './calendars.js';
import { addDays, isZone, localDate, momentOnDay } from './wall-clock.js';
import { problemWithWeek, type TemporaryHours, type WorkingHours } from './working-hours.js';

/** What members decide of their own time; what is left out stays as it is. */
export interface OwnHoursChange {
  /** Null: the workspace's. */
  hours?: WorkingHours | null;
  temporaryHours?: TemporaryHours | null;
  /** Null: the one that Slack says. */
  zone?: string | null;
  digestTime?: string | null;
  digestDays?: number[] | null;
  /** The one day on which none comes. */
  noDigestOn?: string | null;
}

/** The member with their time as they want it, and their next digest by it. */
export function changeOwnHours(
  workspace: Workspace,
  member: Member,
  { change, now }: { change: OwnHoursChange; now: Date },
): Ruling<Member> {
  if (member.standing !== 'active')
    return refuse({ why: 'not-a-member', standing: member.standing });
  const { zone, ...rest } = change;
  if (typeof zone === 'string' && !isZone(zone)) return refuse({ why: 'zone-unknown', zone });
  const changed = { ...member, ...rest, ...zones(member, zone) };
  const no = refusalOf(change, localDate(calendarOf(workspace, changed).zone, now));
  return no ? refuse(no) : { ok: true, change: replanned(workspace, member, { changed, now }) };
}

/** What Slack says of somebody's zone; one that they set themselves stays. */
export function withSlackZone(member: Member, zone: string): Member {
  return member.slackZone === null ? { ...member, zone } : { ...member, slackZone: zone };
}

/** `changed`, with their next digest; where other hours count now, their reminders are reckoned anew. */
export function replanned(
  workspace: Workspace,
  before: Member,
  { changed, now }: { changed: Member; now: Date },
): Member {
  const isSame = keyOfTime(workspace, before) === keyOfTime(workspace, changed);
  return {
    ...changed,
    wakeAt: nextDigest(workspace, changed, digestsDoneUntil(workspace, before, now)),
    replanAt: isSame ? changed.replanAt : now,
  };
}

function zones(member: Member, zone: string | null | undefined) {
  if (zone === undefined) return {};
  const slackZone = member.slackZone ?? member.zone;
  return zone === null ? { zone: slackZone, slackZone: null } : { zone, slackZone };
}

function refusalOf(
  { hours, temporaryHours, noDigestOn }: OwnHoursChange,
  today: string,
): Refusal | null {
  if (noDigestOn && noDigestOn < today) return { why: 'day-too-early', day: noDigestOn };
  const weeks = [hours, temporaryHours?.hours].filter((week) => week !== undefined);
  for (const week of weeks) {
    const problem = week && problemWithWeek(week);
    if (problem) return { why: 'hours-impossible', problem };
  }
  if (!temporaryHours) return null;
  const { from, until } = temporaryHours;
  return until < from || until < today ? { why: 'temporary-hours-over', from, until } : null;
}

/** Today's digest is not sent again at another hour once its hour was over. */
function digestsDoneUntil(workspace: Workspace, before: Member, now: Date): Date {
  const { zone } = calendarOf(workspace, before);
  const today = localDate(zone, now);
  const moment = digestOn(workspace, before, today);
  const isDone = moment !== null && moment <= now;
  return isDone ? new Date(+momentOnDay(zone, addDays(today, 1), '00:00') - 1) : now;
}

/** Reminders depend on nothing else of a member. */
function keyOfTime(workspace: Workspace, member: Member): string {
  const { zone, hours, temporary } = calendarOf(workspace, member);
  return JSON.stringify([zone, hours, temporary]);
}
