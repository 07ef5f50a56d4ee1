import type { Member, MemberId, Priority, Workspace } from '../domain/people.js';
import type { Commitment } from '../domain/records.js';

/** An issue as a line of a list shows it. */
export interface IssueLine {
  issueId: string;
  number: number;
  title: string;
  customer: string;
  priority: Priority;
}

/** A handoff that waits for somebody. */
export interface OfferLine extends IssueLine {
  handoffId: string;
  giverId: MemberId;
  to: MemberId[];
  nextStep: string;
  endsAt: Date;
}

/** An open promise. `what` null: the first response. */
export interface PromiseLine extends IssueLine {
  commitmentId: string;
  kind: Commitment['kind'];
  what: string | null;
  dueAt: Date;
}

/** An open issue with when its customer hears from us next. */
export interface OwnedLine extends IssueLine {
  nextContactAt: Date;
  hasPromise: boolean;
}

/** Everything that waits for one member; lists are cut at fifty, the totals are not. */
export interface Work {
  workspace: Workspace;
  member: Member;
  offersToMe: OfferLine[];
  offersByMe: OfferLine[];
  /** By due time. */
  promises: PromiseLine[];
  /** By next contact. */
  issues: OwnedLine[];
  totals: { offersToMe: number; offersByMe: number; promises: number; issues: number };
}
