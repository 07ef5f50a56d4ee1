import type { EntityManager } from 'typeorm';
import { z } from 'zod';

import type { IssueTarget } from '../../use-cases/ports.js';

const foundSchema = z.array(z.object({ id: z.string(), number: z.number() }));

/**
 * Locks two issues in the order of their ids, so that nobody waits for each other; null: there is no
 * such issue. Two names of the same issue lock it once.
 */
export async function lockBoth(
  manager: EntityManager,
  workspaceId: string,
  targets: readonly [IssueTarget, IssueTarget],
): Promise<[string | null, string | null]> {
  const ids = targets.flatMap((target) => (target.by === 'issue' ? target.id : []));
  const numbers = targets.flatMap((target) => (target.by === 'number' ? target.number : []));
  const found = foundSchema.parse(
    await manager.query(
      `select id, number from issues
        where workspace_id = $1 and (id = any($2::uuid[]) or number = any($3::int[]))
        order by id for no key update`,
      [workspaceId, ids, numbers],
    ),
  );
  const idOf = (target: IssueTarget): string | null =>
    found.find(({ id, number }) =>
      target.by === 'issue' ? id === target.id : number === target.number,
    )?.id ?? null;
  return [idOf(targets[0]), idOf(targets[1])];
}
