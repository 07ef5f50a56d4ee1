import { EntitySchema } from 'typeorm';

import type { Handoff, Receiver } from '../../domain/records.js';
import { instant, key, optional, text, uuid, whole, within, workspaceKey } from './columns.js';

export const HandoffTable = new EntitySchema<Handoff>({
  name: 'handoffs',
  columns: {
    workspaceId: workspaceKey('handoffs_key'),
    id: key(uuid('id'), 'handoffs_key'),
    issueId: uuid('issue_id'),
    giverId: text('giver_id'),
    state: text('state'),
    version: whole('version'),
    nextStepId: uuid('next_step_id'),
    situationId: optional(uuid('situation_id')),
    watchOutId: optional(uuid('watch_out_id')),
    offeredAt: instant('offered_at'),
    halfTimeAt: instant('half_time_at'),
    endsAt: instant('ends_at'),
    wakeAt: optional(instant('wake_at')),
    endedAt: optional(instant('ended_at')),
    endedBy: optional(text('ended_by')),
    acceptedBy: optional(text('accepted_by')),
    readBackId: optional(uuid('read_back_id')),
    reasonId: optional(uuid('reason_id')),
  },
  foreignKeys: [
    within('handoff_of_an_issue', 'issueId', 'issues'),
    within('handoff_giver_is_a_member', 'giverId', 'members'),
    within('handoff_says_the_next_step', 'nextStepId', 'texts'),
    within('handoff_situation_is_kept', 'situationId', 'texts'),
    within('handoff_watch_out_is_kept', 'watchOutId', 'texts'),
    within('handoff_read_back_is_kept', 'readBackId', 'texts'),
    within('handoff_reason_is_kept', 'reasonId', 'texts'),
  ],
  indices: [
    {
      name: 'one_open_handoff_per_issue',
      columns: ['workspaceId', 'issueId'],
      unique: true,
      where: "state = 'offered'",
    },
    { name: 'handoffs_of_an_issue', columns: ['workspaceId', 'issueId', 'offeredAt'] },
    {
      name: 'open_handoffs_of_a_giver',
      columns: ['workspaceId', 'giverId'],
      where: "state = 'offered'",
    },
    { name: 'handoffs_to_wake', columns: ['wakeAt'], where: 'wake_at is not null' },
  ],
  checks: [
    {
      name: 'handoff_state_is_known',
      expression:
        "state in ('offered', 'accepted', 'declined', 'countered', 'withdrawn', 'expired')",
    },
    { name: 'handoff_ends_after_it_begins', expression: 'ends_at > offered_at' },
    {
      name: 'handoff_end_is_recorded',
      expression: "(state = 'offered') = (ended_at is null)",
    },
    {
      name: 'handshake_names_who_shook',
      expression: "(state = 'accepted') = (accepted_by is not null)",
    },
    {
      name: 'read_back_is_of_a_handshake',
      expression: "read_back_id is null or state = 'accepted'",
    },
  ],
});

export const ReceiverTable = new EntitySchema<Receiver>({
  name: 'handoff_receivers',
  columns: {
    workspaceId: workspaceKey('handoff_receivers_key'),
    handoffId: key(uuid('handoff_id'), 'handoff_receivers_key'),
    memberId: key(text('member_id'), 'handoff_receivers_key'),
    state: text('state'),
    reasonKind: optional(text('reason_kind')),
    reasonId: optional(uuid('reason_id')),
    answeredAt: optional(instant('answered_at')),
  },
  foreignKeys: [
    within('receiver_of_a_handoff', 'handoffId', 'handoffs'),
    within('receiver_is_a_member', 'memberId', 'members'),
    within('receiver_reason_is_kept', 'reasonId', 'texts'),
  ],
  indices: [
    {
      name: 'handoffs_asked_of_a_member',
      columns: ['workspaceId', 'memberId'],
      where: "state = 'asked'",
    },
  ],
  checks: [
    {
      name: 'receiver_state_is_known',
      expression: "state in ('asked', 'accepted', 'declined', 'released')",
    },
  ],
});
