import type { Notice } from '../use-cases/notices.js';

/** `unknown`: Slack may have it already; it is looked for by its id before it is posted again. */
type Certainty = 'pending' | 'unknown';

/** A notice to deliver now. */
export interface Order {
  workspaceId: string;
  id: string;
  /** The destination: `user:U123`, or `card:<issue id>` for the thread of its card. */
  lane: string;
  notice: Notice;
  /** Tries that failed before this one. */
  attempts: number;
  state: Certainty;
}

/** What went wrong and what follows from it, for notices and living messages alike. */
export type Failure =
  /** Slack asks to leave this method of this workspace alone until then. */
  | { kind: 'wait'; method: string; until: Date }
  /** Not posted; another try may succeed. */
  | { kind: 'failed'; error: string }
  /** Slack did not say whether it was posted. */
  | { kind: 'unknown'; error: string }
  /** Not posted, and no other try will succeed. */
  | { kind: 'refused'; error: string };

export type Delivered =
  /** `living`: it asks for something, so from now on it is kept equal to the database. */
  | { kind: 'sent'; channel: string; ts: string; living?: LivingNotice }
  /** No longer true, or no longer wanted. */
  | { kind: 'void'; why: string }
  /** Not in the hours of whoever hears it: told then. */
  | { kind: 'later'; until: Date }
  | Failure;

/** Who reads a notice that was sent, and what it shows. */
export interface LivingNotice {
  memberId: string;
  shownAs: string;
}

/** Where the card of an issue is, for what goes to its thread. */
type CardPlace =
  | { kind: 'posted'; channel: string; ts: string }
  /** It will be posted. */
  | { kind: 'coming' }
  | { kind: 'nowhere' };

export type FindCard = (workspaceId: string, issueId: string) => Promise<CardPlace>;

/** Posts one notice; throwing counts as `unknown`. */
export type Deliver = (order: Order) => Promise<Delivered>;

/** A message to bring up to date now. */
export interface LivingMessage {
  workspaceId: string;
  id: string;
  kind: 'card' | 'offer' | 'pack' | 'take' | 'cover' | 'home' | 'notice';
  subjectId: string;
  issueId: string | null;
  memberId: string | null;
  lane: string;
  /** What it showed last, in the words of `show`; where it would show the same, nothing is to be done. */
  shownAs: string | null;
  /** Where it is; null before it was first posted. */
  channel: string | null;
  ts: string | null;
  /** Of a notice: what it tells, in ids and kinds; null of the others. */
  facts: unknown;
  attempts: number;
  state: Certainty;
}

export type Shown =
  /** `againAt`: from then on it shows something else, by the clock alone. */
  | {
      kind: 'shown';
      shownAs: string;
      channel: string | null;
      ts: string | null;
      againAt?: Date | null;
    }
  /** Somebody deleted it: it is posted afresh. */
  | { kind: 'gone' }
  /** It asks for nothing any more, or is gone for good: it stays as it is from now on. */
  | { kind: 'ended' }
  | Failure;

/** Shows the state as it is now; throwing counts as `unknown`. */
export type Show = (message: LivingMessage) => Promise<Shown>;

/** How often it was tried in vain. */
export interface Tried {
  attempts: number;
  /** Tries of which nobody knows whether Slack carried them out. */
  unanswered: number;
  failingSince: Date | null;
}

/** A notice in the hands of one worker, until the lease ends. */
export interface ClaimedNotice extends Tried {
  workspaceId: string;
  id: string;
  lane: string;
  state: Certainty;
  facts: unknown;
  lease: string;
}

/** What a notice's row becomes; `nextAt` null: as it is. */
export interface NoticeSettlement extends Tried {
  state: Certainty | 'sent' | 'void' | 'parked';
  nextAt: Date | null;
  channel: string | null;
  ts: string | null;
  sentAt: Date | null;
  error: string | null;
  /** Of one that was sent: what makes it a living message; null: it asks for nothing. */
  living: LivingNotice | null;
}

/** A living message in the hands of one worker, until the lease ends. */
export interface ClaimedLiving extends Tried, Omit<LivingMessage, 'state'> {
  /** The version wanted at the claim; what is rendered after it is at least as new. */
  wanted: number;
  lease: string;
}

/** What a living message's row becomes; `shown`, `parked` and `nextAt` null: as they are. `againAt`: it is shown anew then. */
export interface LivingSettlement extends Tried {
  shown: number | null;
  /** The version that is given up; the next one is tried again. */
  parked: number | null;
  nextAt: Date | null;
  againAt: Date | null;
  shownAs: string | null;
  channel: string | null;
  ts: string | null;
  error: string | null;
}

/** To settle is refused (false) where the lease has ended and another worker took over. */
export interface OutboxStore {
  claimNotices(now: Date, most: number): Promise<readonly ClaimedNotice[]>;
  settleNotice(claimed: ClaimedNotice, settlement: NoticeSettlement): Promise<boolean>;
  hasDueNotices(now: Date): Promise<boolean>;
  claimLiving(now: Date, most: number): Promise<readonly ClaimedLiving[]>;
  settleLiving(claimed: ClaimedLiving, settlement: LivingSettlement): Promise<boolean>;
  /** It is not kept equal to anything any more; refused like settling. */
  endLiving(claimed: ClaimedLiving): Promise<boolean>;
  hasDueLiving(now: Date): Promise<boolean>;
  /** Until then nothing of this workspace uses that method. */
  holdMethod(workspaceId: string, method: string, until: Date): Promise<void>;
}
