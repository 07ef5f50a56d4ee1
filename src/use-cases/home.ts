import type { MemberId } from '../domain/people.js';
import type { ZonedAbsence } from './away/ports.js';
import type { Team, Work } from './work.js';

/** What became of the promises that a member ended while the issue was theirs, in one week. */
export interface WeekOfPromises {
  /** Its Monday, 'YYYY-MM-DD'. */
  monday: string;
  kept: number;
  /** Of those kept: a day or more before they were due. */
  early: number;
  late: number;
  moved: number;
  broken: number;
}

/** What somebody has in hand: open issues, and how many promises of theirs have lapsed. */
export interface InHandOf {
  ownerId: MemberId;
  issues: number;
  lapsed: number;
}

/** Who has how much in hand, and who is away. */
export interface Hands {
  /** Most lapsed first, then most issues; cut at fifty, the total is not. */
  owners: InHandOf[];
  totalOwners: number;
  /** Now, or within two weeks; the nearest first. */
  away: ZonedAbsence[];
  /** When the clock alone will have changed any of it, or let another promise lapse; null: never. */
  changesAt: Date | null;
}

/** All that a Home tab shows. */
export interface Home {
  work: Work;
  /** The last four weeks, the oldest first. */
  weeks: WeekOfPromises[];
  /** What leads read of everybody; null: the member is none. */
  lead: { team: Team; hands: Hands } | null;
}

/** When the clock alone will have changed what a Home tab shows; null: it will not. */
export function homeChangesAt({ work, lead }: Home, now: Date): Date | null {
  const { away, covering } = work.whereabouts;
  const moments = [
    ...work.promises.map(({ dueAt }) => dueAt),
    ...work.issues.map(({ nextContactAt }) => nextContactAt),
    ...work.followUps.map(({ dueAt }) => dueAt),
    ...[...away, ...covering].flatMap(({ absence }) => [absence.startsAt, absence.endsAt]),
    ...(lead?.hands.changesAt ? [lead.hands.changesAt] : []),
  ].filter((at) => at >= now);
  // What is due at an instant is over from the next one on.
  return moments.length > 0 ? new Date(Math.min(...moments.map(Number)) + 1) : null;
}
