import { type Act, entry } from '../act.js';
import type { LedgerEntry } from '../ledger.js';
import type { Take, TakeState } from '../records.js';
import { openTakes, type Scene } from '../scene.js';

/** `take` as it is once ended. */
export function endedTake(take: Take, act: Act, state: Exclude<TakeState, 'asked'>): Take {
  return { ...take, state, endedAt: act.now, wakeAt: null };
}

/** What the ledger says of the end of `take`. */
export function takeEntry(act: Act, { id, askedBy, state }: Take): LedgerEntry {
  return entry(act, 'take-ended', { memberId: askedBy, facts: { take: id, as: state } });
}

/** Open requests for an issue that has changed hands, or ended: there is nobody left to ask. */
export function overtaken(
  scene: Scene,
  act: Act,
  except: string | null = null,
): { rows: Take[]; ledger: LedgerEntry[] } {
  const rows = openTakes(scene)
    .filter(({ id }) => id !== except)
    .map((take) => endedTake(take, act, 'overtaken'));
  return { rows, ledger: rows.map((take) => takeEntry(act, take)) };
}
