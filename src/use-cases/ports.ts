import type { Act } from '../domain/act.js';
import type { PackScene } from '../domain/handoff/pack.js';
import type { Turn } from '../domain/issue/assignment.js';
import type { LedgerEntry } from '../domain/ledger.js';
import type {
  Customer,
  KnownCustomer,
  Member,
  MemberId,
  Settings,
  Workspace,
  WorkspaceId,
} from '../domain/people.js';
import type { Absence } from '../domain/records.js';
import type { Snooze } from '../domain/reminders/snooze.js';
import type { Change, Ruling } from '../domain/ruling.js';
import type { Scene } from '../domain/scene.js';
import type { Calendar } from '../domain/working-time/calendar.js';
import type { Answer } from './answers.js';
import type { AbsenceView } from './away/ports.js';
import type { Home } from './home.js';
import type { Inheritance } from './inheritance.js';
import type { IssueFilter, IssuePage, OwnedAt } from './issue-list.js';
import type { Addressed } from './notices.js';
import type { Day, Work } from './work.js';

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
  | IssueTarget
  | { by: 'handoff' | 'take' | 'commitment' | 'update' | 'follow-up'; id: string };

/** How a request names an issue by itself. */
export type IssueTarget = { by: 'number'; number: number } | { by: 'issue'; id: string };

/** A message that is kept equal to the database from now on. */
export type LivingSubject =
  | { kind: 'card'; issueId: string; channelId: string | null; ownerId: MemberId }
  | { kind: 'offer'; issueId: string; handoffId: string; memberId: MemberId }
  /** To its giver, and to each of its receivers: all of a pack, once all of it is made. */
  | { kind: 'pack'; packId: string; memberId: MemberId }
  /** To the owner: somebody asks for the issue. */
  | { kind: 'take'; issueId: string; takeId: string; memberId: MemberId };

/** What a request came to: the answer, and what is saved with it in the same transaction. */
export interface Decision {
  answer: Answer;
  change: Change | null;
  notices: Addressed[];
  living: LivingSubject[];
  /** What becomes of the other issue, saved in the same transaction; its notices are about it. */
  also?: { change: Change; notices: Addressed[] };
}

