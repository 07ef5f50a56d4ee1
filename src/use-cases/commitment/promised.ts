import type { Act } from '../../domain/act.js';
import type { Change, Ruling } from '../../domain/ruling.js';
import type { Scene } from '../../domain/scene.js';
import { decided } from '../decisions.js';
import { tellNow } from '../notices.js';
import type { Decision } from '../ports.js';
import { dayOffIn } from './day-off.js';

/** A promise that was made, as a decision: whoever made it reads it back, and its owner is told. */
export function promisedBy(scene: Scene, act: Act, ruling: Ruling): Decision {
  return decided(ruling, (change) => {
    const { issue, customer, workspace, members } = scene;
    const made = madeIn(change);
    const what = change.texts.find(({ id }) => id === made.whatId)?.body;
    const isOwners = issue.ownerId === act.by;
    const wrong = scene.commitments.find(({ id }) => id === made.replacesId);
    // What this owner was told of a promise follows its correction.
    const isTold = wrong !== undefined && wrong.madeAt >= issue.ownedSince;
    const notice = { kind: 'promised-for-you', issueId: issue.id, commitmentId: made.id } as const;
    return {
      notices: isOwners || isTold ? [] : [tellNow(issue.ownerId, notice, act.now)],
      answer: {
        kind: 'promised',
        number: issue.number,
        commitmentId: made.id,
        what: what ?? scene.texts[made.whatId ?? ''] ?? '',
        dueAt: made.dueAt.toISOString(),
        zone: members[act.by]?.zone ?? workspace.zone,
        customer: customer.name,
        customerZone: customer.zone,
        ownerId: issue.ownerId,
        forSomebodyElse: !isOwners,
        isCorrected: wrong !== undefined,
        dayOff: dayOffIn(scene, made.dueAt),
      },
    };
  });
}

function madeIn({ commitments }: Change) {
  const made = commitments.find(({ state }) => state === 'open');
  if (!made) throw new Error('nothing was promised');
  return made;
}
