import { handoffReminders } from '../../src/domain/handoff/reminders.js';
import { isWaitingForGiver } from '../../src/domain/handoff/untaken.js';
import { replay } from '../../src/domain/ledger.js';
import type { Commitment, Handoff, Take } from '../../src/domain/records.js';
import type { Reminders } from '../../src/domain/reminders/reminder.js';
import { openCommitments, openHandoff, openTakes, type Scene } from '../../src/domain/scene.js';
import { takeReminders } from '../../src/domain/take/clock.js';
import { reasonForCustody } from '../../src/domain/take/custody.js';
import { mayTry, ofTheSystem, verbsOf } from './histories.js';
import { act } from './scenes.js';
import { structureOf } from './structure.js';
import type { Turn } from './turns.js';

const byId = (commitments: readonly Commitment[]) =>
  new Map(commitments.map((commitment) => [commitment.id, commitment]));

const isUnended = ({ state }: Commitment) => state === 'open' || state === 'draft';

/** The promises that pass with the issue. */
const passing = (scene: Scene) =>
  openCommitments(scene).map(({ id, dueAt, whatId }) => [id, dueAt, whatId]);

/** What an offer shows. */
const shown = (scene: Scene) => {
  const { nextStepId, situationId, watchOutId } = openHandoff(scene) ?? {};
  return JSON.stringify([passing(scene), nextStepId, situationId, watchOutId]);
};

/** A handoff but for what is said of it after its end: read-back, correction, that it was kept. */
const ending = (handoff: Handoff): Handoff => ({
  ...handoff,
  readBackId: null,
  correctionId: null,
  correctedAt: null,
  confirmedAt: null,
  keptAt: null,
  wakeAt: null,
});
const endingOfTake = (take: Take): Take => ({ ...take, wakeAt: null });

function whileOwnerIsAway({ before, now }: Turn): void {
  const { ownerId } = before.issue;
  const isAway = before.absences.some(
    ({ memberId, startsAt, endsAt }) => memberId === ownerId && startsAt <= now && now < endsAt,
  );
  expect(isAway).toBe(true);
}

/** How the owner may come to change, by what was tried. */
const passages: Partial<Record<Turn['step']['verb'], (turn: Turn) => void>> = {
  accept: ({ before, after, step, change }) => {
    expect(after.issue.ownerId).toBe(step.by);
    expect(change?.handoffs).toMatchObject([{ state: 'accepted', acceptedBy: step.by }]);
    expect(before.receivers).toContainEqual(
      expect.objectContaining({ memberId: step.by, state: 'asked' }),
    );
  },
  handOver: ({ before, after, step, change }) => {
    const { ownerId } = after.issue;
    expect(step.by).toBe(before.issue.ownerId);
    expect(change?.handoffs).toMatchObject([{ state: 'accepted', acceptedBy: ownerId }]);
    expect(openTakes(before)).toContainEqual(
      expect.objectContaining({ askedBy: ownerId, terms: before.issue.terms }),
    );
  },
  take: ({ before, after, step, now }) => {
    expect(after.issue.ownerId).toBe(step.by);
    expect(before.workspace.settings.leads).toContain(step.by);
    expect(reasonForCustody(before, act(step.by, now))).not.toBeNull();
  },
  reopen: whileOwnerIsAway,
  notSatisfied: whileOwnerIsAway,
  leave: ({ after }) => expect(after.workspace.settings.leads).toContain(after.issue.ownerId),
};

