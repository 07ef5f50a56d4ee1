import type { DataSource } from 'typeorm';

import { inWorkspace } from '../desk/transaction.js';

/** Until then nothing of this workspace uses that method of Slack's, in any instance. */
export async function holdMethod(
  source: DataSource,
  workspaceId: string,
  method: string,
  until: Date,
): Promise<void> {
  await inWorkspace(source, workspaceId, (manager) =>
    manager.query(hold, [workspaceId, `method:${method}`, until]),
  );
}

const hold = `
insert into lanes (workspace_id, name, next_at) values ($1, $2, $3)
on conflict (workspace_id, name) do update set next_at = greatest(lanes.next_at, excluded.next_at)`;
