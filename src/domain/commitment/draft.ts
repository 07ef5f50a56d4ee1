import { type Act, changed, entry, typed } from '../act.js';
import { withConsequences } from '../consequences.js';
import type { Commitment } from '../records.js';
import { decide, refuse, type Ruling } from '../ruling.js';
import type { Scene } from '../scene.js';
import { movable } from './moves.js';
import { promised, type Promised, refusalToPromise } from './promise.js';
import { begun, endedAs, endEntry, madeEntry } from './rows.js';

/** A promise whose time is not clear: the words of its date, and the instants that they could mean. */
export interface Unclear {
  what: string;
  words: string;
  readings: readonly Date[];
  /** The draft that it takes the place of. */
  draftId?: string | undefined;
}

/** Keeps a promise as a draft until whoever made it says which time they mean. It does not count. */
export function draft(scene: Scene, act: Act, said: Unclear): Ruling {
  const { what, words, readings, draftId } = said;
  const no = refusalToPromise(scene, act, what);
  if (no) return refuse(no);
  const former = draftId === undefined ? null : unsettled(scene, act, draftId);
  if (former && !former.ok) return former;
  const ahead = readings.filter((at) => at > act.now);
  const [first] = ahead;
  if (!first) return refuse({ why: 'date-past', at: readings.at(-1) ?? act.now });
  const texts = [typed(scene.issue, act, what), typed(scene.issue, act, words)] as const;
  const [{ id: whatId }, { id: reasonId }] = texts;
  const begins = begun(scene, act, { kind: 'promise', whatId, dueAt: first, state: 'draft' });
  const drafted: Commitment = {
    ...begins,
    id: former?.change.id ?? begins.id,
    reasonId,
    readings: ahead.map((at) => at.toISOString()),
  };
  const facts = { dueAt: first.toISOString(), of: 'promise', replaces: null };
  return decide(
    changed(scene, {
      commitments: [drafted],
      texts: [...texts],
      ledger: [entry(act, 'drafted', { commitmentId: drafted.id, textId: reasonId, facts })],
    }),
  );
}

/** One of the times that were asked about is the one: the promise counts from now on. */
export function promiseReading(
  scene: Scene,
  act: Act,
  { draftId, at }: { draftId: string; at: Date },
): Ruling {
  const found = unsettled(scene, act, draftId);
  if (!found.ok) return found;
  const { whatId, readings } = found.change;
  const { number } = scene.issue;
  const isAsked = readings?.some((reading) => +new Date(reading) === +at) ?? false;
  if (!isAsked) return refuse({ why: 'changed-meanwhile', number });
  if (at <= act.now) return refuse({ why: 'reading-past', number, draftId, at });
  const made = begun(scene, act, { kind: 'promise', whatId, dueAt: at, state: 'open' });
  const counts = { ...made, id: draftId };
  return decide(
    withConsequences(scene, act, { commitments: [counts], ledger: [madeEntry(act, counts)] }),
  );
}

/** Another time, or other words: that is promised in the place of the draft. */
export function promiseInstead(
  scene: Scene,
  act: Act,
  { draftId, ...said }: Promised & { draftId: string },
): Ruling {
  const found = unsettled(scene, act, draftId);
  if (!found.ok) return found;
  const made = promised(scene, act, said);
  if (!made.ok) return made;
  const commitments = made.change.commitments.map((each) => ({ ...each, id: draftId }));
  const ledger = commitments.map((each) => madeEntry(act, each));
  return decide(withConsequences(scene, act, { ...made.change, commitments, ledger }));
}

/** *Never mind*: nothing was promised. */
export function dropDraft(scene: Scene, act: Act, draftId: string): Ruling {
  const found = unsettled(scene, act, draftId);
  if (!found.ok) return found;
  const dropped = endedAs(found.change, act, 'entered-in-error');
  return decide(changed(scene, { commitments: [dropped], ledger: [endEntry(act, dropped)] }));
}

/** The draft, while its maker is still asked which time they mean. */
export function unsettled(scene: Scene, act: Act, draftId: string): Ruling<Commitment> {
  const asked = scene.commitments.find(({ id }) => id === draftId);
  const { number } = scene.issue;
  if (asked && asked.state !== 'draft') {
    const dueAt = asked.readings === null ? asked.dueAt : null;
    return refuse({ why: 'draft-settled', number, dueAt });
  }
  const found = movable(scene, act, 'settleDraft', draftId);
  const isAsked = !found.ok || found.change.readings !== null;
  return isAsked ? found : refuse({ why: 'no-such-promise', number });
}
