import type { EntityManager } from 'typeorm';
import { z } from 'zod';

import type { AbsenceView } from '../../use-cases/away/ports.js';
import { fromRow, type JsonRow } from '../desk/rows.js';
import { AbsenceTable } from '../tables/absences.js';
import { readLeft } from './read-left.js';
import { readRoster } from './read-roster.js';

const foundSchema = z.array(
  z.object({ absence: z.record(z.string(), z.unknown()) satisfies z.ZodType<JsonRow> }),
);

/** One absence, with what messages about it say. Null: there is no such absence. */
export async function readAbsence(
  manager: EntityManager,
  workspaceId: string,
  absenceId: string,
): Promise<AbsenceView | null> {
  const found: unknown = await manager.query(absenceSql, [workspaceId, absenceId]);
  const [first] = foundSchema.parse(found);
  if (!first) return null;
  const absence = fromRow(AbsenceTable, first.absence);
  const { memberId, coverId, setBy } = absence;
  const named = [memberId, setBy, ...(coverId === null ? [] : [coverId])];
  return {
    absence,
    roster: await readRoster(manager, workspaceId, named),
    left: await readLeft(manager, workspaceId, absence),
  };
}

const absenceSql =
  'select to_jsonb(a) as absence from absences a where a.workspace_id = $1 and a.id = $2';
