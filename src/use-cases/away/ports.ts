import type { AbsenceChange, Roster, Span } from '../../domain/absence/roster.js';
import type { Act } from '../../domain/act.js';
import type { MemberId, WorkspaceId } from '../../domain/people.js';
import type { Absence } from '../../domain/records.js';
import type { SpanSide } from '../../domain/ruling.js';
import type { Calendar } from '../../domain/working-time/calendar.js';
import type { Answer } from '../answers.js';
import type { Addressed } from '../notices.js';
import type { Request } from '../ports.js';

/** What a request about an absence came to, and what is saved with it in the same transaction. */
export interface AbsenceDecision {
  answer: Answer;
  change: AbsenceChange | null;
  notices: Addressed[];
  /** Whose cover is asked for, by a message that is kept equal to the database from now on. */
  asked: Absence[];
}

/** A promise that falls due while its owner is away. `what` null: the first response. */
interface DuePromise {
  number: number;
  what: string | null;
  dueAt: Date;
  customerZone: string | null;
}

/** What somebody leaves behind: how many open issues, and the promises that fall due meanwhile. */
export interface LeftBehind {
  issues: number;
  promises: DuePromise[];
}

/** Who is away, as it stood when the workspace's absences were locked. */
export interface AbsenceRoom {
  roster: Roster;
  left: LeftBehind;
}

/** The writing side of the store for absences: one transaction per call, like the desk's. */
export interface AbsenceDesk {
  /**
   * Locks the workspace's absences, and saves what `decide` rules, with its answer. A repeated request
   * gets the recorded answer. `also` are people whom the decision names; `leaving`: who leaves what
   * behind is read.
   */
  rule(
    request: Request,
    ask: {
      also?: readonly MemberId[];
      leaving?: Span & { memberId: MemberId };
      decide: (room: AbsenceRoom, act: Act) => AbsenceDecision;
    },
  ): Promise<Answer>;
}

/** One absence with what messages about it say. */
export interface AbsenceView extends AbsenceRoom {
  absence: Absence;
}

/** An absence as a screen shows it; `zone`: of whoever is away. */
export interface ZonedAbsence {
  absence: Absence;
  zone: string;
}

/** When a member is away, now or as planned, and for whom they agreed to cover; the nearest first. */
export interface Whereabouts {
  away: ZonedAbsence[];
  covering: ZonedAbsence[];
}

/** From when to when, in words, as read in somebody's calendar. */
export type ReadSpan = (
  text: string,
  at: { now: Date; calendar: Calendar },
) =>
  | ({ kind: 'span' } & Span)
  | { kind: 'unreadable'; text: string; side: SpanSide }
  | { kind: 'doubtful'; text: string; side: SpanSide; readings: readonly Date[] };

/** An absence that is due to be looked at. */
export interface DueAbsence {
  workspaceId: WorkspaceId;
  absenceId: string;
}

/** What the tick reads: absences to wake, longest due first. */
export interface DueAbsences {
  due(now: Date, most: number): Promise<DueAbsence[]>;
}
