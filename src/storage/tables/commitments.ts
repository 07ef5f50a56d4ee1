import { EntitySchema } from 'typeorm';

import type { Commitment } from '../../domain/records.js';
import { instant, json, key, optional, text, uuid, within, workspaceKey } from './columns.js';

export const CommitmentTable = new EntitySchema<Commitment>({
  name: 'commitments',
  columns: {
    workspaceId: workspaceKey('commitments_key'),
    id: key(uuid('id'), 'commitments_key'),
    issueId: uuid('issue_id'),
    kind: text('kind'),
    whatId: optional(uuid('what_id')),
    madeBy: text('made_by'),
    madeAt: instant('made_at'),
    dueAt: instant('due_at'),
    nudgeAt: instant('nudge_at'),
    wakeAt: optional(instant('wake_at')),
    state: text('state'),
    endedAt: optional(instant('ended_at')),
    endedBy: optional(text('ended_by')),
    reasonId: optional(uuid('reason_id')),
    toldHow: optional(text('told_how')),
    toldAt: optional(instant('told_at')),
    replacesId: optional(uuid('replaces_id')),
    readings: optional(json('readings')),
    objectionId: optional(uuid('objection_id')),
  },
  foreignKeys: [
    within('commitment_of_an_issue', 'issueId', 'issues'),
    within('commitment_maker_is_a_member', 'madeBy', 'members'),
    within('commitment_says_what', 'whatId', 'texts'),
    within('commitment_reason_is_kept', 'reasonId', 'texts'),
    within('replaced_commitment_is_kept', 'replacesId', 'commitments'),
    within('commitment_objection_is_kept', 'objectionId', 'texts'),
  ],
  indices: [
    {
      name: 'open_commitments_of_an_issue',
      columns: ['workspaceId', 'issueId', 'dueAt'],
      where: "state = 'open'",
    },
    { name: 'commitments_of_an_issue', columns: ['workspaceId', 'issueId'] },
    { name: 'commitments_to_wake', columns: ['wakeAt'], where: 'wake_at is not null' },
    {
      name: 'commitments_ended_by_a_member',
      columns: ['workspaceId', 'endedBy', 'endedAt'],
      where: "state in ('kept', 'kept-late', 'moved', 'broken')",
    },
  ],
  checks: [
    { name: 'commitment_kind_is_known', expression: "kind in ('promise', 'first-response')" },
    { name: 'promise_says_what', expression: "kind = 'first-response' or what_id is not null" },
    {
      name: 'commitment_state_is_known',
      expression:
        "state in ('draft', 'open', 'kept', 'kept-late', 'moved', 'broken', 'cancelled', 'entered-in-error')",
    },
    {
      name: 'commitment_is_for_later',
      expression: 'due_at > made_at and nudge_at <= due_at',
    },
    {
      name: 'commitment_end_is_recorded',
      expression: "(state in ('draft', 'open')) = (ended_at is null)",
    },
    {
      name: 'commitment_end_has_a_reason',
      expression: "state in ('draft', 'open', 'kept') or reason_id is not null",
    },
    {
      name: 'moved_or_broken_says_how_the_customer_was_told',
      expression:
        "state not in ('moved', 'broken') or (told_how is not null and told_at is not null)",
    },
    {
      name: 'moved_only_if_told_before_due',
      expression: "state <> 'moved' or told_at <= due_at",
    },
    {
      name: 'kept_in_time_or_late',
      expression:
        "case state when 'kept' then ended_at <= due_at when 'kept-late' then ended_at > due_at else true end",
    },
    {
      name: 'only_a_draft_is_asked_about',
      expression: "readings is null or state in ('draft', 'entered-in-error')",
    },
    {
      name: 'what_is_asked_about_takes_no_place',
      expression: 'readings is null or replaces_id is null',
    },
    {
      name: 'draft_says_why_it_waits',
      expression: "state <> 'draft' or reason_id is not null",
    },
    { name: 'told_how_is_known', expression: "told_how in ('posted', 'phoned', 'mailed')" },
  ],
});
