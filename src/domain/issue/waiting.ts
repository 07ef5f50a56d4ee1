import { type Act, entry } from '../act.js';
import { withConsequences } from '../consequences.js';
import { may, rolesOf } from '../permissions.js';
import { decide, refuse, type Refusal, type Ruling } from '../ruling.js';
import type { Scene } from '../scene.js';

/**
 * The customer is the one to speak until `until`: the rhythm of contacts pauses, promises do not. Then
 * the owner hears that they have been waiting. Whatever we tell the customer ends it.
 */
export function waitForCustomer(scene: Scene, act: Act, until: Date): Ruling {
  const no = refusalToWait(scene, act);
  if (no) return refuse(no);
  if (until <= act.now) return refuse({ why: 'date-past', at: until });
  return decide(
    withConsequences(scene, act, {
      issue: { ...scene.issue, waitingUntil: until, contactSetFor: null },
      ledger: [entry(act, 'waiting', { facts: { until: until.toISOString() } })],
    }),
  );
}

/** We are the ones to speak again: the rhythm of contacts goes on from now. */
export function endWaiting(scene: Scene, act: Act): Ruling {
  const no = refusalToWait(scene, act);
  if (no) return refuse(no);
  const { issue } = scene;
  if (issue.waitingUntil === null) return refuse({ why: 'not-waiting', number: issue.number });
  const goingOn = { ...issue, waitingUntil: null, nextContactAt: null };
  return decide(withConsequences(scene, act, { issue: goingOn }));
}

function refusalToWait(scene: Scene, act: Act): Refusal | null {
  const { number, state, ownerId } = scene.issue;
  if (state !== 'open') return { why: 'issue-ended', number, state };
  if (may('wait', rolesOf(scene, act.by, act.from))) return null;
  return { why: 'not-allowed', number, ownerId };
}
