import { type Act, changed, entry } from './act.js';
import { commitmentsWith, withNextContact } from './next-contact.js';
import type { Handoff } from './records.js';
import type { Change } from './ruling.js';
import { openHandoff, type Scene } from './scene.js';

/**
 * A change of promises with what follows from it: the issue's next contact is planned anew, and an
 * open offer, which shows the promises, is a version on, so that no stale form of it is accepted.
 */
export function withConsequences(scene: Scene, act: Act, parts: Partial<Change>): Change {
  const commitments = commitmentsWith(scene, parts.commitments ?? []);
  const issue = withNextContact(scene, parts.issue ?? scene.issue, commitments, act.now);
  const planned = issue.nextContactAt?.toISOString() ?? null;
  const isPlannedAnew = planned !== scene.issue.nextContactAt?.toISOString();
  return changed(scene, {
    ...parts,
    issue,
    handoffs: parts.handoffs ?? touchedOffer(scene),
    ledger: [
      ...(parts.ledger ?? []),
      ...(isPlannedAnew
        ? [entry(act, 'contact-planned', { facts: { nextContactAt: planned } })]
        : []),
    ],
  });
}

function touchedOffer(scene: Scene): Handoff[] {
  const offer = openHandoff(scene);
  return offer ? [{ ...offer, version: offer.version + 1 }] : [];
}
