import { type Act, entry, typed } from '../act.js';
import { madeEntry } from '../commitment/rows.js';
import { withConsequences } from '../consequences.js';
import { rolesOf } from '../permissions.js';
import type { Commitment, Text } from '../records.js';
import { remindersOf } from '../reminders/reminder.js';
import { type Change, decide, refuse, type Refusal, type Ruling } from '../ruling.js';
import { openCommitments, type Scene } from '../scene.js';
import { calendarIn } from '../working-time/calendars.js';
import { nudgeTime } from '../working-time/nudge-time.js';
import { voidIssue } from './end.js';

/** What voiding a duplicate changes: the duplicate, and the issue that is the same. */
export interface Joined {
  change: Change;
  also: Change;
}

/**
 * Voids a duplicate of `other`. What was promised for it stands there from now on, for the same time;
 * its first response is that of `other`.
 */
export function voidDuplicate(
  scene: Scene,
  other: Scene,
  act: Act,
  reason: string,
): Ruling<Joined> {
  const facts = { duplicateOf: String(other.issue.number) };
  const voided = voidIssue(scene, act, reason, facts);
  if (!voided.ok) return voided;
  const no = refusalToJoin(scene, other, act);
  if (no) return refuse(no);
  const successors = openCommitments(scene)
    .filter(({ kind }) => kind === 'promise')
    .map((commitment) => successorOf(commitment, { scene, other, act }));
  const commitments = successors.map(({ commitment }) => commitment);
  const joined = entry(act, 'joined', { facts: { duplicate: String(scene.issue.number) } });
  const also = withConsequences(other, act, {
    commitments,
    texts: successors.map(({ text }) => text),
    ledger: [joined, ...commitments.map((commitment) => madeEntry(act, commitment))],
  });
  return decide({ change: voided.change, also });
}

/** The promise as it stands on the other issue: said by whom it was said, due when it was due. */
function successorOf(
  commitment: Commitment,
  { scene, other, act }: { scene: Scene; other: Scene; act: Act },
): { commitment: Commitment; text: Text } {
  const { madeAt, dueAt, whatId, madeBy } = commitment;
  const words = whatId === null ? null : (scene.texts[whatId] ?? null);
  const text: Text = { ...typed(other.issue, act, ''), body: words, authorId: madeBy };
  const calendar = calendarIn(other, other.issue.ownerId);
  const successor: Commitment = {
    ...commitment,
    id: act.newId(),
    issueId: other.issue.id,
    whatId: text.id,
    nudgeAt: nudgeTime({ madeAt, due: dueAt, calendar }),
    replacesId: commitment.id,
  };
  const wakeAt = remindersOf(other, successor).next(act.now);
  return { commitment: { ...successor, wakeAt }, text };
}

function refusalToJoin(scene: Scene, other: Scene, act: Act): Refusal | null {
  const { id, number, state } = other.issue;
  if (id === scene.issue.id) return { why: 'duplicate-of-itself', number };
  if (rolesOf(other, act.by, act.from).length === 0) return { why: 'not-for-your-eyes', number };
  return state === 'open' ? null : { why: 'issue-ended', number, state };
}
