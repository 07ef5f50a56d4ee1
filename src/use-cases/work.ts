import type { Member, MemberId, Priority, Workspace } from '../domain/people.js';
import type { Commitment } from '../domain/records.js';
import type { Whereabouts } from './away/ports.js';

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

/** An offer of the member's that nobody took, which waits for what they do next. */
export interface ReturnedLine extends IssueLine {
  handoffId: string;
  state: 'declined' | 'countered' | 'expired';
  to: MemberId[];
  /** Somebody would take it on a condition. */
  isCountered: boolean;
  /** Whom one of those asked suggested, and who did. */
  suggestion: { by: MemberId; name: string } | null;
}

/** Somebody asks the member for an issue. */
export interface TakeLine extends IssueLine {
  takeId: string;
  askedBy: MemberId;
  readBack: string;
  endsAt: Date;
}

/** A correction of a read-back that is not confirmed: by whom, of whose. */
export interface CorrectionLine extends IssueLine {
  handoffId: string;
  giverId: MemberId;
  acceptedBy: MemberId;
  correction: string;
}

/** An issue that the member took by *I have it*, without saying yet what comes next. */
export interface ReadBackLine extends IssueLine {
  handoffId: string;
  giverId: MemberId;
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

/** A resolved issue whose customer is to be asked whether they are satisfied. */
export interface FollowUpLine extends IssueLine {
  followUpId: string;
  dueAt: Date;
}

/** What waits for one member, by kind. */
export interface WorkLists {
  offersToMe: OfferLine[];
  /** Asked of me, by the end of the request. */
  takesOfMe: TakeLine[];
  readBacks: ReadBackLine[];
  offersByMe: OfferLine[];
  /** Of my offers, what nobody took. */
  returned: ReturnedLine[];
  /** For me to confirm, and those of mine that wait to be confirmed. */
  corrections: CorrectionLine[];
  /** By due time. */
  promises: PromiseLine[];
  /** By next contact. */
  issues: OwnedLine[];
  /** By date. */
  followUps: FollowUpLine[];
}

/** Everything that waits for one member; lists are cut at fifty, the totals are not. */
export interface Work extends WorkLists {
  workspace: Workspace;
  member: Member;
  whereabouts: Whereabouts;
  totals: Record<keyof WorkLists, number>;
}

/** A promise of somebody else's that has lapsed. */
export interface LapsedLine extends PromiseLine {
  ownerId: MemberId;
}

/** A next contact of somebody else's that was missed. */
export interface MissedLine extends OwnedLine {
  ownerId: MemberId;
}

/** An offer of somebody else's that nobody took, about which they have not decided. */
export interface UntakenLine extends IssueLine {
  handoffId: string;
  giverId: MemberId;
  to: MemberId[];
  endedAt: Date;
}

/** An issue in the custody of `ownerId`. */
export interface CustodyLine extends IssueLine {
  /** Of this custody alone: another one has another. */
  custodyId: string;
  ownerId: MemberId;
  since: Date;
}

/** What waits for any one of the leads, by kind; a P1 first, then the oldest. */
export interface TeamLists {
  /** As in all of these but custody, without the reader's own. */
  lapsed: LapsedLine[];
  /** Where nothing is promised. */
  missed: MissedLine[];
  untaken: UntakenLine[];
  custody: CustodyLine[];
  corrections: CorrectionLine[];
}

/** What the team has let lie; lists are cut at fifty, the totals are not. */
export interface Team extends TeamLists {
  totals: Record<keyof TeamLists, number>;
  /** How many lapsed promises each owner has, most first. */
  lapsedBy: { ownerId: MemberId; count: number }[];
}

/** What a digest tells a member of one day, by kind; what is snoozed is left out. */
export interface DayLists extends Omit<WorkLists, 'promises' | 'issues'> {
  /** In all of these a P1 is first, then the oldest. */
  lapsed: PromiseLine[];
  today: PromiseLine[];
  /** Next contacts that are due, where nothing is promised. */
  contacts: OwnedLine[];
}

/** What a member's digest tells; lists are cut at fifty, the totals are not. */
export interface Day extends DayLists {
  workspace: Workspace;
  member: Member;
  whereabouts: Whereabouts;
  totals: Record<keyof DayLists, number>;
  /** Null: no lead. */
  team: Team | null;
}
