import { type Act, entry, typed } from '../act.js';
import type { Customer, Member, Priority, Workspace } from '../people.js';
import type { Commitment, Issue, IssueState } from '../records.js';
import type { Change } from '../ruling.js';
import type { Calendar } from '../working-time/calendar.js';
import { calendarOf } from '../working-time/calendars.js';
import { hours } from '../working-time/duration.js';
import { nudgeTime } from '../working-time/nudge-time.js';
import { addWorkingTime } from '../working-time/working-time.js';

/** The moves of an issue; its buttons and its rules read the same table. */
export const issueMoves = {
  resolve: { from: ['open'], to: 'resolved' },
  void: { from: ['open'], to: 'void' },
  reopen: { from: ['resolved'], to: 'open' },
} as const satisfies Record<string, { from: readonly IssueState[]; to: IssueState }>;

/** What an issue is opened with. */
export interface Opening {
  workspace: Workspace;
  owner: Member;
  /** Why the owner, a lead, holds what no person opened; left out: the owner opened it. */
  custody?: string;
  customer: Customer;
  number: number;
  title: string;
  priority: Priority;
  channelId: string | null;
  /** The thread, or the message, that it is opened from; left out: none. */
  threadTs?: string | null;
  private: boolean;
}

/**
 * Opens an issue: whoever opens it owns it, and the first value update is promised by itself. What no
 * person opened is in the custody of a lead.
 */
export function openIssue(opening: Opening, act: Act): Change {
  const { workspace, owner, customer, priority } = opening;
  const id = act.newId();
  const about = { workspaceId: workspace.workspaceId, id };
  const title = typed(about, act, opening.title);
  const custody = opening.custody === undefined ? null : typed(about, act, opening.custody);
  const promise = firstResponse(opening, act, id);
  const issue: Issue = {
    workspaceId: workspace.workspaceId,
    id,
    number: opening.number,
    customerId: customer.id,
    titleId: title.id,
    priority,
    state: 'open',
    ownerId: owner.id,
    openedBy: custody ? null : owner.id,
    openedAt: act.now,
    ownedSince: act.now,
    channelId: opening.channelId,
    threadTs: opening.threadTs ?? null,
    private: opening.private,
    nextContactAt: promise.dueAt,
    waitingUntil: null,
    contactSetFor: null,
    wakeAt: null,
    endedAt: null,
    outcomeId: null,
    custodyReasonId: custody?.id ?? null,
    terms: 1,
    version: 1,
  };
  const nextContactAt = promise.dueAt.toISOString();
  return {
    issue,
    handoffs: [],
    receivers: [],
    takes: [],
    commitments: [promise],
    updates: [],
    followUps: [],
    texts: custody ? [title, custody] : [title],
    ledger: [
      entry(act, 'opened', {
        memberId: owner.id,
        textId: title.id,
        facts: { priority, nextContactAt, custody: custody !== null },
      }),
      entry(act, 'promised', {
        commitmentId: promise.id,
        facts: { dueAt: nextContactAt, of: promise.kind },
      }),
    ],
  };
}

/** The promise that opening an issue makes: a value update within the priority's working hours. */
function firstResponse(
  { workspace, owner, priority }: Opening,
  act: Act,
  issueId: string,
): Commitment {
  const calendar = calendarOf(workspace, owner);
  const dueAt = responseDue(calendar, act.now, workspace.settings.firstResponseHours[priority]);
  const nudgeAt = nudgeTime({ madeAt: act.now, due: dueAt, calendar });
  return {
    workspaceId: workspace.workspaceId,
    id: act.newId(),
    issueId,
    kind: 'first-response',
    whatId: null,
    madeBy: owner.id,
    madeAt: act.now,
    dueAt,
    nudgeAt,
    // The first look is at the nudge, which itself waits for working hours where it has to.
    wakeAt: nudgeAt,
    state: 'open',
    endedAt: null,
    endedBy: null,
    reasonId: null,
    toldHow: null,
    toldAt: null,
    replacesId: null,
    readings: null,
    objectionId: null,
  };
}

function responseDue(calendar: Calendar, from: Date, workingHours: number): Date {
  return addWorkingTime(calendar, from, hours(workingHours)) ?? new Date(+from + hours(24));
}
