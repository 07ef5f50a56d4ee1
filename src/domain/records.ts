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
/** Why somebody does not take an issue. */
export type DeclineReason = 'no-time' | 'not-my-field' | 'missing-something' | 'away';
export type ToldHow = 'posted' | 'phoned' | 'mailed';
/** What made an update worth something to the customer. */
export type UpdateValue = 'answer' | 'time' | 'promise' | 'help';

/** What somebody typed. It lives here alone, so that it can be erased; `body` null: erased. */
export interface Text {
  workspaceId: WorkspaceId;
  id: string;
  issueId: string;
  authorId: MemberId;
  body: string | null;
  writtenAt: Date;
}

/** One customer problem or request. `wakeAt`: when its missed next contact must be looked at. */
export interface Issue {
  workspaceId: WorkspaceId;
  id: string;
  number: number;
  customerId: string;
  titleId: string;
  priority: Priority;
  state: IssueState;
  ownerId: MemberId;
  openedBy: MemberId;
  openedAt: Date;
  ownedSince: Date;
  /** Where it was opened; null: in a form or a DM with Baton. */
  channelId: string | null;
  /** Born where not everybody reads: shown to those concerned only. */
  private: boolean;
  nextContactAt: Date | null;
  wakeAt: Date | null;
  endedAt: Date | null;
  outcomeId: string | null;
  /** Counts changes; a save names the one it was decided on. */
  version: number;
}

/** An offer to pass an issue. `version` counts changes of anything the offer shows. */
export interface Handoff {
  workspaceId: WorkspaceId;
  id: string;
  issueId: string;
  giverId: MemberId;
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
  readBackId: string | null;
  reasonId: string | null;
}

/** One of those a handoff is offered to. */
export interface Receiver {
  workspaceId: WorkspaceId;
  handoffId: string;
  memberId: MemberId;
  state: 'asked' | 'accepted' | 'declined' | 'released';
  reasonKind: DeclineReason | null;
  reasonId: string | null;
  answeredAt: Date | null;
}

/**
 * A promise to the customer. `first-response`: the one every issue opens with, a value update.
 * `replacesId`: the commitment that this one is, or as a draft would be, the new time of.
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
}

/** Something said to the customer; `value` null: progress only. */
export interface Update {
  workspaceId: WorkspaceId;
  id: string;
  issueId: string;
  toldBy: MemberId;
  toldAt: Date;
  textId: string;
  value: UpdateValue | null;
}
