import { type Act, entry } from '../act.js';
import type { LedgerEntry } from '../ledger.js';
import type { Commitment, CommitmentState } from '../records.js';
import { remindersOf } from '../reminders/reminder.js';
import type { Scene } from '../scene.js';
import { calendarIn } from '../working-time/calendars.js';
import { nudgeTime } from '../working-time/nudge-time.js';

/** `commitment` as it is once ended by `act`; how and why is for the caller to add. */
export function endedAs(commitment: Commitment, act: Act, state: CommitmentState): Commitment {
  return { ...commitment, state, endedAt: act.now, endedBy: act.by, wakeAt: null };
}

/** What the ledger says of a commitment's end. */
export function endEntry(
  act: Act,
  { id, state, reasonId, toldHow, readings }: Commitment,
  facts: LedgerEntry['facts'] = {},
) {
  if (state === 'draft' || state === 'open') throw new Error(`commitment ${id} has not ended`);
  return entry(act, state, {
    commitmentId: id,
    textId: reasonId,
    facts: {
      ...(toldHow ? { toldHow } : {}),
      ...(readings ? { neverPromised: true } : {}),
      ...facts,
    },
  });
}

/** What the ledger says of a commitment's beginning. */
export function madeEntry(act: Act, { id, kind, dueAt, whatId, replacesId }: Commitment) {
  const facts = { dueAt: dueAt.toISOString(), of: kind, replaces: replacesId };
  return entry(act, 'promised', { commitmentId: id, textId: whatId, facts });
}

/** Drafts of a later time for `commitmentId`, ended because something else came of it. */
export function droppedDrafts(
  scene: Scene,
  act: Act,
  commitmentId: string,
  reasonId?: string,
): Commitment[] {
  return scene.commitments
    .filter(({ state, replacesId }) => state === 'draft' && replacesId === commitmentId)
    .map((draft) => ({
      ...endedAs(draft, act, 'entered-in-error'),
      reasonId: reasonId ?? draft.reasonId,
    }));
}

/** Drafts whose time nobody made clear, ended because their issue ends. */
export function unclearDrafts(scene: Scene, act: Act, reasonId: string): Commitment[] {
  return scene.commitments
    .filter(({ state, readings }) => state === 'draft' && readings !== null)
    .map((draft) => ({ ...endedAs(draft, act, 'entered-in-error'), reasonId }));
}

interface Beginning {
  kind: Commitment['kind'];
  whatId: string | null;
  dueAt: Date;
  state: 'open' | 'draft';
  replacesId?: string | null;
}

/** A commitment as it begins now; a draft reminds nobody. */
export function begun(
  scene: Scene,
  act: Act,
  { kind, whatId, dueAt, state, replacesId }: Beginning,
) {
  const { issue } = scene;
  const calendar = calendarIn(scene, issue.ownerId);
  const commitment: Commitment = {
    workspaceId: issue.workspaceId,
    id: act.newId(),
    issueId: issue.id,
    kind,
    whatId,
    madeBy: act.by,
    madeAt: act.now,
    dueAt,
    nudgeAt: nudgeTime({ madeAt: act.now, due: dueAt, calendar }),
    wakeAt: null,
    state,
    endedAt: null,
    endedBy: null,
    reasonId: null,
    toldHow: null,
    toldAt: null,
    replacesId: replacesId ?? null,
    readings: null,
    objectionId: null,
  };
  if (state === 'draft') return commitment;
  return { ...commitment, wakeAt: remindersOf(scene, commitment).next(act.now) };
}

/** `commitment`, which ended by a mistake, as it stands again: as it was, and looked at as if it never had. */
export function openAgain(scene: Scene, commitment: Commitment, endedAt: Date): Commitment {
  const again: Commitment = {
    ...commitment,
    state: 'open',
    endedAt: null,
    endedBy: null,
    reasonId: null,
    toldHow: null,
    toldAt: null,
  };
  return { ...again, wakeAt: remindersOf(scene, again).next(endedAt) };
}
