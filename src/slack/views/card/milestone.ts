import { type MemberId, SYSTEM } from '../../../domain/people.js';
import type { Commitment } from '../../../domain/records.js';
import type { Scene } from '../../../domain/scene.js';
import type { MilestoneNotice } from '../../../use-cases/notices.js';
import { date, type Mrkdwn, say } from '../../mrkdwn.js';
import { type Message, sentence } from '../message.js';
import { brief, textIn, urgency, whatOf } from '../words.js';

/**
 * What came about, for the thread of the card. People are named in plain words: a mention would call
 * them to a message that asks nothing of them.
 */
export function milestoneMessage(scene: Scene, notice: MilestoneNotice): Message {
  return sentence(sentences[notice.milestone](scene, notice));
}

const sentences: Record<
  MilestoneNotice['milestone'],
  (scene: Scene, notice: MilestoneNotice) => Mrkdwn
> = {
  accepted: (scene, { memberId, handoffId }) => {
    const giverId = scene.handoffs.find(({ id }) => id === handoffId)?.giverId ?? null;
    return say`${nameIn(scene, memberId)} took it from ${nameIn(scene, giverId)}.`;
  },
  custody: (scene, notice) =>
    say`${nameIn(scene, notice.memberId)} has it in custody, from ${nameIn(scene, notice.fromId)}${why(scene, notice)}`,
  promised: (scene, notice) =>
    say`Promised by ${nameIn(scene, notice.actorId)}: ${what(scene, notice)}, by ${due(scene, promiseOf(scene, notice))}.`,
  kept: (scene, notice) => say`Kept: ${what(scene, notice)}.`,
  'kept-late': (scene, notice) => say`Kept, late: ${what(scene, notice)}.`,
  moved: (scene, notice) =>
    say`Moved, and the customer knows: ${what(scene, notice)}, by ${due(scene, laterOf(scene, notice))}.`,
  broken: (scene, notice) =>
    laterOf(scene, notice)
      ? say`Broken: ${what(scene, notice)}. The customer heard after it was due; the new time is ${due(scene, laterOf(scene, notice))}.`
      : say`Broken: ${what(scene, notice)}. It was dropped, and the customer knows.`,
  undone: (scene, notice) =>
    notice.commitmentId === null
      ? say`Not resolved after all, says ${nameIn(scene, notice.actorId)}.`
      : say`Not kept after all, says ${nameIn(scene, notice.actorId)}: ${what(scene, notice)}.`,
  resolved: (scene, notice) =>
    say`Resolved by ${nameIn(scene, notice.actorId)}${why(scene, notice)}`,
  voided: (scene, notice) =>
    say`Made void by ${nameIn(scene, notice.actorId)}${why(scene, notice)}`,
  waiting: (scene, notice) => {
    const { waitingUntil } = scene.issue;
    const until = waitingUntil ? say` until ${date(waitingUntil, scene.workspace.zone)}` : say``;
    return say`Waiting for the customer${until}, says ${nameIn(scene, notice.actorId)}.`;
  },
  prioritized: (scene, notice) =>
    say`Its urgency is ${urgency(scene.issue.priority)}, says ${nameIn(scene, notice.actorId)}.`,
  reopened: (scene, notice) =>
    say`Open again, says ${nameIn(scene, notice.actorId)}${why(scene, notice)}`,
};

function nameIn(scene: Scene, id: MemberId | null): string {
  if (id === SYSTEM) return 'Baton';
  return (id !== null && scene.members[id]?.name) || 'somebody';
}

function why(scene: Scene, { textId }: MilestoneNotice): string {
  return textId === null ? '.' : `: ${brief(textIn(scene, textId))}`;
}

function what(scene: Scene, notice: MilestoneNotice): string {
  const promise = promiseOf(scene, notice);
  return promise ? whatOf(scene, promise) : 'a promise';
}

function promiseOf({ commitments }: Scene, { commitmentId }: MilestoneNotice): Commitment | null {
  return commitments.find(({ id }) => id === commitmentId) ?? null;
}

/** The promise that took the place of the one that a milestone is about. */
function laterOf({ commitments }: Scene, { commitmentId }: MilestoneNotice): Commitment | null {
  return (
    commitments.find(
      ({ replacesId, state }) =>
        replacesId === commitmentId && state !== 'draft' && state !== 'entered-in-error',
    ) ?? null
  );
}

function due({ workspace }: Scene, promise: Commitment | null): Mrkdwn | string {
  return promise ? date(promise.dueAt, workspace.zone) : 'a later time';
}
