import type { LedgerEntry } from './ledger.js';
import type { Member, MemberId } from './people.js';
import type { Commitment, Handoff, Issue, IssueState, Receiver, Text, Update } from './records.js';

/** What a rule decided: the rows as they are to be, and what the ledger says of it. */
export interface Change {
  issue: Issue;
  handoffs: Handoff[];
  receivers: Receiver[];
  commitments: Commitment[];
  updates: Update[];
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
  | {
      why: 'no-open-handoff';
      number: number;
      ended: Handoff['state'] | null;
      takenBy: MemberId | null;
    }
  | { why: 'issue-ended'; number: number; state: Exclude<IssueState, 'open'> }
  | { why: 'promise-ended'; number: number; state: Commitment['state'] }
  | { why: 'already-offered'; number: number; to: MemberId[]; endsAt: Date }
  | { why: 'changed-meanwhile'; number: number }
  | { why: 'not-allowed'; number: number; ownerId: MemberId }
  | { why: 'not-yours-to-answer'; number: number; to: MemberId[]; ownerId: MemberId }
  | { why: 'not-yours-to-withdraw'; number: number; giverId: MemberId }
  | { why: 'not-for-your-eyes'; number: number }
  | { why: 'not-a-member'; standing: Member['standing'] }
  | { why: 'cannot-own'; memberId: MemberId; standing: Member['standing'] }
  | { why: 'already-the-owner'; number: number; memberId: MemberId }
  | { why: 'nobody-named'; number: number }
  | {
      why: 'several-promises';
      number: number;
      promises: { id: string; what: string | null; dueAt: Date }[];
    }
  | { why: 'promises-open'; number: number }
  | { why: 'reason-needed'; number: number; commitmentId: string }
  | { why: 'text-missing'; what: string; example: string }
  | { why: 'text-too-long'; what: string; most: number }
  | { why: 'date-past'; at: Date }
  | { why: 'date-not-later'; dueAt: Date }
  | { why: 'date-unreadable'; text: string }
  | { why: 'date-doubtful'; text: string; readings: readonly Date[] };

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
