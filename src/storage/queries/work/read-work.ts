import type { EntityManager } from 'typeorm';
import { z } from 'zod';

import type { MemberId } from '../../../domain/people.js';
import type { Work } from '../../../use-cases/work.js';
import { fromRow, type JsonRow } from '../../desk/rows.js';
import { MemberTable } from '../../tables/people.js';
import { workspaceFromRow } from '../read-scene.js';
import { readWhereabouts } from '../read-whereabouts.js';
import {
  correctionLine,
  followUpLine,
  listOf,
  offerLine,
  ownedLine,
  promiseLine,
  readBackLine,
  returnedLine,
  takeLine,
} from './lines.js';
import { workSql } from './work-sql.js';

const row: z.ZodType<JsonRow> = z.record(z.string(), z.unknown());

const foundSchema = z.array(
  z.object({
    workspace: row,
    member: row,
    offersToMe: listOf(offerLine),
    takesOfMe: listOf(takeLine),
    readBacks: listOf(readBackLine),
    offersByMe: listOf(offerLine),
    returned: listOf(returnedLine),
    corrections: listOf(correctionLine),
    promises: listOf(promiseLine),
    issues: listOf(ownedLine),
    followUps: listOf(followUpLine),
  }),
);

/** Everything that waits for one member, and where they are. Null: Baton does not know them. */
export async function readWork(
  manager: EntityManager,
  workspaceId: string,
  member: MemberId,
): Promise<Work | null> {
  const [found] = foundSchema.parse(await manager.query(workSql, [workspaceId, member]));
  if (!found) return null;
  const { workspace, member: known, ...lists } = found;
  return {
    workspace: workspaceFromRow(workspace),
    member: fromRow(MemberTable, known),
    whereabouts: await readWhereabouts(manager, workspaceId, member),
    offersToMe: lists.offersToMe.lines,
    takesOfMe: lists.takesOfMe.lines,
    readBacks: lists.readBacks.lines,
    offersByMe: lists.offersByMe.lines,
    returned: lists.returned.lines,
    corrections: lists.corrections.lines,
    promises: lists.promises.lines,
    issues: lists.issues.lines,
    followUps: lists.followUps.lines,
    totals: {
      offersToMe: lists.offersToMe.total,
      takesOfMe: lists.takesOfMe.total,
      readBacks: lists.readBacks.total,
      offersByMe: lists.offersByMe.total,
      returned: lists.returned.total,
      corrections: lists.corrections.total,
      promises: lists.promises.total,
      issues: lists.issues.total,
      followUps: lists.followUps.total,
    },
  };
}
