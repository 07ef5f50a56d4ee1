import type { Act } from '../../domain/act.js';
import { prioritize as rulePrioritize } from '../../domain/issue/edit.js';
import type { Priority } from '../../domain/people.js';
import type { Change } from '../../domain/ruling.js';
import { askedOf, openCommitments, type Scene } from '../../domain/scene.js';
import type { Answer, Prioritized } from '../answers.js';
import { decided, noSuchIssue } from '../decisions.js';
import { type Addressed, tellNow } from '../notices.js';
import type { Desk, Request, Target } from '../ports.js';
import { nextContactOf } from '../update/next-contact.js';

/** Sets how urgent an issue is; those it is offered to hear, because they have less or more time now. */
export const prioritize =
  (desk: Desk) =>
  (
    request: Request,
    { target, priority }: { target: Target; priority: Priority },
  ): Promise<Answer> =>
    desk.rule(request, target, {
      missing: noSuchIssue(target.by === 'number' ? target.number : null),
      decide: (scene, act) =>
        decided(rulePrioritize(scene, act, priority), (change) => ({
          notices: amendedNotices(scene, act, change),
          answer: {
            kind: 'prioritized',
            number: scene.issue.number,
            ...prioritizedAs(scene, act, change),
          },
        })),
    });

/** To those asked: the offer is another than they read. */
export function amendedNotices(
  scene: Scene,
  { now }: Act,
  { issue, handoffs }: Change,
): Addressed[] {
  return handoffs.flatMap(({ id: handoffId }) =>
    askedOf(scene, handoffId).map((memberId) =>
      tellNow(memberId, { kind: 'amended', issueId: issue.id, handoffId }, now),
    ),
  );
}

/** What another urgency changed, and what it did not. */
export function prioritizedAs(scene: Scene, act: Act, { issue, handoffs }: Change): Prioritized {
  const response = openCommitments(scene).find(({ kind }) => kind === 'first-response');
  const [offer] = handoffs;
  return {
    priority: issue.priority,
    was: scene.issue.priority,
    firstResponseDue: response?.dueAt.toISOString() ?? null,
    offer: offer ? { to: askedOf(scene, offer.id), endsAt: offer.endsAt.toISOString() } : null,
    next: nextContactOf(scene, issue, act),
  };
}
