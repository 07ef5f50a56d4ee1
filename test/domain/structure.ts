import type { Replayed } from '../../src/domain/ledger.js';
import { askedOf, openHandoff, openTakes, type Scene } from '../../src/domain/scene.js';

/** The structure of the scene, in the words of a replay. */
export function structureOf(scene: Scene): Replayed {
  const { ownerId, state, priority, nextContactAt, waitingUntil } = scene.issue;
  const handoff = openHandoff(scene);
  return {
    ownerId,
    state,
    priority,
    nextContactAt: nextContactAt?.toISOString() ?? null,
    waitingUntil: waitingUntil?.toISOString() ?? null,
    openHandoff: handoff && { id: handoff.id, asked: askedOf(scene, handoff.id) },
    isInCustody: scene.issue.custodyReasonId !== null,
    openTakes: Object.fromEntries(openTakes(scene).map(({ id, askedBy }) => [id, askedBy])),
    followUps: Object.fromEntries(
      scene.followUps.map(({ id, state, dueAt }) => [id, { state, dueAt: dueAt.toISOString() }]),
    ),
    commitments: Object.fromEntries(
      scene.commitments.map((each) => [
        each.id,
        { state: each.state, dueAt: each.dueAt.toISOString() },
      ]),
    ),
  };
}
