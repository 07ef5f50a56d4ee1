import { type Act, changed, entry, typed } from '../act.js';
import type { LedgerEntry } from '../ledger.js';
import type { Priority } from '../people.js';
import { may, rolesOf, type Verb } from '../permissions.js';
import type { Issue } from '../records.js';
import { decide, refuse, type Refusal, type Ruling } from '../ruling.js';
import { openHandoff, type Scene } from '../scene.js';
import { atPriority } from './priority.js';

/** What of an issue is to be otherwise; what is left out stays. */
export interface Edit {
  title?: string;
  customerId?: string;
  priority?: Priority;
}

/**
 * Changes what an issue is called, whose it is, or how urgent. An open offer is a version on, so that
 * nobody shakes on what they have not seen; of another urgency, its clock begins anew.
 */
export function edit(scene: Scene, act: Act, wanted: Edit): Ruling {
  const edit = different(scene, wanted);
  const no = refusalToEdit(scene, act, edit);
  if (no) return refuse(no);
  const { title, customerId, priority } = edit;
  const text = title === undefined ? null : typed(scene.issue, act, title);
  const passesOtherwise = customerId !== undefined || priority !== undefined;
  const edited: Issue = {
    ...scene.issue,
    titleId: text?.id ?? scene.issue.titleId,
    customerId: customerId ?? scene.issue.customerId,
    terms: scene.issue.terms + (passesOtherwise ? 1 : 0),
  };
  const { issue, commitments, offer, climbing } = priority
    ? atPriority(scene, act, { issue: edited, priority })
    : { issue: edited, commitments: [], offer: openHandoff(scene), climbing: null };
  return decide(
    changed(scene, {
      issue,
      commitments,
      handoffs: [
        ...(climbing?.handoffs ?? []),
        ...(offer ? [{ ...offer, version: offer.version + 1 }] : []),
      ],
      takes: climbing?.takes ?? [],
      texts: text ? [text] : [],
      ledger: entriesOf(scene, act, { edit, issue }),
    }),
  );
}

/** Sets how urgent an issue is. */
export function prioritize(scene: Scene, act: Act, priority: Priority): Ruling {
  return edit(scene, act, { priority });
}

/** Of what is wanted, what is not so yet. */
function different({ issue, texts }: Scene, { title, customerId, priority }: Edit): Edit {
  return {
    ...(title !== undefined && title !== texts[issue.titleId] ? { title } : {}),
    ...(customerId !== undefined && customerId !== issue.customerId ? { customerId } : {}),
    ...(priority !== undefined && priority !== issue.priority ? { priority } : {}),
  };
}

function refusalToEdit(scene: Scene, act: Act, edit: Edit): Refusal | null {
  const { number, state, ownerId } = scene.issue;
  if (state !== 'open') return { why: 'issue-ended', number, state };
  const roles = rolesOf(scene, act.by, act.from);
  const needed = verbsFor(edit);
  if (!needed.every((verb) => may(verb, roles))) return { why: 'not-allowed', number, ownerId };
  if (needed.length === 0) return { why: 'nothing-to-change', number };
  if (edit.title === undefined || edit.title.trim()) return null;
  return { why: 'text-missing', what: 'what it is about', example: 'invoice is wrong' };
}

function verbsFor({ title, customerId, priority }: Edit): Verb[] {
  return [
    ...(title === undefined ? [] : ['retitle' as const]),
    ...(customerId === undefined ? [] : ['changeCustomer' as const]),
    ...(priority === undefined ? [] : ['prioritize' as const]),
  ];
}

function entriesOf(
  scene: Scene,
  act: Act,
  { edit: { title, customerId, priority }, issue }: { edit: Edit; issue: Issue },
): LedgerEntry[] {
  const nextContactAt = issue.nextContactAt?.toISOString() ?? null;
  const isPlannedAnew = nextContactAt !== (scene.issue.nextContactAt?.toISOString() ?? null);
  const textId = title === undefined ? null : issue.titleId;
  return [
    ...(title === undefined && customerId === undefined
      ? []
      : [entry(act, 'edited', { textId, facts: { customer: customerId ?? null } })]),
    ...(priority === undefined
      ? []
      : [entry(act, 'prioritized', { facts: { priority, was: scene.issue.priority } })]),
    ...(isPlannedAnew ? [entry(act, 'contact-planned', { facts: { nextContactAt } })] : []),
  ];
}
