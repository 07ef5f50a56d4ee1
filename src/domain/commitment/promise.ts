import { type Act, typed } from '../act.js';
import { withConsequences } from '../consequences.js';
import { may, rolesOf } from '../permissions.js';
import { type Change, decide, refuse, type Refusal, type Ruling } from '../ruling.js';
import type { Scene } from '../scene.js';
import { issueEnded } from './moves.js';
import { begun, madeEntry } from './rows.js';

/** What is promised, and by when; `replacesId`: the promise that it corrects. */
export interface Promised {
  what: string;
  dueAt: Date;
  replacesId?: string;
}

/** Makes a promise to the customer. Any member may: the customer heard it, so it counts. */
export function promise(scene: Scene, act: Act, said: Promised): Ruling {
  const made = promised(scene, act, said);
  return made.ok ? decide(withConsequences(scene, act, made.change)) : made;
}

/** A promise as it comes into being, for whatever it is made together with. */
export function promised(
  scene: Scene,
  act: Act,
  { what, dueAt, replacesId }: Promised,
): Ruling<Pick<Change, 'commitments' | 'texts' | 'ledger'>> {
  const no = refusalToPromise(scene, act, what);
  if (no) return refuse(no);
  if (dueAt <= act.now) return refuse({ why: 'date-past', at: dueAt });
  const text = typed(scene.issue, act, what);
  const said = { kind: 'promise', whatId: text.id, dueAt, state: 'open' } as const;
  const made = begun(scene, act, { ...said, replacesId: replacesId ?? null });
  return decide({ commitments: [made], texts: [text], ledger: [madeEntry(act, made)] });
}

/** Why nothing can be promised in these words, whatever the time; null: it can. */
export function refusalToPromise(scene: Scene, act: Act, what: string): Refusal | null {
  if (scene.issue.state !== 'open') return issueEnded(scene, scene.issue.state);
  if (!may('promise', rolesOf(scene, act.by, act.from)))
    return { why: 'not-for-your-eyes', number: scene.issue.number };
  if (what.trim()) return null;
  return {
    why: 'text-missing',
    what: 'what was promised',
    example: `/issue promise ${scene.issue.number} send the corrected invoice by thu 3pm`,
  };
}
