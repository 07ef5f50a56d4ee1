import { replay } from '../../src/domain/ledger.js';
import { may, rolesOf } from '../../src/domain/permissions.js';
import type { Commitment } from '../../src/domain/records.js';
import { openCommitments, openHandoff, type Scene } from '../../src/domain/scene.js';
import { verbOf } from './histories.js';
import { structureOf } from './structure.js';
import type { Turn } from './turns.js';

const byId = (commitments: readonly Commitment[]) =>
  new Map(commitments.map((commitment) => [commitment.id, commitment]));

const isUnended = ({ state }: Commitment) => state === 'open' || state === 'draft';

/** The promises that an offer shows. */
const shown = (scene: Scene) =>
  openCommitments(scene).map(({ id, dueAt, whatId }) => [id, dueAt, whatId]);

/** What holds after every step of every history; each throws where it does not. */
export const rules: Record<string, (turn: Turn) => void> = {
  'the owner is a member, and changes only to whoever accepts': ({
    before,
    after,
    step,
    change,
  }) => {
    expect(after.members[after.issue.ownerId]?.standing).toBe('active');
    if (after.issue.ownerId === before.issue.ownerId) return;
    expect(step.verb).toBe('accept');
    expect(after.issue.ownerId).toBe(step.by);
    expect(change?.handoffs).toMatchObject([{ state: 'accepted', acceptedBy: step.by }]);
    expect(before.receivers).toContainEqual(
      expect.objectContaining({ memberId: step.by, state: 'asked' }),
    );
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

  'what ended stays as it ended': ({ before, after }) => {
    const now = byId(after.commitments);
    for (const commitment of before.commitments)
      if (!isUnended(commitment)) expect(now.get(commitment.id)).toEqual(commitment);
    for (const handoff of before.handoffs)
      if (handoff.state !== 'offered') expect(after.handoffs).toContainEqual(handoff);
    if (before.issue.state !== 'open') expect(after).toEqual(before);
  },

  'an end says when, by whom and, unless kept in time, why': ({ after }) => {
    for (const each of after.commitments) {
      expect(each.endedAt === null).toBe(isUnended(each));
      expect(each.endedBy === null).toBe(isUnended(each));
      expect(each.reasonId !== null || isUnended(each) || each.state === 'kept').toBe(true);
      if (each.state === 'kept') expect(+(each.endedAt ?? 0)).toBeLessThanOrEqual(+each.dueAt);
      if (each.state === 'kept-late') expect(+(each.endedAt ?? 0)).toBeGreaterThan(+each.dueAt);
      if (each.state === 'moved') expect(+(each.toldAt ?? 0)).toBeLessThanOrEqual(+each.dueAt);
      if (each.state === 'broken') expect(+(each.toldAt ?? 0)).toBeGreaterThan(+each.dueAt);
    }
  },

  'a draft of a later time waits only for a promise that is open': ({ after }) => {
    const all = byId(after.commitments);
    for (const { state, replacesId } of after.commitments)
      if (state === 'draft') expect(all.get(replacesId ?? '')?.state).toBe('open');
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

  'an ended issue has no open promise, draft, handoff or next contact': ({ after }) => {
    if (after.issue.state === 'open') return;
    expect(after.issue).toMatchObject({ nextContactAt: null, wakeAt: null });
    expect(after.issue.endedAt).not.toBeNull();
    expect(after.commitments.filter(isUnended)).toEqual([]);
    expect(openHandoff(after)).toBeNull();
  },

  'replaying the ledger gives the state': ({ after, ledger }) =>
    expect(replay(ledger)).toEqual(structureOf(after)),

  'the version of an offer grows whenever the promises that it shows change': ({
    before,
    after,
  }) => {
    const [was, is] = [openHandoff(before), openHandoff(after)];
    if (!was || was.id !== is?.id) return;
    const isSame = JSON.stringify(shown(before)) === JSON.stringify(shown(after));
    if (isSame) expect([0, 1]).toContain(is.version - was.version);
    else expect(is.version).toBe(was.version + 1);
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
    const actorId = step.verb === 'expire' ? 'system' : step.by;
    for (const entry of change.ledger) expect(entry).toMatchObject({ at: now, actorId });
  },

  'nobody does what the table of permissions does not give them': ({ before, change, step }) => {
    const verb = verbOf[step.verb];
    if (change && verb) expect(may(verb, rolesOf(before, step.by))).toBe(true);
  },

  'what is open is looked at again by its end at the latest, what has ended never': ({
    after,
    now,
  }) => {
    for (const { state, wakeAt } of after.commitments)
      if (state !== 'open') expect(wakeAt).toBeNull();
    for (const { state, wakeAt, endsAt } of after.handoffs) {
      if (state !== 'offered') expect(wakeAt).toBeNull();
      else expect(+(wakeAt ?? Infinity)).toBeLessThanOrEqual(+endsAt);
    }
    for (const { state, wakeAt, dueAt } of after.commitments)
      if (state === 'open' && dueAt > now) expect(wakeAt).not.toBeNull();
  },

  'every text that a row points to is written with it': ({ after }) => {
    const named = [
      ...after.commitments.flatMap(({ whatId, reasonId }) => [whatId, reasonId]),
      ...after.handoffs.flatMap((each) => [each.nextStepId, each.readBackId, each.reasonId]),
      ...after.receivers.map(({ reasonId }) => reasonId),
      ...after.updates.map(({ textId }) => textId),
      after.issue.outcomeId,
    ];
    for (const id of named) if (id !== null) expect(after.texts).toHaveProperty([id]);
  },
};
