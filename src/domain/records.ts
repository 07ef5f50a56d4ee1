import type { MemberId, Priority, WorkspaceId } from './people.js';

export type IssueState = 'open' | 'resolved' | 'void';
export type HandoffState =
  | 'offered'
  | 'accepted'
  | 'declined'
  | 'countered'
  | 'withdrawn'
  | 'expired';
export type CommitmentState =
  | 'draft'
  | 'open'
  | 'kept'
  | 'kept-late'
  | 'moved'
  | 'broken'
  | 'cancelled'
  | 'entered-in-error';
/** `skipped`: nobody asks the customer, for a reason. */
export type FollowUpState = 'planned' | 'satisfied' | 'not-satisfied' | 'skipped';
export type TakeState = 'asked' | 'handed-over' | 'refused' | 'withdrawn' | 'expired' | 'overtaken';
/** Why somebody does not take an issue. */
export type DeclineReason = 'no-time' | 'not-my-field' | 'missing-something' | 'away';
export type ToldHow = 'posted' | 'phoned' | 'mailed';
/** What made an update worth something to the customer. */
export type UpdateValue = 'answer' | 'time' | 'promise' | 'help';
/** What kind of thing the customer was told. */
export type UpdateKind = UpdateValue | 'progress' | 'apology';

/** What somebody typed. It lives here alone, so that it can be erased; `body` null: erased. */
export interface Text {
  workspaceId: WorkspaceId;
  id: string;
  issueId: string;
  authorId: MemberId;
  body: string | null;
  writtenAt: Date;
}

/**
 * One customer problem or request. `wakeAt`: when its missed next contact must be looked at.
 * `custodyReasonId`: why its owner holds it without a handshake; null: they shook, or opened it.
 */
export interface Issue {
  workspaceId: WorkspaceId;
  id: string;
  number: number;
  customerId: string;
  titleId: string;
  priority: Priority;
  state: IssueState;
  ownerId: MemberId;
  /** Null: no person did, an app asked for it. */
  openedBy: MemberId | null;
  openedAt: Date;
  ownedSince: Date;
  /** Where it was opened; null: in a form or a DM with Baton. */
  channelId: string | null;
  /** The thread there that it was opened from, or the message; null: none. */
  threadTs: string | null;
  /** Born where not everybody reads: shown to those concerned only. */
  private: boolean;
  nextContactAt: Date | null;
  /** Until then the customer is the one to speak; null: it is us. */
  waitingUntil: Date | null;
  /** The next contact as somebody set it; null: by the rhythm of its priority. */
  contactSetFor: Date | null;
  wakeAt: Date | null;
  endedAt: Date | null;
  outcomeId: string | null;
  custodyReasonId: string | null;
  /** Counts changes of what passes with it: promises, priority, customer. */
  terms: number;
  /** Counts changes; a save names the one it was decided on. */
  version: number;
}

/**
 * An offer to pass an issue. `version` counts changes of anything the offer shows. `wakeAt`: the next
 * look of the clock, also after its end: read-back, correction, or that nobody took it.
 */
export interface Handoff {
  workspaceId: WorkspaceId;
  id: string;
  issueId: string;
  giverId: MemberId;
  /** The giver, or the lead who offers in the stead of one who is silent. */
  offeredBy: MemberId;
  /** Offered with others in one go. */
  packId: string | null;
  state: HandoffState;
  version: number;
  nextStepId: string;
  situationId: string | null;
  watchOutId: string | null;
  offeredAt: Date;
  halfTimeAt: Date;
  endsAt: Date;
  wakeAt: Date | null;
  endedAt: Date | null;
  endedBy: MemberId | null;
  acceptedBy: MemberId | null;
  /** What the receiver said comes next; null after *I have it*, until they say it. */
  readBackId: string | null;
  reasonId: string | null;
  /** The giver's correction of the read-back, and when the receiver confirmed it. */
  correctionId: string | null;
  correctedAt: Date | null;
  confirmedAt: Date | null;
  /** When its giver decided to keep what nobody took. */
  keptAt: Date | null;
}

/** Offers of several issues that were made in one go, for the end of a shift or for leave. */
export interface Pack {
  workspaceId: WorkspaceId;
  id: string;
  giverId: MemberId;
  madeAt: Date;
}

/** Somebody asks the owner for an issue. `terms`: of the issue, as whoever asks saw them. */
export interface Take {
  workspaceId: WorkspaceId;
  id: string;
  issueId: string;
  askedBy: MemberId;
  state: TakeState;
  terms: number;
  readBackId: string;
  askedAt: Date;
  halfTimeAt: Date;
  endsAt: Date;
  wakeAt: Date | null;
  endedAt: Date | null;
}

/**
 * A member is not there from `startsAt` until `endsAt`. `coverId`: whom they asked to stand in, who
 * does once they agreed.
 */
export interface Absence {
  workspaceId: WorkspaceId;
  id: string;
  memberId: MemberId;
  startsAt: Date;
  endsAt: Date;
  coverId: MemberId | null;
  coverState: 'none' | 'asked' | 'agreed' | 'refused';
  setBy: MemberId;
  setAt: Date;
  wakeAt: Date | null;
  /** When they were back, or the clock said so. */
  endedAt: Date | null;
}

/** One of those a handoff is offered to. */
export interface Receiver {
  workspaceId: WorkspaceId;
  handoffId: string;
  memberId: MemberId;
  state: 'asked' | 'accepted' | 'declined' | 'countered' | 'released';
  reasonKind: DeclineReason | null;
  reasonId: string | null;
  /** Whom they suggest instead. */
  suggestedId: MemberId | null;
  answeredAt: Date | null;
}

/**
 * A promise to the customer. `first-response`: the one every issue opens with, a value update.
 * `replacesId`: the commitment that this one is, or as a draft would be, the new time of, or corrects.
 */
export interface Commitment {
  workspaceId: WorkspaceId;
  id: string;
  issueId: string;
  kind: 'promise' | 'first-response';
  whatId: string | null;
  madeBy: MemberId;
  madeAt: Date;
  dueAt: Date;
  nudgeAt: Date;
  wakeAt: Date | null;
  state: CommitmentState;
  endedAt: Date | null;
  endedBy: MemberId | null;
  reasonId: string | null;
  toldHow: ToldHow | null;
  toldAt: Date | null;
  replacesId: string | null;
  /**
   * Of a draft whose time is asked about: the instants (ISO) that the words in `reasonId` could mean.
   * Null: its time is clear.
   */
  readings: string[] | null;
  /** What its owner has against it, where somebody else made it; null: nothing. */
  objectionId: string | null;
}

/**
 * A date on a resolved issue: is the customer satisfied? Not a promise. `reasonId`: why nobody asks,
 * or what is still wrong.
 */
export interface FollowUp {
  workspaceId: WorkspaceId;
  id: string;
  issueId: string;
  dueAt: Date;
  state: FollowUpState;
  reasonId: string | null;
  endedAt: Date | null;
  endedBy: MemberId | null;
  wakeAt: Date | null;
}

/** Something said to the customer; `kind` null: progress only. `how` null: nobody said. */
export interface Update {
  workspaceId: WorkspaceId;
  id: string;
  issueId: string;
  toldBy: MemberId;
  toldAt: Date;
  textId: string;
  kind: Exclude<UpdateKind, 'progress'> | null;
  how: ToldHow | null;
}
