import { EntitySchema } from 'typeorm';

import type { FollowUp } from '../../domain/records.js';
import { instant, key, optional, text, uuid, within, workspaceKey } from './columns.js';

export const FollowUpTable = new EntitySchema<FollowUp>({
  name: 'follow_ups',
  columns: {
    workspaceId: workspaceKey('follow_ups_key'),
    id: key(uuid('id'), 'follow_ups_key'),
    issueId: uuid('issue_id'),
    dueAt: instant('due_at'),
    state: text('state'),
    reasonId: optional(uuid('reason_id')),
    endedAt: optional(instant('ended_at')),
    endedBy: optional(text('ended_by')),
    wakeAt: optional(instant('wake_at')),
  },
  foreignKeys: [
    within('follow_up_of_an_issue', 'issueId', 'issues'),
    within('follow_up_reason_is_kept', 'reasonId', 'texts'),
  ],
  indices: [
    {
      name: 'one_planned_follow_up_per_issue',
      columns: ['workspaceId', 'issueId'],
      unique: true,
      where: "state = 'planned'",
    },
    { name: 'follow_ups_of_an_issue', columns: ['workspaceId', 'issueId'] },
    { name: 'planned_follow_ups_by_date', columns: ['dueAt'], where: "state = 'planned'" },
    { name: 'follow_ups_to_wake', columns: ['wakeAt'], where: 'wake_at is not null' },
  ],
  checks: [
    {
      name: 'follow_up_state_is_known',
      expression: "state in ('planned', 'satisfied', 'not-satisfied', 'skipped')",
    },
    {
      name: 'follow_up_end_is_recorded',
      expression:
        "(state = 'planned') = (ended_at is null) and (ended_at is null) = (ended_by is null)",
    },
    {
      name: 'follow_up_end_has_a_reason',
      expression: "state in ('planned', 'satisfied') or reason_id is not null",
    },
  ],
});
