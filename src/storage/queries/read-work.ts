import type { EntityManager } from 'typeorm';
import { z } from 'zod';

import type { MemberId } from '../../domain/people.js';
import type { Work } from '../../use-cases/work.js';
import { fromRow, type JsonRow } from '../desk/rows.js';
import { MemberTable } from '../tables/people.js';
import { workspaceFromRow } from './read-scene.js';
import { readWhereabouts } from './read-whereabouts.js';
import { workSql } from './work-sql.js';

const row: z.ZodType<JsonRow> = z.record(z.string(), z.unknown());
const issueLine = {
  issueId: z.string(),
  number: z.number(),
  title: z.string(),
  customer: z.string(),
  priority: z.enum(['p1', 'p2', 'p3', 'p4']),
};
const handoffLine = { ...issueLine, handoffId: z.string() };
const offerLine = z.object({
  ...handoffLine,
  giverId: z.string(),
  to: z.array(z.string()),
  nextStep: z.string(),
  endsAt: z.coerce.date(),
});
const returnedLine = z.object({
  ...handoffLine,
  state: z.enum(['declined', 'countered', 'expired']),
  to: z.array(z.string()),
  isCountered: z.boolean(),
  suggestion: z.object({ by: z.string(), name: z.string() }).nullable(),
});
const takeLine = z.object({
  ...issueLine,
  takeId: z.string(),
  askedBy: z.string(),
  readBack: z.string(),
  endsAt: z.coerce.date(),
});
const correctionLine = z.object({
  ...handoffLine,
  giverId: z.string(),
  acceptedBy: z.string(),
  correction: z.string(),
});
const readBackLine = z.object({ ...handoffLine, giverId: z.string() });
const promiseLine = z.object({
  ...issueLine,
  commitmentId: z.string(),
  kind: z.enum(['promise', 'first-response']),
  what: z.string().nullable(),
  dueAt: z.coerce.date(),
});
const ownedLine = z.object({
  ...issueLine,
  nextContactAt: z.coerce.date(),
  hasPromise: z.boolean(),
});
const followUpLine = z.object({
  ...issueLine,
  followUpId: z.string(),
  dueAt: z.coerce.date(),
});

/** Lines of one kind, and how many there are with those that were not read. */
const listOf = <Line extends z.ZodType>(line: Line) =>
  z.object({ lines: z.array(line), total: z.number() });

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
