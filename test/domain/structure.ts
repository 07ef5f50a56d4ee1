import type { Replayed } from '../../src/domain/ledger.js';
import { askedOf, openHandoff, type Scene } from '../../src/domain/scene.js';

/** The structure of the scene, in the words of a replay. */
export function structureOf(scene: Scene): Replayed {
  const { ownerId, state, priority, nextContactAt } = scene.issue;
  const handoff = openHandoff(scene);
  return {
    ownerId,
    state,
    priority,
    nextContactAt: nextContactAt?.toISOString() ?? null,
    openHandoff: handoff && { id: handoff.id, asked: askedOf(scene, handoff.id) },
    commitments: Object.fromEntries(
      scene.commitments.map((each) => [
        each.id,
        { state: each.state, dueAt: each.dueAt.toISOString() },
      ]),
    ),
  };
}
