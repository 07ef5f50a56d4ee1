import type { EntityManager } from 'typeorm';
import { z } from 'zod';

import type { MemberId } from '../../../domain/people.js';
import type { Team } from '../../../use-cases/work.js';
import { correctionLine, handoffLine, issueLine, listOf, ownedLine, promiseLine } from './lines.js';
import {
  byTime,
  byUrgency,
  cameBack,
  correctionsOf,
  described,
  line,
  list,
  notSnoozed,
  receivers,
} from './work-sql.js';

const foundSchema = z.tuple([
  z.object({
    lapsed: listOf(promiseLine.extend({ ownerId: z.string() })),
    missed: listOf(ownedLine.extend({ ownerId: z.string() })),
    untaken: listOf(
      z.object({
        ...handoffLine,
        giverId: z.string(),
        to: z.array(z.string()),
        endedAt: z.coerce.date(),
      }),
    ),
    custody: listOf(
      z.object({
        ...issueLine,
        custodyId: z.string(),
        ownerId: z.string(),
        since: z.coerce.date(),
      }),
    ),
    corrections: listOf(correctionLine),
    lapsedBy: z.array(z.object({ ownerId: z.string(), count: z.number() })),
  }),
]);

/**
 * What the team has let lie, for a lead who reads it; what is their own they read elsewhere. Their
 * digest leaves out what they snoozed.
 */
export async function readTeam(
  manager: EntityManager,
  workspaceId: string,
  { reader, now, isDigest = false }: { reader: MemberId; now: Date; isDigest?: boolean },
): Promise<Team> {
  const sql = isDigest ? digestSql : teamSql;
  const found: unknown = await manager.query(sql, [workspaceId, reader, now]);
  const [{ lapsedBy, lapsed, missed, untaken, custody, corrections }] = foundSchema.parse(found);
  return {
    lapsedBy,
    lapsed: lapsed.lines,
    missed: missed.lines,
    untaken: untaken.lines,
    custody: custody.lines,
    corrections: corrections.lines,
    totals: {
      lapsed: lapsed.total,
      missed: missed.total,
      untaken: untaken.total,
      custody: custody.total,
      corrections: corrections.total,
    },
  };
}

const promised = `commitments k on k.workspace_id = i.workspace_id and k.issue_id = i.id and k.state = 'open'`;

/** Open issues whose next contact is over; that of a promise is its due time, so none is missing. */
const overdue = `i.workspace_id = $1 and i.state = 'open' and i.next_contact_at < $3 and i.owner_id <> $2`;

const lapsed = `
  select k.due_at as at, i.number, k.id as subject, jsonb_build_object(${line}, 'commitmentId', k.id, 'kind', k.kind,
      'what', (select p.body from texts p where p.workspace_id = k.workspace_id and p.id = k.what_id),
      'dueAt', k.due_at, 'ownerId', i.owner_id) as line
    from issues i join ${promised} and k.due_at < $3 ${described}
   where ${overdue}`;

const missed = `
  select i.next_contact_at as at, i.number, i.id as subject, jsonb_build_object(${line}, 'hasPromise', false,
      'nextContactAt', i.next_contact_at, 'ownerId', i.owner_id) as line
    from issues i ${described}
   where ${overdue} and not exists (select from commitments k
     where k.workspace_id = i.workspace_id and k.issue_id = i.id and k.state = 'open')`;

/** What came back and has not been offered again since. */
const untaken = `
  select h.ended_at as at, i.number, h.id as subject, jsonb_build_object(${line}, 'handoffId', h.id,
      'giverId', h.giver_id, 'endedAt', h.ended_at, 'to', ${receivers('true')}) as line
    from handoffs h
    join issues i on i.workspace_id = h.workspace_id and i.id = h.issue_id
      and i.state = 'open' and i.owner_id = h.giver_id ${described}
   where h.workspace_id = $1 and h.giver_id <> $2 and ${cameBack('$3::timestamptz')}
     and not exists (select from handoffs later where later.workspace_id = h.workspace_id
       and later.issue_id = h.issue_id and (later.offered_at, later.id) > (h.offered_at, h.id))`;

const custody = `
  select i.owned_since as at, i.number, i.custody_reason_id as subject,
      jsonb_build_object(${line}, 'custodyId', i.custody_reason_id, 'ownerId', i.owner_id,
        'since', i.owned_since) as line
    from issues i ${described}
   where i.workspace_id = $1 and i.state = 'open' and i.custody_reason_id is not null`;

const corrections = correctionsOf(
  'h.workspace_id = $1 and h.accepted_by <> $2 and h.giver_id <> $2',
);

/** What waits for any lead of the workspace $1, read by $2 at $3, as one row; of each list what is `told`. */
const sqlOf = (told: (rows: string) => string) => `
select
  ${list(told(lapsed), byUrgency)} as lapsed,
  ${list(told(missed), byUrgency)} as missed,
  ${list(told(untaken), byUrgency)} as untaken,
  ${list(told(custody), byUrgency)} as custody,
  ${list(told(corrections), byTime)} as corrections,
  (select coalesce(jsonb_agg(jsonb_build_object('ownerId', b.owner_id, 'count', b.count)
        order by b.count desc, b.owner_id), '[]')
     from (select i.owner_id, count(*) from issues i join ${promised} and k.due_at < $3
            where ${overdue} group by i.owner_id) b) as "lapsedBy"`;

const teamSql = sqlOf((rows) => rows);
const digestSql = sqlOf(notSnoozed);
