import type { Act } from '../act.js';
import { issueEnded, notAllowed } from '../commitment/moves.js';
import { withConsequences } from '../consequences.js';
import { may, rolesOf } from '../permissions.js';
import { decide, refuse, type Ruling } from '../ruling.js';
import { openCommitments, type Scene } from '../scene.js';

/** The customer hears from us next at `at`, instead of by the rhythm. Where a promise is open, that says when. */
export function planContact(scene: Scene, act: Act, at: Date): Ruling {
  const { issue } = scene;
  const { number, state } = issue;
  if (state !== 'open') return refuse(issueEnded(scene, state));
  if (!may('planContact', rolesOf(scene, act.by, act.from))) return refuse(notAllowed(scene));
  if (openCommitments(scene).length > 0) return refuse({ why: 'changed-meanwhile', number });
  if (at <= act.now) return refuse({ why: 'date-past', at });
  if (at.getTime() === issue.nextContactAt?.getTime())
    return refuse({ why: 'nothing-to-change', number });
  return decide(
    withConsequences(scene, act, { issue: { ...issue, waitingUntil: null, contactSetFor: at } }),
  );
}
