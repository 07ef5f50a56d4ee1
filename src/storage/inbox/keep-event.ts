import type { DataSource } from 'typeorm';

import { inWorkspace } from '../desk/transaction.js';

/** An event as Slack sent it; `id` is Slack's own, the same when the event comes again. */
export interface IncomingEvent {
  workspaceId: string;
  id: string;
  body: object;
  at: Date;
}

/** Keeps an event before it is acknowledged, in a transaction of its own; one that came before stays as it is. */
export async function keepEvent(
  source: DataSource,
  { workspaceId, id, body, at }: IncomingEvent,
): Promise<void> {
  await inWorkspace(source, workspaceId, (manager) =>
    manager.query(keep, [workspaceId, id, JSON.stringify(body), at]),
  );
}

const keep = `
with kept as (
  insert into inbox (workspace_id, id, body, received_at, next_at, state)
  values ($1, $2, $3::jsonb, $4::timestamptz, $4::timestamptz, 'pending')
  on conflict do nothing returning id
)
select pg_notify('baton_inbox', '') from kept`;
