import type { EntityManager } from 'typeorm';
import { z } from 'zod';

import { fromRow, type JsonRow } from '../desk/rows.js';
import { type LedgerRow, LedgerTable } from '../tables/records.js';

const row: z.ZodType<JsonRow> = z.record(z.string(), z.unknown());

/** An issue's ledger, oldest first. */
export async function readLedger(
  manager: EntityManager,
  workspaceId: string,
  issueId: string,
): Promise<LedgerRow[]> {
  const found: unknown = await manager.query(
    `select to_jsonb(l) as row from ledger l
      where l.workspace_id = $1 and l.issue_id = $2 order by l.id`,
    [workspaceId, issueId],
  );
  return z
    .array(z.object({ row }))
    .parse(found)
    .map((each) => fromRow(LedgerTable, each.row));
}
