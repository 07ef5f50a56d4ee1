import { EntitySchema } from 'typeorm';

import type { Handoff, Pack, Receiver, Take } from '../../domain/records.js';
import { instant, key, optional, text, uuid, whole, within, workspaceKey } from './columns.js';

export const HandoffTable = new EntitySchema<Handoff>({
  name: 'handoffs',
  columns: {
    workspaceId: workspaceKey('handoffs_key'),
    id: key(uuid('id'), 'handoffs_key'),
    issueId: uuid('issue_id'),
    giverId: text('giver_id'),
    offeredBy: text('offered_by'),
    packId: optional(uuid('pack_id')),
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
    correctionId: optional(uuid('correction_id')),
    correctedAt: optional(instant('corrected_at')),
    confirmedAt: optional(instant('confirmed_at')),
    keptAt: optional(instant('kept_at')),
  },
  foreignKeys: [
    within('handoff_of_an_issue', 'issueId', 'issues'),
    within('handoff_giver_is_a_member', 'giverId', 'members'),
    within('handoff_says_the_next_step', 'nextStepId', 'texts'),
    within('handoff_situation_is_kept', 'situationId', 'texts'),
    within('handoff_watch_out_is_kept', 'watchOutId', 'texts'),
    within('handoff_read_back_is_kept', 'readBackId', 'texts'),
    within('handoff_reason_is_kept', 'reasonId', 'texts'),
    within('handoff_is_offered_by_a_member', 'offeredBy', 'members'),
    within('handoff_of_a_pack', 'packId', 'packs'),
    within('handoff_correction_is_kept', 'correctionId', 'texts'),
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
    {
      name: 'handoffs_of_a_pack',
      columns: ['workspaceId', 'packId'],
      where: 'pack_id is not null',
    },
    {
      name: 'corrections_to_confirm',
      columns: ['workspaceId', 'acceptedBy'],
      where: 'correction_id is not null and confirmed_at is null',
    },
    {
      name: 'corrections_made',
      columns: ['workspaceId', 'giverId'],
      where: 'correction_id is not null and confirmed_at is null',
    },
    {
      name: 'handoffs_that_came_back',
      columns: ['workspaceId', 'endedAt'],
      where: "state in ('declined', 'countered', 'expired') and kept_at is null",
    },
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
    {
      name: 'correction_is_of_a_handshake',
      expression: `(correction_id is null) = (corrected_at is null)
    and (correction_id is null or state = 'accepted') and (confirmed_at is null or correction_id is not null)`,
    },
    {
      name: 'kept_is_what_nobody_took',
      expression: "kept_at is null or state in ('declined', 'countered', 'expired')",
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
    suggestedId: optional(text('suggested_id')),
    answeredAt: optional(instant('answered_at')),
  },
  foreignKeys: [
    within('receiver_of_a_handoff', 'handoffId', 'handoffs'),
    within('receiver_is_a_member', 'memberId', 'members'),
    within('receiver_reason_is_kept', 'reasonId', 'texts'),
    within('receiver_suggests_a_member', 'suggestedId', 'members'),
  ],
  indices: [
    {
      name: 'handoffs_asked_of_a_member',
      columns: ['workspaceId', 'memberId'],
      where: "state = 'asked'",
    },
    { name: 'receivers_by_member', columns: ['workspaceId', 'memberId'] },
  ],
  checks: [
    {
      name: 'receiver_state_is_known',
      expression: "state in ('asked', 'accepted', 'declined', 'countered', 'released')",
    },
  ],
});

export const PackTable = new EntitySchema<Pack>({
  name: 'packs',
  columns: {
    workspaceId: workspaceKey('packs_key'),
    id: key(uuid('id'), 'packs_key'),
    giverId: text('giver_id'),
    madeAt: instant('made_at'),
  },
  foreignKeys: [within('pack_giver_is_a_member', 'giverId', 'members')],
});

export const TakeTable = new EntitySchema<Take>({
  name: 'takes',
  columns: {
    workspaceId: workspaceKey('takes_key'),
    id: key(uuid('id'), 'takes_key'),
    issueId: uuid('issue_id'),
    askedBy: text('asked_by'),
    state: text('state'),
    terms: whole('terms'),
    readBackId: uuid('read_back_id'),
    askedAt: instant('asked_at'),
    halfTimeAt: instant('half_time_at'),
    endsAt: instant('ends_at'),
    wakeAt: optional(instant('wake_at')),
    endedAt: optional(instant('ended_at')),
  },
  foreignKeys: [
    within('take_of_an_issue', 'issueId', 'issues'),
    within('take_is_asked_by_a_member', 'askedBy', 'members'),
    within('take_says_what_comes_next', 'readBackId', 'texts'),
  ],
  indices: [
    {
      name: 'one_open_take_per_member',
      columns: ['workspaceId', 'issueId', 'askedBy'],
      unique: true,
      where: "state = 'asked'",
    },
    { name: 'takes_of_an_issue', columns: ['workspaceId', 'issueId', 'askedAt'] },
    {
      name: 'open_takes_of_a_member',
      columns: ['workspaceId', 'askedBy'],
      where: "state = 'asked'",
    },
    { name: 'takes_to_wake', columns: ['wakeAt'], where: 'wake_at is not null' },
  ],
  checks: [
    {
      name: 'take_state_is_known',
      expression:
        "state in ('asked', 'handed-over', 'refused', 'withdrawn', 'expired', 'overtaken')",
    },
    { name: 'take_end_is_recorded', expression: "(state = 'asked') = (ended_at is null)" },
  ],
});
