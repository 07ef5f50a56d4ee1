import type { LedgerEntry } from '../../src/domain/ledger.js';
import type { Change } from '../../src/domain/ruling.js';
import type { Scene } from '../../src/domain/scene.js';
import { minutes } from '../../src/domain/working-time/duration.js';
import { attempt, cast, type Drawn, type Step } from './histories.js';
import { applied, TUESDAY } from './scenes.js';

/** One step of a history: the scene before it, what was decided, the scene after it. */
export interface Turn {
  step: Step;
  now: Date;
  before: Scene;
  /** Null: it was refused. */
  change: Change | null;
  after: Scene;
  /** Everything that happened until now. */
  ledger: LedgerEntry[];
}

interface Beginning {
  scene: Scene;
  ledger: LedgerEntry[];
}

/** What came of the steps, one after the other. */
export function turnsOf(start: Beginning, steps: readonly Drawn[]): Turn[] {
  const turns: Turn[] = [];
  let { scene, ledger } = start;
  let now = TUESDAY;
  for (const drawn of steps) {
    now = new Date(+now + minutes(drawn.wait));
    const frozen = deepFrozen(scene);
    const step = cast(frozen, drawn);
    const ruling = attempt(frozen, step, now, ledger);
    const change = ruling.ok ? ruling.change : null;
    const after = change ? applied(frozen, change) : frozen;
    ledger = [...ledger, ...(change?.ledger ?? [])];
    turns.push({ step, now, before: frozen, change, after, ledger });
    scene = after;
  }
  return turns;
}

function deepFrozen<Thing>(thing: Thing): Thing {
  if (typeof thing === 'object' && thing !== null && !Object.isFrozen(thing)) {
    Object.freeze(thing);
    Object.values(thing).forEach(deepFrozen);
  }
  return thing;
}
