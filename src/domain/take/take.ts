import { type Act, changed, entry, typed } from '../act.js';
import { withConsequences } from '../consequences.js';
import { missingReadBack } from '../handoff/accept.js';
import { offerClock } from '../handoff/clock.js';
import { offer } from '../handoff/offer.js';
import { pass } from '../handoff/passing.js';
import { asked } from '../handoff/rows.js';
import { may, rolesOf } from '../permissions.js';
import type { Handoff, Take } from '../records.js';
import { decide, refuse, type Refusal, type Ruling } from '../ruling.js';
import { askedOf, openHandoff, openTakes, type Scene } from '../scene.js';
import { custody, reasonForCustody } from './custody.js';
import { endedTake, overtaken, takeEntry } from './rows.js';

/** What somebody says who would take an issue: as of which `terms`, what comes next, and why. */
export interface Taking {
  terms: number;
  readBack: string;
  /** Why a lead takes it without a handshake, where the owner cannot shake. */
  reason: string;
}

/**
 * Asks the owner for the issue. A lead gets it at once, into custody with the reason, where the owner
 * cannot be asked.
 */
export function take(scene: Scene, act: Act, { terms, readBack, reason }: Taking): Ruling {
  const no = refusalToTake(scene, act);
  if (no) return refuse(no);
  const { issue } = scene;
  const { number } = issue;
  if (terms !== issue.terms) return refuse({ why: 'changed-meanwhile', number });
  const because = reasonForCustody(scene, act);
  if (because && !reason.trim()) return refuse({ why: 'custody-reason-needed', number, because });
  if (because) return decide(custody(scene, act, { to: act.by, reason }));
  if (!readBack.trim()) return refuse(missingReadBack(issue));
  const text = typed(issue, act, readBack);
  const clock = offerClock(scene, act, [issue.ownerId]);
  const request: Take = {
    workspaceId: issue.workspaceId,
    id: act.newId(),
    issueId: issue.id,
    askedBy: act.by,
    state: 'asked',
    terms,
    readBackId: text.id,
    askedAt: act.now,
    ...clock,
    wakeAt: clock.halfTimeAt,
    endedAt: null,
  };
  return decide(
    changed(scene, {
      takes: [request],
      texts: [text],
      ledger: [
        entry(act, 'asked-for', {
          memberId: act.by,
          textId: text.id,
          facts: { take: request.id, of: issue.ownerId, endsAt: clock.endsAt.toISOString() },
        }),
      ],
    }),
  );
}

/** Why `act.by` may not ask for the issue now; null: they may. */
export function refusalToTake(scene: Scene, act: Omit<Act, 'newId'>): Refusal | null {
  const { number, state, ownerId } = scene.issue;
  if (state !== 'open') return { why: 'issue-ended', number, state };
  if (!may('take', rolesOf(scene, act.by, act.from))) return { why: 'not-for-your-eyes', number };
  if (ownerId === act.by) return { why: 'already-the-owner', number, memberId: ownerId };
  const open = openHandoff(scene);
  const to = open ? askedOf(scene, open.id) : [];
  if (to.includes(act.by)) return { why: 'changed-meanwhile', number };
  if (open) return { why: 'already-offered', number, to, endsAt: open.endsAt };
  const mine = openTakes(scene).find(({ askedBy }) => askedBy === act.by);
  if (!mine || reasonForCustody(scene, act)) return null;
  return { why: 'already-asked', number, ownerId, endsAt: mine.endsAt };
}

/**
 * *Hand it over*: the handshake, if nothing that passes with the issue changed since it was asked for.
 * If something did, it is offered to whoever asked, who sees it as it is now.
 */
export function handOver(scene: Scene, act: Act, takeId: string): Ruling {
  const found = openTake(scene, act, { takeId, verb: 'handOver' });
  if (!found.ok) return found;
  const request = found.change;
  const open = openHandoff(scene);
  const { issue } = scene;
  const { number } = issue;
  if (open) {
    const to = askedOf(scene, open.id);
    return refuse({ why: 'already-offered', number, to, endsAt: open.endsAt });
  }
  const standing = scene.members[request.askedBy]?.standing ?? 'unknown';
  if (standing !== 'active')
    return refuse({ why: 'cannot-own', memberId: request.askedBy, standing });
  return request.terms === issue.terms
    ? decide(shaken(scene, act, request))
    : offeredInstead(scene, act, request);
}

