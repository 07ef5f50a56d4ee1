import type { Member, Workspace } from '../../domain/people.js';
import { nextDigest } from '../../domain/reminders/digest.js';
import type { Calendar } from '../../domain/working-time/calendar.js';
import { calendarOf } from '../../domain/working-time/calendars.js';
import { changeOwnHours, type OwnHoursChange } from '../../domain/working-time/own-hours.js';
import { type Answer, refused } from '../answers.js';
import type { Clock, People, Request } from '../ports.js';

/** When a member works and hears their digest. Instants are ISO text, as in an answer. */
export interface OwnHours {
  calendar: Calendar;
  /** Null: they set none of their own, and those of the workspace count. */
  hours: Member['hours'];
  /** What Slack says, where they set another zone. */
  slackZone: string | null;
  digestTime: string | null;
  digestDays: number[] | null;
  noDigestOn: string | null;
  /** Null: they never work. */
  nextDigestAt: string | null;
}

/** What `/issue hours` shows to whoever asks; null: Baton does not know them. */
export const showOwnHours =
  ({ people, clock }: { people: People; clock: Clock }) =>
  async ({ workspaceId, by }: Request): Promise<OwnHours | null> => {
    const [workspace, member] = await Promise.all([
      people.workspace(workspaceId),
      people.member(workspaceId, by),
    ]);
    return workspace && member && ownHoursOf(workspace, member, clock.now());
  };

/**
 * Whoever asks changes their own hours, zone or digest. The next digest is planned at once, their
 * reminders by the next tick. Said twice it changes nothing more, so no request is recorded.
 */
export const changeHours =
  ({ people, clock }: { people: People; clock: Clock }) =>
  async ({ workspaceId, by }: Request, change: OwnHoursChange): Promise<Answer> => {
    const now = clock.now();
    const workspace = await people.workspace(workspaceId);
    const ruling = await people.changeMember(workspaceId, by, (house, member) =>
      changeOwnHours(house, member, { change, now }),
    );
    if (!workspace || !ruling) return refused({ why: 'not-a-member', standing: 'unknown' });
    if (!ruling.ok) return refused(ruling.refusal);
    return { kind: 'hours-kept', change, mine: ownHoursOf(workspace, ruling.change, now) };
  };

function ownHoursOf(workspace: Workspace, member: Member, now: Date): OwnHours {
  const { hours, slackZone, digestTime, digestDays, noDigestOn, wakeAt } = member;
  // What is due and not yet claimed is still to come today.
  const next = wakeAt && wakeAt > now ? wakeAt : nextDigest(workspace, member, now);
  return {
    calendar: calendarOf(workspace, member),
    hours,
    slackZone,
    digestTime,
    digestDays,
    noDigestOn,
    nextDigestAt: next?.toISOString() ?? null,
  };
}
