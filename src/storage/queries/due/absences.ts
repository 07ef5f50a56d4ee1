import type { DataSource } from 'typeorm';
import { z } from 'zod';

import type { DueAbsence, DueAbsences } from '../../../use-cases/away/ports.js';
import { inWorkspace } from '../../desk/transaction.js';

const foundSchema: z.ZodType<DueAbsence[]> = z.array(
  z.object({ workspaceId: z.string(), absenceId: z.string() }),
);

/** Absences of all workspaces that the clock must look at; cost grows with what is due. */
export function openDueAbsences(source: DataSource): DueAbsences {
  return {
    due: (now, most) =>
      inWorkspace(source, '*', async (manager) =>
        foundSchema.parse(await manager.query(dueSql, [now, most])),
      ),
  };
}

const dueSql = `
select workspace_id as "workspaceId", id as "absenceId"
  from absences where wake_at <= $1 order by wake_at limit $2`;
