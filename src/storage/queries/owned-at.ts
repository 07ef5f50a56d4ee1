import type { EntityManager } from 'typeorm';
import { z } from 'zod';

import { replay } from '../../domain/ledger.js';
import type { MemberId } from '../../domain/people.js';
import type { OwnedAt } from '../../use-cases/issue-list.js';
import { fromRow, type JsonRow } from '../desk/rows.js';
import { LedgerTable } from '../tables/records.js';
import { mayRead } from './may-read.js';

/** Most issues that are looked at, the newest first. */
const MOST = 100;

const row: z.ZodType<JsonRow> = z.record(z.string(), z.unknown());
const foundSchema = z.array(
  z.object({
    issueId: z.string(),
    number: z.number(),
    title: z.string(),
    customer: z.string(),
    priority: z.enum(['p1', 'p2', 'p3', 'p4']),
    ledger: z.array(row),
  }),
);

/** The issues that were open and `member`'s at `at`, as far as they may read them now; newest first. */
export async function readOwnedAt(
  manager: EntityManager,
  workspaceId: string,
  { member, at }: { member: MemberId; at: Date },
): Promise<OwnedAt> {
  const found = foundSchema.parse(
    await manager.query(ownedSql, [workspaceId, member, at, MOST + 1]),
  );
  const looked = found.slice(0, MOST).map(({ ledger, ...line }) => ({
    line,
    was: replay(ledger.map((each) => fromRow(LedgerTable, each))),
  }));
  return {
    issues: looked.flatMap(({ line, was }) => (was?.state === 'open' ? [line] : [])),
    isWhole: found.length <= MOST,
  };
}

const named = `kind in ('opened', 'accepted', 'custody')`;

const ownedSql = `
select i.id as "issueId", i.number, i.priority, c.name as customer, coalesce(t.body, '(erased)') as title,
    (select jsonb_agg(to_jsonb(l) order by l.id) from ledger l
      where l.workspace_id = i.workspace_id and l.issue_id = i.id and l.at <= $3) as ledger
  from (select distinct issue_id from ledger
         where workspace_id = $1 and member_id = $2 and ${named} and at <= $3) mine
  -- One by one: they are few among all.
  cross join lateral (select * from issues where workspace_id = $1 and id = mine.issue_id offset 0) i
  join workspaces w on w.workspace_id = i.workspace_id
  join customers c on c.workspace_id = i.workspace_id and c.id = i.customer_id
  join texts t on t.workspace_id = i.workspace_id and t.id = i.title_id
  cross join lateral (
    select l.member_id from ledger l
     where l.workspace_id = i.workspace_id and l.issue_id = i.id and l.${named} and l.at <= $3
     order by l.id desc limit 1) owner
 where owner.member_id = $2 and ${mayRead({ reader: '$2', channel: 'null' })}
 order by i.number desc limit $4`;
