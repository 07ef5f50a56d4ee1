import type { LedgerEntry } from './ledger.js';
import type { Member, MemberId } from './people.js';
import type {
  Absence,
  Commitment,
  FollowUp,
  FollowUpState,
  Handoff,
  Issue,
  IssueState,
  Receiver,
  Take,
  Text,
  Update,
} from './records.js';

/** What a rule decided: the rows as they are to be, and what the ledger says of it. */
export interface Change {
  issue: Issue;
  handoffs: Handoff[];
  receivers: Receiver[];
  takes: Take[];
  commitments: Commitment[];
  updates: Update[];
  followUps: FollowUp[];
  texts: Text[];
  ledger: LedgerEntry[];
}

/**
 * An expected "no". In order of cause: the thing is gone, it is settled, it changed meanwhile, it is
 * not yours to do, what you gave does not do.
 */
export type Refusal =
  | { why: 'no-such-issue'; number: number | null }
  | { why: 'no-such-promise'; number: number }
  | { why: 'no-such-customer'; name: string; similar: string[] }
  | {
      why: 'no-open-handoff';
      number: number;
      ended: Handoff['state'] | null;
      takenBy: MemberId | null;
    }
  | { why: 'issue-ended'; number: number; state: Exclude<IssueState, 'open'> }
  | { why: 'promise-ended'; number: number; state: Commitment['state'] }
  /** Of a promise that stands, or (`dueAt` null) that came to nothing. */
  | { why: 'draft-settled'; number: number; dueAt: Date | null }
  /** `commitmentId`: where it is theirs to move; null: it is the owner's. */
  | {
      why: 'too-late-to-fix';
      number: number;
      ownerId: MemberId;
      commitmentId: string | null;
    }
  | { why: 'already-offered'; number: number; to: MemberId[]; endsAt: Date }
  | { why: 'changed-meanwhile'; number: number }
  | { why: 'not-allowed'; number: number; ownerId: MemberId }
  | { why: 'not-yours-to-answer'; number: number; to: MemberId[]; ownerId: MemberId }
  | { why: 'not-yours-to-withdraw'; number: number; giverId: MemberId }
  | { why: 'not-for-your-eyes'; number: number }
  | { why: 'leads-only'; leads: MemberId[] }
  | { why: 'not-a-member'; standing: Member['standing'] }
  | { why: 'cannot-own'; memberId: MemberId; standing: Member['standing'] }
  | { why: 'already-the-owner'; number: number; memberId: MemberId }
  | { why: 'nobody-named'; number: number }
  | { why: 'offered-to-yourself'; number: number }
  | { why: 'nothing-to-hand-on'; onOffer: number[] }
  | { why: 'introduced-already'; number: number }
  | {
      why: 'cannot-serve';
      memberId: MemberId;
      standing: Member['standing'];
      as: 'lead' | 'concierge' | 'rota' | 'cover' | 'away';
    }
  | { why: 'no-lead-at-all' }
  | { why: 'group-unread' }
  | { why: 'group-empty' }
  | { why: 'group-too-large'; size: number; most: number }
  | { why: 'rota-unclear' }
  /** What stands in a list of names, and names nobody. */
  | { why: 'nobody-called-so'; words: string }
  | { why: 'name-taken'; name: string }
  | { why: 'zone-unknown'; zone: string }
  | { why: 'hours-unreadable'; text: string }
  | { why: 'hours-impossible'; problem: string }
  | { why: 'temporary-hours-over'; from: string; until: string }
  | { why: 'digest-unreadable'; text: string }
  | { why: 'day-too-early'; day: string }
  | { why: 'nothing-to-snooze' }
  | { why: 'no-such-place'; place: string; parts: string[] }
  | { why: 'no-such-day-off'; day: string; isPublic: boolean }
  | { why: 'no-open-take'; number: number; ended: Take['state'] | null; ownerId: MemberId }
  | { why: 'already-asked'; number: number; ownerId: MemberId; endsAt: Date }
  | { why: 'not-yours-to-correct'; number: number; giverId: MemberId | null }
  | { why: 'correction-closed'; number: number; ownerId: MemberId }
  | { why: 'nothing-to-confirm'; number: number }
  | { why: 'read-back-given'; number: number }
  | { why: 'issue-open'; number: number }
  | { why: 'no-lead-available'; number: number }
  | {
      why: 'receiver-away';
      number: number;
      memberId: MemberId;
      until: Date;
      coverId: MemberId | null;
    }
  | {
      why: 'custody-reason-needed';
      number: number;
      because: 'gone' | 'away' | 'off-shift' | 'silent';
    }
  | {
      why: 'several-promises';
      number: number;
      promises: { id: string; what: string | null; dueAt: Date }[];
    }
  | { why: 'promises-open'; number: number }
  | { why: 'reason-needed'; number: number; commitmentId: string }
  /** When the customer was told: `at` is still to come; null: the words are not clear. */
  | { why: 'told-when'; commitmentId: string; text: string; at: Date | null }
  | { why: 'too-late-to-undo'; number: number }
  | { why: 'nothing-to-undo'; number: number }
  | { why: 'duplicate-of-itself'; number: number }
  | { why: 'follow-up-ended'; number: number; state: Exclude<FollowUpState, 'planned'> }
  | { why: 'not-waiting'; number: number }
  | { why: 'nothing-to-change'; number: number }
  /** `objected`: they did so already; else it is their own promise, or they took it over with the issue. */
  | { why: 'nothing-to-object'; number: number; makerId: MemberId; objected: boolean }
  | { why: 'text-missing'; what: string; example: string }
  | { why: 'text-too-long'; what: string; most: number }
  | { why: 'away-by-leads'; memberId: MemberId; leads: MemberId[] }
  | { why: 'absence-unreadable'; text: string; side: SpanSide }
  | { why: 'absence-doubtful'; text: string; side: SpanSide; readings: readonly Date[] }
  | { why: 'absence-backwards'; startsAt: Date; endsAt: Date }
  | { why: 'absence-past'; endsAt: Date }
  | { why: 'absence-over' }
  | { why: 'not-away' }
  | { why: 'covers-themselves'; memberId: MemberId }
  | { why: 'cover-in-circles'; memberId: MemberId; through: MemberId[] }
  | { why: 'cover-answered'; memberId: MemberId; as: Absence['coverState'] }
  | { why: 'not-yours-to-cover'; memberId: MemberId; coverId: MemberId | null }
  | { why: 'date-past'; at: Date }
  | { why: 'reading-past'; number: number; draftId: string; at: Date }
  | { why: 'date-ahead'; at: Date }
  | { why: 'date-not-later'; dueAt: Date }
  | { why: 'date-unreadable'; text: string }
  | { why: 'date-doubtful'; text: string; readings: readonly Date[] };

/** Which half of "mon to fri". */
export type SpanSide = 'start' | 'end';

export type Ruling<Decided = Change> =
  | { ok: true; change: Decided }
  | { ok: false; refusal: Refusal };

export const refuse = (refusal: Refusal): { ok: false; refusal: Refusal } => ({
  ok: false,
  refusal,
});

export const decide = <Decided>(change: Decided): { ok: true; change: Decided } => ({
  ok: true,
  change,
});
