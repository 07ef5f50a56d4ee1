import { type Act, typed } from '../act.js';
import { withConsequences } from '../consequences.js';
import { may, rolesOf } from '../permissions.js';
import { type Change, decide, refuse, type Ruling } from '../ruling.js';
import type { Scene } from '../scene.js';
import { issueEnded, notAllowed } from './moves.js';
import { begun, madeEntry } from './rows.js';

/** Makes a promise to the customer. Any member may: the customer heard it, so it counts. */
export function promise(scene: Scene, act: Act, said: { what: string; dueAt: Date }): Ruling {
  const made = promised(scene, act, said);
  return made.ok ? decide(withConsequences(scene, act, made.change)) : made;
}

/** A promise as it comes into being, for whatever it is made together with. */
export function promised(
  scene: Scene,
  act: Act,
  { what, dueAt }: { what: string; dueAt: Date },
): Ruling<Pick<Change, 'commitments' | 'texts' | 'ledger'>> {
  if (scene.issue.state !== 'open') return refuse(issueEnded(scene, scene.issue.state));
  if (!may('promise', rolesOf(scene, act.by, act.from))) return refuse(notAllowed(scene));
  if (!what.trim())
    return refuse({
      why: 'text-missing',
      what: 'what was promised',
      example: `/issue promise ${scene.issue.number} send the corrected invoice by thu 3pm`,
    });
  if (dueAt <= act.now) return refuse({ why: 'date-past', at: dueAt });
  const text = typed(scene.issue, act, what);
  const made = begun(scene, act, { kind: 'promise', whatId: text.id, dueAt, state: 'open' });
  return decide({ commitments: [made], texts: [text], ledger: [madeEntry(act, made)] });
}
