import { type Act, changed, entry } from './act.js';
import { commitmentsWith, withNextContact } from './issue/next-contact.js';
import type { Commitment, Handoff } from './records.js';
import type { Change } from './ruling.js';
import { openHandoff, type Scene } from './scene.js';

/**
 * A change of promises with what follows from it: the issue's next contact is planned anew; its terms,
 * and an open offer, which shows the promises, are a version on, so that nobody shakes on what they
 * have not seen. Where the change ends waiting for the customer, the ledger says so.
 */
export function withConsequences(scene: Scene, act: Act, parts: Partial<Change>): Change {
  const commitments = commitmentsWith(scene, parts.commitments ?? []);
  const given = parts.issue ?? scene.issue;
  const changesTerms = (parts.commitments ?? []).some((each) => isOrWasOpen(scene, each));
  const issue = withNextContact(
    scene,
    { ...given, terms: given.terms + (changesTerms ? 1 : 0) },
    commitments,
    act.now,
  );
  const planned = issue.nextContactAt?.toISOString() ?? null;
  const isWaitOver = scene.issue.waitingUntil !== null && issue.waitingUntil === null;
  const isPlannedAnew = planned !== scene.issue.nextContactAt?.toISOString();
  return changed(scene, {
    ...parts,
    issue,
    handoffs: parts.handoffs ?? (changesTerms ? touchedOffer(scene) : []),
    ledger: [
      ...(parts.ledger ?? []),
      ...(isWaitOver ? [entry(act, 'waiting-ended')] : []),
      ...(isPlannedAnew
        ? [entry(act, 'contact-planned', { facts: { nextContactAt: planned } })]
        : []),
    ],
  });
}

function isOrWasOpen(scene: Scene, { id, state }: Commitment): boolean {
  return (
    state === 'open' || scene.commitments.some((each) => each.id === id && each.state === 'open')
  );
}

function touchedOffer(scene: Scene): Handoff[] {
  const offer = openHandoff(scene);
  return offer ? [{ ...offer, version: offer.version + 1 }] : [];
}
