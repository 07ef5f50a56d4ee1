import { ownContactAt } from '../issue/next-contact.js';
import type { MemberId, Priority } from '../people.js';
import type { Commitment, Issue } from '../records.js';
import { openCommitments, type Scene } from '../scene.js';
import { calendarOf } from '../working-time/calendars.js';
import { hours, minutes } from '../working-time/duration.js';
import { addWorkingTime } from '../working-time/working-time.js';
import { atWork, hearerFor, leadsInTurn, type Rung } from './ladder.js';

/** What a reminder says; each is one slot: (member, kind, subject, slot). */
export const REMINDERS = [
  'nudge',
  'due',
  'lapsed',
  'contact',
  'contact-missed',
  'follow-up',
  'half-time',
  'returned',
  'untaken',
  'read-back',
  'read-back-missing',
  'correction',
  'asked-for',
  'unanswered',
] as const;
export type ReminderKind = (typeof REMINDERS)[number];
/** What is said of a pack once, instead of once for each of its issues. */
export const PACK_REMINDERS = ['pack-half-time', 'pack-untaken'] as const;
export type PackReminderKind = (typeof PACK_REMINDERS)[number];

export const isOfPack = (kind: Reminder['kind']): kind is PackReminderKind =>
  PACK_REMINDERS.some((each) => each === kind);

/** One reminder of one person about one thing, at its time. `slot`: which of its kind; left out, its time. */
export interface Reminder {
  kind: ReminderKind | PackReminderKind;
  memberId: MemberId;
  subjectId: string;
  at: Date;
  slot?: string;
}

/** Working hours after which leads begin to hear of what lapsed; a day has eight. */
const leadsHearAfter: Record<Priority, number> = { p1: 0, p2: 2, p3: 8, p4: 8 };

/** The reminders of one thing, in order of time. */
export class Reminders {
  readonly #all: readonly Reminder[];

  constructor(all: readonly Reminder[]) {
    this.#all = all.toSorted((one, other) => +one.at - +other.at);
  }

  /** When the clock must look at the thing again: the first reminder after `now`. */
  next(now: Date): Date | null {
    return this.#all.find(({ at }) => at > now)?.at ?? null;
  }

  /**
   * What is due of those not sent before `since`. After a pause each person hears only the newest,
   * not one reminder for each that was missed.
   */
  due(since: Date, now: Date): Reminder[] {
    const newest = new Map<MemberId, Reminder>();
    for (const reminder of this.#all)
      if (reminder.at >= since && reminder.at <= now) newest.set(reminder.memberId, reminder);
    return [...newest.values()];
  }
}

/**
 * Before it lapses, when it lapses, and one lead after the other if it stays so. While the owner is
 * away their cover hears, else a lead. Each is one slot, whatever its time: when hours change, nobody hears twice.
 */
export function remindersOf(scene: Scene, commitment: Commitment): Reminders {
  const { id: subjectId, nudgeAt, dueAt } = commitment;
  const hearer = hearerFor(scene, nudgeAt);
  const nudge = atWork(scene, hearer, nudgeAt);
  const atDue = hearerFor(scene, dueAt);
  const about = { subjectId, slot: 'once' };
  return new Reminders([
    ...(nudge < dueAt ? [{ ...about, kind: 'nudge' as const, memberId: hearer, at: nudge }] : []),
    { ...about, kind: 'due', memberId: atDue, at: atWork(scene, atDue, dueAt) },
    ...(isActedUpon(scene, commitment) ? [] : climbing(scene, dueAt, atDue)).map((rung) => ({
      ...about,
      ...rung,
      kind: 'lapsed' as const,
    })),
  ]);
}

/** Whether somebody prepared a later time since it lapsed, which is for the customer to hear. */
export function isActedUpon({ commitments }: Scene, { id, dueAt }: Commitment): boolean {
  return commitments.some(
    ({ state, replacesId, madeAt }) => state === 'draft' && replacesId === id && madeAt >= dueAt,
  );
}

/**
 * The date of its own that an issue has for the next contact, or until when the customer is to speak;
 * missed, it climbs as a promise does.
 */
export function contactReminders(scene: Scene, { id }: Issue): Reminders {
  const contactAt = ownContactAt(scene);
  if (!contactAt) return new Reminders([]);
  const hasPromise = openCommitments(scene).length > 0;
  const hearer = hearerFor(scene, contactAt);
  const at = atWork(scene, hearer, contactAt);
  const about = { subjectId: id, slot: contactAt.toISOString() };
  return new Reminders([
    { ...about, kind: 'contact', memberId: hearer, at },
    ...(hasPromise ? [] : climbing(scene, contactAt, hearer)).map((rung) => ({
      ...about,
      ...rung,
      kind: 'contact-missed' as const,
    })),
  ]);
}

/** The leads who hear of what was missed at `missedAt`, but for the owner and whoever heard in their stead. */
function climbing(scene: Scene, missedAt: Date, hearer: MemberId): Rung[] {
  return leadsInTurn(scene, leadsHearFrom(scene, missedAt), scene.issue.ownerId, hearer);
}

/** An owner who took it over since then, as a lead may, has as much time as the one before. */
function leadsHearFrom({ workspace, members, issue }: Scene, missedAt: Date): Date {
  const { priority, ownerId, ownedSince } = issue;
  const isTakenOver = ownedSince > missedAt;
  const from = isTakenOver ? ownedSince : missedAt;
  if (priority === 'p1') return isTakenOver ? new Date(+from + minutes(10)) : from;
  const patience = hours(leadsHearAfter[priority]);
  return addWorkingTime(calendarOf(workspace, members[ownerId]), from, patience) ?? from;
}