/** What holds after every step of every history; each throws where it does not. */
export const rules: Record<string, (turn: Turn) => void> = {
  'the owner is a member, and changes only by acceptance or custody': (turn) => {
    const { before, after, step } = turn;
    expect(after.members[after.issue.ownerId]?.standing).toBe('active');
    if (after.issue.ownerId === before.issue.ownerId) return;
    expect(passages).toHaveProperty([step.verb]);
    passages[step.verb]?.(turn);
  },

  'a custody is on record with its reason, and ends at the next handshake': ({
    before,
    after,
    step,
    change,
  }) => {
    if (after.issue.ownerId === before.issue.ownerId) return;
    const isCustody = step.verb !== 'accept' && step.verb !== 'handOver';
    const { custodyReasonId } = after.issue;
    if (isCustody) expect(after.texts[custodyReasonId ?? '']?.trim()).toBeTruthy();
    else expect(custodyReasonId).toBeNull();
    const record = change?.ledger.filter(({ kind }) => kind === 'custody') ?? [];
    expect(record.map(({ textId }) => textId)).toEqual(isCustody ? [custodyReasonId] : []);
  },

  'only the owner offers, or a lead in their stead where nobody took their offer': ({
    before,
    after,
    step,
    change,
  }) => {
    const made = change?.handoffs.find(
      ({ id, state }) => state === 'offered' && before.handoffs.every((each) => each.id !== id),
    );
    if (!made) return;
    expect(made).toMatchObject({ giverId: after.issue.ownerId, offeredBy: step.by });
    if (step.by === before.issue.ownerId) return;
    expect(before.workspace.settings.leads).toContain(step.by);
    expect(isWaitingForGiver(before)).toBe(true);
  },

  'at most one handoff is open, given by the owner, with somebody asked': ({ after }) => {
    const open = after.handoffs.filter(({ state }) => state === 'offered');
    expect(open.length).toBeLessThanOrEqual(1);
    for (const { giverId, id } of open) {
      expect(giverId).toBe(after.issue.ownerId);
      const asked = after.receivers.filter(
        (each) => each.handoffId === id && each.state === 'asked',
      );
      expect(asked).not.toEqual([]);
    }
  },

  'what ended stays as it ended, but for what is undone or opened again': (turn) => {
    const { before, after, step } = turn;
    const now = byId(after.commitments);
    const isUndone = step.verb === 'undoKept' || step.verb === 'undoResolve';
    for (const commitment of isUndone ? [] : before.commitments)
      if (!isUnended(commitment)) expect(now.get(commitment.id)).toEqual(commitment);
    for (const followUp of before.followUps)
      if (followUp.state !== 'planned') expect(after.followUps).toContainEqual(followUp);
    for (const handoff of before.handoffs)
      if (handoff.state !== 'offered')
        expect(after.handoffs.map(ending)).toContainEqual(ending(handoff));
    for (const take of before.takes)
      if (take.state !== 'asked')
        expect(after.takes.map(endingOfTake)).toContainEqual(endingOfTake(take));
    const isAgain = ['reopen', 'undoResolve', 'notSatisfied'].includes(step.verb);
    if (before.issue.state === 'open' || isAgain) return;
    expect(after.issue).toEqual({ ...before.issue, version: after.issue.version });
    const { followUps } = structureOf(after);
    expect(structureOf(after)).toEqual({ ...structureOf(before), followUps });
  },

  'what was read back stays as it was said': ({ before, after }) => {
    for (const { id, readBackId } of before.handoffs) {
      const now = after.handoffs.find((each) => each.id === id);
      if (readBackId !== null) expect(now).toMatchObject({ readBackId });
    }
  },

  'an end says when, by whom and, unless kept in time, why': ({ after }) => {
    const isReplaced = ({ id }: Commitment) =>
      after.commitments.some(
        ({ replacesId, state }) => replacesId === id && state !== 'entered-in-error',
      );
    for (const each of after.commitments) {
      expect(each.endedAt === null).toBe(isUnended(each));
      expect(each.endedBy === null).toBe(isUnended(each));
      expect(each.reasonId !== null || isUnended(each) || each.state === 'kept').toBe(true);
      if (each.state === 'kept') expect(+(each.endedAt ?? 0)).toBeLessThanOrEqual(+each.dueAt);
      if (each.state === 'kept-late') expect(+(each.endedAt ?? 0)).toBeGreaterThan(+each.dueAt);
      if (each.state === 'moved') expect(+(each.toldAt ?? 0)).toBeLessThanOrEqual(+each.dueAt);
      if (each.state !== 'broken') continue;
      expect(each.toldAt).not.toBeNull();
      if (isReplaced(each)) expect(+(each.toldAt ?? 0)).toBeGreaterThan(+each.dueAt);
    }
  },

  'a draft of a later time waits only for a promise that is open': ({ after }) => {
    const all = byId(after.commitments);
    for (const { state, replacesId, readings } of after.commitments)
      if (state === 'draft' && readings === null)
        expect(all.get(replacesId ?? '')?.state).toBe('open');
  },

  'the next contact of an open issue is its earliest open promise, else a date of its own': ({
    after,
    now,
    change,
  }) => {
    if (after.issue.state !== 'open') return;
    const [earliest] = openCommitments(after);
    if (earliest) expect(after.issue.nextContactAt).toEqual(earliest.dueAt);
    else expect(after.issue.nextContactAt).not.toBeNull();
    const isPlanned = change?.ledger.some(({ kind }) => kind === 'contact-planned');
    if (!earliest && isPlanned) expect(+(after.issue.nextContactAt ?? 0)).toBeGreaterThan(+now);
  },

  'an ended issue has no open promise, draft, handoff, request or next contact': ({ after }) => {
    if (after.issue.state === 'open') return;
    expect(after.issue).toMatchObject({ nextContactAt: null, wakeAt: null });
    expect(after.issue.endedAt).not.toBeNull();
    expect(after.commitments.filter(isUnended)).toEqual([]);
    expect(openHandoff(after)).toBeNull();
    expect(openTakes(after)).toEqual([]);
  },

  'replaying the ledger gives the state': ({ after, ledger }) =>
    expect(replay(ledger)).toEqual(structureOf(after)),

  'the version of an offer grows whenever what it shows changes': ({ before, after }) => {
    const [was, is] = [openHandoff(before), openHandoff(after)];
    if (!was || was.id !== is?.id) return;
    if (shown(before) === shown(after)) expect([0, 1]).toContain(is.version - was.version);
    else expect(is.version).toBe(was.version + 1);
  },

  'the terms count whenever what passes with the issue changes': ({ before, after }) => {
    const isSame = JSON.stringify(passing(before)) === JSON.stringify(passing(after));
    const more = after.issue.terms - before.issue.terms;
    if (isSame || after.issue.state !== 'open') expect([0, 1]).toContain(more);
    else expect(more).toBe(1);
  },

  'every change is one version of the issue, and says in the ledger who did it and when': ({
    before,
    change,
    step,
    now,
  }) => {
    if (!change) return;
    expect(change.issue.version).toBe(before.issue.version + 1);
    if (step.verb === 'clock') return;
    expect(change.ledger).not.toEqual([]);
    const actorId = ofTheSystem.includes(step.verb) ? 'system' : step.by;
    for (const entry of change.ledger) expect(entry).toMatchObject({ at: now, actorId });
  },

  'nobody does what the table of permissions does not give them': ({ before, change, step }) => {
    if (!change || verbsOf[step.verb].length === 0) return;
    expect(mayTry(before, step.verb, step.by)).toBe(true);
  },

  'what is open is looked at again by its end at the latest': ({ after, now }) => {
    for (const { state, wakeAt } of after.commitments)
      if (state !== 'open') expect(wakeAt).toBeNull();
    for (const { state, wakeAt, endsAt } of [...after.handoffs, ...after.takes])
      if (state === 'offered' || state === 'asked')
        expect(+(wakeAt ?? Infinity)).toBeLessThanOrEqual(+endsAt);
    for (const { state, wakeAt, dueAt } of after.commitments)
      if (state === 'open' && dueAt > now) expect(wakeAt).not.toBeNull();
    for (const { state, keptAt, wakeAt } of after.handoffs)
      if (state === 'withdrawn' || keptAt !== null) expect(wakeAt).toBeNull();
  },

  'whatever is still to be said of a handshake or a request, the clock looks by then': ({
    after,
    now,
  }) => {
    const isLookedAt = (reminders: Reminders, wakeAt: Date | null) => {
      const next = reminders.next(now);
      if (next) expect(+(wakeAt ?? Infinity)).toBeLessThanOrEqual(+next);
    };
    for (const handoff of after.handoffs)
      isLookedAt(handoffReminders(after, handoff), handoff.wakeAt);
    for (const take of after.takes) isLookedAt(takeReminders(after, take), take.wakeAt);
  },

  'every text that a row points to is written with it': ({ after }) => {
    const named = [
      ...after.commitments.flatMap((each) => [each.whatId, each.reasonId, each.objectionId]),
      ...after.handoffs.flatMap((each) => [
        each.nextStepId,
        each.readBackId,
        each.reasonId,
        each.correctionId,
      ]),
      ...after.takes.map(({ readBackId }) => readBackId),
      ...after.followUps.map(({ reasonId }) => reasonId),
      ...after.receivers.map(({ reasonId }) => reasonId),
      ...after.updates.map(({ textId }) => textId),
      after.issue.outcomeId,
      after.issue.custodyReasonId,
    ];
    for (const id of named) if (id !== null) expect(after.texts).toHaveProperty([id]);
  },
};