/** The owner keeps the issue, or whoever asked for it thought better of it. */
export function endTake(
  scene: Scene,
  act: Act,
  { takeId, as }: { takeId: string | null; as: 'refused' | 'withdrawn' },
): Ruling {
  const verb = as === 'refused' ? 'refuseTake' : 'withdrawTake';
  const mine = openTakes(scene).find(({ askedBy }) => askedBy === act.by)?.id ?? null;
  const found = openTake(scene, act, { takeId: takeId ?? mine, verb });
  if (!found.ok) return found;
  const end = endedTake(found.change, act, as);
  return decide(changed(scene, { takes: [end], ledger: [takeEntry(act, end)] }));
}

function shaken(scene: Scene, act: Act, request: Take) {
  const { issue, commitments, after } = pass(scene, act, {
    to: request.askedBy,
    custodyReasonId: null,
  });
  const handoff: Handoff = {
    workspaceId: issue.workspaceId,
    id: act.newId(),
    issueId: issue.id,
    giverId: scene.issue.ownerId,
    offeredBy: act.by,
    packId: null,
    state: 'accepted',
    version: 1,
    nextStepId: request.readBackId,
    situationId: null,
    watchOutId: null,
    offeredAt: act.now,
    ...offerClock(scene, act, [request.askedBy]),
    wakeAt: null,
    endedAt: act.now,
    endedBy: request.askedBy,
    acceptedBy: request.askedBy,
    readBackId: request.readBackId,
    reasonId: null,
    correctionId: null,
    correctedAt: null,
    confirmedAt: null,
    keptAt: null,
  };
  const { id: handoffId, endsAt } = handoff;
  const memberId = request.askedBy;
  const end = endedTake(request, act, 'handed-over');
  const others = overtaken(scene, act, request.id);
  return withConsequences(after, act, {
    issue,
    handoffs: [handoff],
    receivers: [{ ...asked(handoff, memberId), state: 'accepted', answeredAt: act.now }],
    takes: [end, ...others.rows],
    commitments,
    ledger: [
      takeEntry(act, end),
      entry(act, 'offered', {
        handoffId,
        textId: request.readBackId,
        facts: { to: [memberId], endsAt: endsAt.toISOString() },
      }),
      entry(act, 'accepted', {
        handoffId,
        memberId,
        textId: request.readBackId,
        facts: { promises: commitments.map(({ id }) => id) },
      }),
      ...others.ledger,
    ],
  });
}

function offeredInstead(scene: Scene, act: Act, request: Take): Ruling {
  const nextStep = scene.texts[request.readBackId] ?? '(erased)';
  const note = { nextStep, situation: '', watchOut: '' };
  const offered = offer(scene, act, { to: [request.askedBy], note, evenIfAway: true });
  if (!offered.ok) return offered;
  const end = endedTake(request, act, 'overtaken');
  const { takes, ledger } = offered.change;
  return decide({
    ...offered.change,
    takes: [...takes, end],
    ledger: [takeEntry(act, end), ...ledger],
  });
}

function openTake(
  scene: Scene,
  act: Act,
  { takeId, verb }: { takeId: string | null; verb: 'handOver' | 'refuseTake' | 'withdrawTake' },
): Ruling<Take> {
  const { number, ownerId } = scene.issue;
  const found = scene.takes.find(({ id }) => id === takeId);
  if (found?.state !== 'asked')
    return refuse({ why: 'no-open-take', number, ended: found?.state ?? null, ownerId });
  const isAnothers = verb === 'withdrawTake' && found.askedBy !== act.by;
  if (isAnothers || !may(verb, rolesOf(scene, act.by, act.from)))
    return refuse({ why: 'not-allowed', number, ownerId });
  return decide(found);
}
