import { ownContactAt } from '../issue/next-contact.js';
import type { MemberId, Priority } from '../people.js';
import type { Commitment, Issue } from '../records.js';
import { openCommitments, type Scene } from '../scene.js';
import { calendarOf } from '../working-time/calendars.js';
import { hours, minutes } from '../working-time/duration.js';
import { addWorkingTime } from '../working-time/working-time.js';
import { atWork, hearerFor, leadsInTurn } from './ladder.js';

/** What a reminder says; each is one slot: (member, kind, subject, slot). */
export const REMINDERS = [
  'nudge',
  'due',
  'lapsed',
  'contact',
  'contact-missed',
  'phone-them',
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

/** How long a P1 waits for somebody whose Slack may be silent, before they are phoned. */
const PATIENCE_BEFORE_A_CALL = minutes(15);

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
    ...(isActedUpon(scene, commitment)
      ? []
      : climbing(scene, { ...about, kind: 'lapsed', memberId: atDue, at: dueAt })),
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
    ...(hasPromise
      ? []
      : climbing(scene, { ...about, kind: 'contact-missed', memberId: hearer, at: contactAt })),
  ]);
}

/**
 * The leads who hear of what `missed` says, but for the owner and whoever heard in their stead. Slack
 * may keep a P1 from them too, silenced for the night: then the first lead is asked to phone.
 */
function climbing(scene: Scene, missed: Reminder): Reminder[] {
  const { ownerId, priority } = scene.issue;
  const from = leadsHearFrom(scene, missed.at);
  const rungs = leadsInTurn(scene, from, ownerId, missed.memberId);
  const called = priority === 'p1' ? rungs.slice(0, 1) : [];
  return [
    ...rungs.map((rung) => ({ ...missed, ...rung })),
    ...called.map(({ memberId }) => ({
      ...missed,
      kind: 'phone-them' as const,
      memberId,
      at: new Date(+from + PATIENCE_BEFORE_A_CALL),
    })),
  ];
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
