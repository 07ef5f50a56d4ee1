import type { LedgerEntry } from '../ledger.js';
import type { Absence } from '../records.js';
import type { Attendance } from './cover.js';

/** What the rules about absences read: all of the workspace that have not ended, as nobody changes them. */
export type Roster = Attendance;

/** What a rule decided: the absences as they are to be, and what the ledger says of it. */
export interface AbsenceChange {
  absences: Absence[];
  ledger: LedgerEntry[];
}

/** A stretch of time: from `startsAt` up to, not including, `endsAt`. */
export type Span = Pick<Absence, 'startsAt' | 'endsAt'>;

/** The time that two spans share; null: none. */
export function sharedSpan(one: Span, other: Span): Span | null {
  const startsAt = one.startsAt > other.startsAt ? one.startsAt : other.startsAt;
  const endsAt = one.endsAt < other.endsAt ? one.endsAt : other.endsAt;
  return startsAt < endsAt ? { startsAt, endsAt } : null;
}

/** The absence of that id; null: it has ended, or never was. */
export function openAbsence({ absences }: Roster, id: string, now: Date): Absence | null {
  return absences.find((each) => each.id === id && isOpen(each, now)) ?? null;
}

/** What `memberId` is in or has planned, the nearest first. */
export function absencesOf({ absences }: Roster, memberId: string, now: Date): Absence[] {
  return absences
    .filter((each) => each.memberId === memberId && isOpen(each, now))
    .toSorted((one, other) => +one.startsAt - +other.startsAt);
}

/** Whether somebody was asked to stand in, and has not said no. */
export function hasCover(absence: Absence): absence is Absence & { coverId: string } {
  return absence.coverState === 'asked' || absence.coverState === 'agreed';
}

const isOpen = ({ endedAt, endsAt }: Absence, now: Date): boolean =>
  endedAt === null && endsAt > now;
