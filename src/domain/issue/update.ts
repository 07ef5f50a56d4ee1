import { type Act, entry, typed } from '../act.js';
import { promised } from '../commitment/promise.js';
import { droppedDrafts, endedAs, endEntry } from '../commitment/rows.js';
import { withConsequences } from '../consequences.js';
import { may, rolesOf } from '../permissions.js';
import type { Commitment, ToldHow, Update, UpdateKind, UpdateValue } from '../records.js';
import { decide, refuse, type Refusal, type Ruling } from '../ruling.js';
import { openCommitments, type Scene } from '../scene.js';

/** What is known of an update beside its words. */
export interface Told {
  /** Left out: progress, until somebody says what its value was. */
  kind?: UpdateKind;
  how?: ToldHow | null;
  /** When the customer hears from us next; null: by the rhythm. */
  contactAt?: Date | null;
  /** What was promised in the same breath. */
  promise?: { what: string; dueAt: Date } | null;
}

/**
 * Records something said to the customer, which begins the rhythm of contacts anew and ends waiting for
 * them. A value update keeps the first response; progress and apologies do not.
 */
export function tellUpdate(scene: Scene, act: Act, words: string, told: Told = {}): Ruling {
  const { kind = 'progress', how = null, contactAt = null, promise = null } = told;
  const no = refusalToTell(scene, act) ?? refusalOfParts(scene, act, { words, contactAt });
  if (no) return refuse(no);
  const making = promise ? promised(scene, act, promise) : null;
  if (making && !making.ok) return making;
  const { issue } = scene;
  const text = typed(issue, act, words);
  const update: Update = {
    workspaceId: issue.workspaceId,
    id: act.newId(),
    issueId: issue.id,
    toldBy: act.by,
    toldAt: act.now,
    textId: text.id,
    kind: kind === 'progress' ? null : kind,
    how,
  };
  const kept = hasValue(kind) ? keptResponse(scene, act, update) : [];
  const isSetAhead = issue.contactSetFor !== null && issue.contactSetFor > act.now;
  const contactSetFor = contactAt ?? (isSetAhead ? issue.contactSetFor : null);
  return decide(
    withConsequences(scene, act, {
      issue: { ...issue, nextContactAt: null, waitingUntil: null, contactSetFor },
      commitments: [...kept, ...(making?.change.commitments ?? [])],
      updates: [update],
      texts: [text, ...(making?.change.texts ?? [])],
      ledger: [
        entry(act, 'updated', { textId: text.id, facts: { kind, toldHow: how } }),
        ...kept.map((commitment) => endEntry(act, commitment)),
        ...(making?.change.ledger ?? []),
      ],
    }),
  );
}

/**
 * Says what an update was worth to the customer. A value update keeps the first response: at the
 * instant at which the customer was told, not at which somebody pressed the button.
 */
export function valueUpdate(
  scene: Scene,
  act: Act,
  { updateId, value }: { updateId: string; value: UpdateValue },
): Ruling {
  const { number } = scene.issue;
  const update = scene.updates.find(({ id }) => id === updateId);
  if (!update) return refuse({ why: 'no-such-issue', number });
  const no = refusalToTell(scene, act);
  if (no) return refuse(no);
  if (update.kind === value) return refuse({ why: 'nothing-to-change', number });
  const kept = keptResponse(scene, act, update);
  return decide(
    withConsequences(scene, act, {
      commitments: kept,
      updates: [{ ...update, kind: value }],
      ledger: [
        entry(act, 'valued', { textId: update.textId, facts: { value } }),
        ...kept.map((commitment) => endEntry(act, commitment)),
      ],
    }),
  );
}

/** Whether the customer got from it what a first response owes them. */
export function hasValue(kind: UpdateKind): kind is UpdateValue {
  return kind !== 'progress' && kind !== 'apology';
}

/** The first response, if it is open, as `update` keeps it, and what was to move it. */
function keptResponse(scene: Scene, act: Act, update: Update): Commitment[] {
  const response = openCommitments(scene).find(({ kind }) => kind === 'first-response');
  if (!response) return [];
  const isLate = update.toldAt > response.dueAt;
  const told: Act = { ...act, now: update.toldAt };
  const kept = endedAs(response, told, isLate ? 'kept-late' : 'kept');
  return [
    { ...kept, reasonId: isLate ? update.textId : null },
    ...droppedDrafts(scene, act, response.id),
  ];
}

function refusalToTell(scene: Scene, act: Act): Refusal | null {
  const { number, state } = scene.issue;
  if (state !== 'open') return { why: 'issue-ended', number, state };
  if (may('update', rolesOf(scene, act.by, act.from))) return null;
  return { why: 'not-for-your-eyes', number };
}

function refusalOfParts(
  { issue }: Scene,
  { now }: Act,
  { words, contactAt }: { words: string; contactAt: Date | null },
): Refusal | null {
  if (!words.trim())
    return {
      why: 'text-missing',
      what: 'what the customer was told',
      example: `/issue update ${issue.number} told Chen that the refund is on its way`,
    };
  return contactAt && contactAt <= now ? { why: 'date-past', at: contactAt } : null;
}
