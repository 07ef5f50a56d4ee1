import type { Act } from '../domain/act.js';
import type { LedgerEntry } from '../domain/ledger.js';
import type { Customer, Member, MemberId, Workspace, WorkspaceId } from '../domain/people.js';
import type { Change } from '../domain/ruling.js';
import type { Scene } from '../domain/scene.js';
import type { Calendar } from '../domain/working-time/calendar.js';
import type { Answer } from './answers.js';
import type { IssueFilter, IssuePage } from './issue-list.js';
import type { Addressed } from './notices.js';
import type { Work } from './work.js';

export interface Clock {
  now(): Date;
}

/** Who asks, and the key that makes asking again harmless; null where nobody can ask again. */
export interface Request {
  workspaceId: WorkspaceId;
  by: MemberId;
  /** The channel it was asked in; null: none. */
  from: string | null;
  key: string | null;
  /** What was typed, where the same words a moment later are to be noticed. */
  line?: Line;
}

/** A line that somebody typed. */
interface Line {
  text: string;
  /** Whether not everybody reads where it was typed. */
  private: boolean;
}

/** A line that was typed twice, kept so that whoever typed it can still have it done twice. */
export interface AskedAgain extends Line {
  by: MemberId;
  from: string | null;
}

/** How a request names its issue. */
export type Target =
  | { by: 'number'; number: number }
  | { by: 'issue' | 'handoff' | 'commitment' | 'update'; id: string };

/** A message that is kept equal to the database from now on. */
export type LivingSubject =
  | { kind: 'card'; issueId: string; channelId: string | null; ownerId: MemberId }
  | { kind: 'offer'; issueId: string; handoffId: string; memberId: MemberId };

/** What a request came to: the answer, and what is saved with it in the same transaction. */
export interface Decision {
  answer: Answer;
  change: Change | null;
  notices: Addressed[];
  living: LivingSubject[];
}

/** What opening an issue reads. */
export interface Room {
  workspace: Workspace;
  customer: Customer;
  members: Readonly<Record<MemberId, Member>>;
  /** The number that the new issue gets. */
  number: number;
}

/** The writing side of the store: one transaction per call, tried again where the database asks. */
export interface Desk {
  /**
   * Locks the issue, reads its scene, and saves what `decide` rules, with its answer. A repeated
   * request gets the recorded answer; `missing` answers for an issue that does not exist.
   * `also` are people whom the decision names: they are in the scene's members.
   */
  rule(
    request: Request,
    target: Target,
    ask: {
      also?: readonly MemberId[];
      missing: () => Answer;
      decide: (scene: Scene, act: Act) => Decision;
    },
  ): Promise<Answer>;
  /** Gives the next number and the customer of that name, made where there is none. */
  open(
    request: Request,
    ask: {
      customerName: string;
      also?: readonly MemberId[];
      decide: (room: Room, act: Act) => Decision;
    },
  ): Promise<Answer>;
}

/** The reading side: what screens and messages show. */
export interface Reading {
  scene(
    workspaceId: WorkspaceId,
    target: Target,
    also?: readonly MemberId[],
  ): Promise<Scene | null>;
  work(workspaceId: WorkspaceId, member: MemberId): Promise<Work | null>;
  list(workspaceId: WorkspaceId, filter: IssueFilter): Promise<IssuePage>;
  /** An issue's history, oldest first. */
  ledger(workspaceId: WorkspaceId, issueId: string): Promise<LedgerEntry[]>;
  /** The line that *Do it again* is about; null: it is not kept any more. */
  askedAgain(workspaceId: WorkspaceId, againId: string): Promise<AskedAgain | null>;
}

/** Who is who. */
export interface People {
  member(workspaceId: WorkspaceId, member: MemberId): Promise<Member | null>;
  workspace(workspaceId: WorkspaceId): Promise<Workspace | null>;
  /** Keeps what Slack says of somebody; their own hours and digest time stay. */
  keepMember(member: Member): Promise<void>;
  keepWorkspace(workspace: Workspace): Promise<void>;
  /** From now on their Home tab is kept equal to the database. */
  showHome(workspaceId: WorkspaceId, member: MemberId): Promise<void>;
}

/** What Slack says of a person; null: not known there, or not answered in time. */
export interface Directory {
  profile(workspaceId: WorkspaceId, member: MemberId): Promise<Profile | null>;
  everybody(): AsyncIterable<{ id: MemberId; profile: Profile }>;
}

export interface Profile {
  name: string;
  zone: string;
  standing: Member['standing'];
}

/** A date in words, as read in somebody's calendar. */
export type ReadDate =
  | { kind: 'at'; at: Date }
  | { kind: 'past'; at: Date }
  | { kind: 'doubtful'; readings: readonly Date[] }
  | { kind: 'unreadable' };

export type ReadWhen = (text: string, at: { now: Date; calendar: Calendar }) => ReadDate;

/** "Send the invoice by thu 3pm" in its two halves; null: no date is named in it. */
export type SplitPromise = (
  text: string,
  at: { now: Date; calendar: Calendar },
) => { what: string; when: ReadDate } | null;