/** What opening an issue reads. */
export interface Room {
  workspace: Workspace;
  /** Of the members below. */
  absences: Absence[];
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
  /** The same with a second issue, locked with the first; `missing` answers for either. */
  ruleBoth(
    request: Request,
    targets: readonly [IssueTarget, IssueTarget],
    ask: {
      missing: (target: IssueTarget) => Answer;
      decide: (scene: Scene, other: Scene, act: Act) => Decision;
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

/** Where a message stands; `threadTs`: the first message of its thread, or itself. */
export interface MessagePlace {
  channelId: string;
  ts: string;
  threadTs: string;
}

/** The reading side: what screens and messages show. */
export interface Reading {
  scene(
    workspaceId: WorkspaceId,
    target: Target,
    also?: readonly MemberId[],
  ): Promise<Scene | null>;
  /** The id of the issue that a message is about, by where it stands; null: none is known. */
  issueAt(workspaceId: WorkspaceId, place: MessagePlace): Promise<string | null>;
  work(workspaceId: WorkspaceId, member: MemberId): Promise<Work | null>;
  home(workspaceId: WorkspaceId, member: MemberId): Promise<Home | null>;
  /** What matters to a member on the day that it is for them, without what they snoozed. */
  day(workspaceId: WorkspaceId, member: MemberId): Promise<Day | null>;
  snooze(workspaceId: WorkspaceId, member: MemberId, subjectId: string): Promise<Snooze | null>;
  /** An absence, also one that has ended, with what messages about it say. */
  absence(workspaceId: WorkspaceId, absenceId: string): Promise<AbsenceView | null>;
  list(workspaceId: WorkspaceId, filter: IssueFilter): Promise<IssuePage>;
  /** The open issues that were `member`'s at an instant. */
  ownedAt(workspaceId: WorkspaceId, then: { member: MemberId; at: Date }): Promise<OwnedAt>;
  /** A pack, with its issues as they stand now. */
  pack(workspaceId: WorkspaceId, packId: string): Promise<PackScene | null>;
  /** What `member` could hand on: their open issues. */
  inHand(
    workspaceId: WorkspaceId,
    member: MemberId,
    wanted: { most: number; also?: readonly MemberId[] },
  ): Promise<InHand>;
  /** An issue's history, oldest first. */
  ledger(workspaceId: WorkspaceId, issueId: string): Promise<LedgerEntry[]>;
  /** What is in the custody of `holder` since `from` left; null: nobody is known as `from`. */
  inheritance(
    workspaceId: WorkspaceId,
    between: { from: MemberId; holder: MemberId },
  ): Promise<Inheritance | null>;
  /** The line that *Do it again* is about; null: it is not kept any more. */
  askedAgain(workspaceId: WorkspaceId, againId: string): Promise<AskedAgain | null>;
}

/** The open issues of somebody, the most urgent first. */
export interface InHand {
  /** Those not on offer yet, as far as they were asked for. */
  scenes: Scene[];
  /** The numbers of the others that are not on offer. */
  others: number[];
  /** The numbers of those on offer already. */
  offered: number[];
}

/** Packs, before and after the offers in them are made. */
export interface Packs {
  /** Begins a pack of whoever asks; a repeated request gets the same. */
  begin(request: Request): Promise<string>;
  /** Nothing could be offered in it, so that there is none. */
  abandon(request: Request, packId: string): Promise<void>;
  /** All of it is made: its giver and those asked see it now. */
  show(workspaceId: WorkspaceId, packId: string): Promise<void>;
}

/** Who is who. */
export interface People {
  member(workspaceId: WorkspaceId, member: MemberId): Promise<Member | null>;
  workspace(workspaceId: WorkspaceId): Promise<Workspace | null>;
  /** Keeps what Slack says of somebody; their own hours and digest time stay. */
  keepMember(member: Member): Promise<void>;
  /** Keeps somebody as `change` rules, locked until then; null: Baton does not know them. */
  changeMember(
    workspaceId: WorkspaceId,
    member: MemberId,
    change: (workspace: Workspace, member: Member) => Ruling<Member>,
  ): Promise<Ruling<Member> | null>;
  keepWorkspace(workspace: Workspace): Promise<void>;
  /** Keeps what a member does not want to hear of for a while, in the place of what they said before. */
  snooze(workspaceId: WorkspaceId, snoozes: readonly Snooze[]): Promise<void>;
  /** How much each of `members` has in hand, in their order; whom Baton does not know is left out. */
  turns(workspaceId: WorkspaceId, members: readonly MemberId[]): Promise<Turn[]>;
  /** Keeps the settings that `change` rules, the workspace locked until then; null: no such workspace. */
  changeSettings(
    workspaceId: WorkspaceId,
    change: (workspace: Workspace) => Ruling<Settings>,
  ): Promise<Ruling<Settings> | null>;
  /**
   * Their Home tab is kept equal to the database until `freshUntil`. One that is so already is shown
   * at once only where it is opened.
   */
  showHome(
    workspaceId: WorkspaceId,
    member: MemberId,
    how: { freshUntil: Date; isOpened: boolean },
  ): Promise<void>;
}

/** Customers, with whom messages greet there. */
export interface Customers {
  named(workspaceId: WorkspaceId, name: string): Promise<KnownCustomer | null>;
  known(workspaceId: WorkspaceId, id: string): Promise<KnownCustomer | null>;
  names(workspaceId: WorkspaceId): Promise<string[]>;
  /**
   * Keeps what `revise` makes of a customer, locked until then, and has it shown wherever they are
   * named. `before`: as they were. `name-taken`: another has the new name, and nothing was changed.
   */
  revise(
    workspaceId: WorkspaceId,
    id: string,
    revise: (before: KnownCustomer) => KnownCustomer,
  ): Promise<{ kind: 'kept'; before: KnownCustomer } | { kind: 'gone' } | { kind: 'name-taken' }>;
  /** Forgets a customer of whom nothing is known but the name, and who has no issue. */
  dropUnused(workspaceId: WorkspaceId, id: string): Promise<void>;
}

/** What those who are not members any more still have to do with open issues. */
export interface Leavers {
  /** Whoever left and has something in hand. */
  leavers(workspaceId: WorkspaceId): Promise<MemberId[]>;
  /** The open issues that one of them owns, is asked to take, or asks for; most urgent first. */
  leftBy(workspaceId: WorkspaceId, member: MemberId): Promise<string[]>;
}

/** What Slack says of a person; null: not known there, or not answered in time. */
export interface Directory {
  profile(workspaceId: WorkspaceId, member: MemberId): Promise<Profile | null>;
  everybody(): AsyncIterable<{ id: MemberId; profile: Profile }>;
  /** Who answers for the whole workspace at Slack; null: Slack did not say. */
  primaryOwner(): Promise<MemberId | null>;
  /** Who is in a user group; null: no such group, or not answered in time. */
  group(workspaceId: WorkspaceId, groupId: string): Promise<MemberId[] | null>;
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
) => { what: string; words: string; when: ReadDate } | null;
