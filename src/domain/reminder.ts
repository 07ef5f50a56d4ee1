import { calendarIn, calendarOf } from './calendars.js';
import type { MemberId, Priority } from './people.js';
import type { Commitment, Handoff, Issue } from './records.js';
import { askedOf, type Scene } from './scene.js';
import { hours } from './working-time/duration.js';
import { addWorkingTime, isWorking, nextWorkingInstant } from './working-time/working-time.js';

/** What a reminder says; each is one slot: (member, kind, subject, slot). */
type ReminderKind = 'nudge' | 'due' | 'lapsed' | 'half-time' | 'contact';

/** One reminder of one person about one thing, at its time. */
export interface Reminder {
  kind: ReminderKind;
  memberId: MemberId;
  subjectId: string;
  at: Date;
}

/** Working hours after the due time at which a lead hears of a lapsed promise; a day has eight. */
const leadHearsAfter: Record<Priority, number> = { p1: 0, p2: 2, p3: 8, p4: 8 };

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

/** Before it lapses, when it lapses, and the lead if it stays so. */
export function remindersOf(scene: Scene, commitment: Commitment): Reminders {
  const { ownerId } = scene.issue;
  const { id: subjectId, nudgeAt, dueAt } = commitment;
  const nudge = atWork(scene, ownerId, nudgeAt);
  const lead = leadFor(scene, dueAt, ownerId);
  return new Reminders([
    ...(nudge < dueAt ? [{ kind: 'nudge' as const, memberId: ownerId, subjectId, at: nudge }] : []),
    { kind: 'due', memberId: ownerId, subjectId, at: atWork(scene, ownerId, dueAt) },
    ...(lead
      ? [{ kind: 'lapsed' as const, memberId: lead, subjectId, at: leadHears(scene, lead, dueAt) }]
      : []),
  ]);
}

/** The date of its own that an issue without a promise has for the next contact. */
export function contactReminders(scene: Scene, { id, ownerId, nextContactAt }: Issue): Reminders {
  if (!nextContactAt) return new Reminders([]);
  const at = atWork(scene, ownerId, nextContactAt);
  return new Reminders([{ kind: 'contact', memberId: ownerId, subjectId: id, at }]);
}

/** At half time those asked are nudged; they heard the offer itself when it was made. */
export function handoffReminders(scene: Scene, { id, halfTimeAt }: Handoff): Reminders {
  return new Reminders(
    askedOf(scene, id).map((memberId) => ({
      kind: 'half-time',
      memberId,
      subjectId: id,
      at: halfTimeAt,
    })),
  );
}

/**
 * The lead who hears at `at`, other than `concerned`, who knows: the first on the list at work then,
 * else the first who is active.
 */
export function leadFor(scene: Scene, at: Date, concerned: MemberId): MemberId | null {
  const active = scene.workspace.settings.leads.filter(
    (lead) => lead !== concerned && scene.members[lead]?.standing === 'active',
  );
  const working = active.find((lead) => isWorking(calendarIn(scene, lead), at));
  return working ?? active[0] ?? null;
}

/** `at`, or the start of the member's next working hours; at once where the issue is a P1. */
function atWork(scene: Scene, member: MemberId, at: Date): Date {
  if (scene.issue.priority === 'p1') return at;
  return nextWorkingInstant(calendarIn(scene, member), at) ?? at;
}

function leadHears(scene: Scene, lead: MemberId, dueAt: Date): Date {
  if (scene.issue.priority === 'p1') return dueAt;
  const patience = hours(leadHearsAfter[scene.issue.priority]);
  const owners = calendarOf(scene.workspace, scene.members[scene.issue.ownerId]);
  return atWork(scene, lead, addWorkingTime(owners, dueAt, patience) ?? dueAt);
}
