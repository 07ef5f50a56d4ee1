import { EntitySchema } from 'typeorm';

import {
  identity,
  instant,
  json,
  key,
  ofWorkspace,
  optional,
  text,
  uuid,
  whole,
  within,
  workspaceKey,
} from './columns.js';

/** An event from Slack, kept before it was acknowledged. */
export interface InboxRow {
  workspaceId: string;
  id: string;
  body: object;
  receivedAt: Date;
  state: 'pending' | 'working' | 'done' | 'parked';
  attempts: number;
  nextAt: Date;
  leaseUntil: Date | null;
  error: string | null;
}

export const InboxTable = new EntitySchema<InboxRow>({
  name: 'inbox',
  columns: {
    workspaceId: workspaceKey('inbox_key'),
    id: key(text('id'), 'inbox_key'),
    body: json('body'),
    receivedAt: instant('received_at'),
    state: text('state'),
    attempts: { ...whole('attempts'), default: 0 },
    nextAt: instant('next_at'),
    leaseUntil: optional(instant('lease_until')),
    error: optional(text('error')),
  },
  indices: [
    { name: 'inbox_to_do', columns: ['nextAt'], where: "state in ('pending', 'working')" },
    { name: 'inbox_by_age', columns: ['receivedAt'], where: "state = 'done'" },
  ],
  checks: [
    {
      name: 'inbox_state_is_known',
      expression: "state in ('pending', 'working', 'done', 'parked')",
    },
  ],
});

/** A destination, or a method of Slack's, and when it may be used again. */
export interface LaneRow {
  workspaceId: string;
  name: string;
  nextAt: Date | null;
}

export const LaneTable = new EntitySchema<LaneRow>({
  name: 'lanes',
  columns: {
    workspaceId: workspaceKey('lanes_key'),
    name: key(text('name'), 'lanes_key'),
    nextAt: optional(instant('next_at')),
  },
  foreignKeys: [ofWorkspace('lane_of_a_workspace')],
  indices: [
    {
      name: 'lanes_of_methods',
      columns: ['workspaceId', 'name'],
      where: "name like 'method:%'",
    },
  ],
});

/** A notice on its way to a person. */
export interface OutboxRow {
  workspaceId: string;
  id: string;
  lane: string;
  kind: string;
  facts: object;
  issueId: string | null;
  rank: number;
  state: 'pending' | 'sending' | 'sent' | 'unknown' | 'parked' | 'void';
  attempts: number;
  /** Tries of which nobody knows whether Slack carried them out. */
  unanswered: number;
  failingSince: Date | null;
  nextAt: Date;
  leaseUntil: Date | null;
  channel: string | null;
  ts: string | null;
  error: string | null;
  createdAt: Date;
  sentAt: Date | null;
}

export const OutboxTable = new EntitySchema<OutboxRow>({
  name: 'outbox',
  columns: {
    workspaceId: workspaceKey('outbox_key'),
    id: key(identity('id'), 'outbox_key'),
    lane: text('lane'),
    kind: text('kind'),
    facts: json('facts'),
    issueId: optional(uuid('issue_id')),
    rank: { name: 'rank', type: 'smallint' },
    state: text('state'),
    attempts: { ...whole('attempts'), default: 0 },
    unanswered: { ...whole('unanswered'), default: 0 },
    failingSince: optional(instant('failing_since')),
    nextAt: instant('next_at'),
    leaseUntil: optional(instant('lease_until')),
    channel: optional(text('channel')),
    ts: optional(text('ts')),
    error: optional(text('error')),
    createdAt: instant('created_at'),
    sentAt: optional(instant('sent_at')),
  },
  foreignKeys: [
    within('notice_goes_down_a_lane', 'lane', 'lanes'),
    within('notice_about_an_issue', 'issueId', 'issues'),
  ],
  indices: [
    {
      name: 'outbox_to_do',
      columns: ['workspaceId', 'lane', 'rank', 'id'],
      where: "state in ('pending', 'sending', 'unknown')",
    },
    { name: 'outbox_by_age', columns: ['createdAt'], where: "state in ('sent', 'void')" },
    { name: 'outbox_of_an_issue', columns: ['workspaceId', 'issueId'] },
  ],
  checks: [
    {
      name: 'outbox_state_is_known',
      expression: "state in ('pending', 'sending', 'sent', 'unknown', 'parked', 'void')",
    },
    {
      name: 'sent_says_where_and_when',
      expression:
        "state <> 'sent' or (channel is not null and ts is not null and sent_at is not null)",
    },
  ],
});

/** A message that is kept equal to the database. */
export interface LivingMessageRow {
  workspaceId: string;
  id: string;
  kind: 'card' | 'offer' | 'pack' | 'take' | 'cover' | 'home' | 'notice';
  subjectId: string;
  issueId: string | null;
  memberId: string | null;
  lane: string;
  wanted: number;
  shown: number;
  shownAs: string | null;
  channel: string | null;
  ts: string | null;
  /** Of a notice: what it tells. Its row in the outbox is purged some day. */
  facts: object | null;
  /** The version that was given up; a newer one is tried again. */
  parked: number;
  attempts: number;
  unanswered: number;
  failingSince: Date | null;
  nextAt: Date;
  leaseUntil: Date | null;
  error: string | null;
  /** Of a Home tab: the end of the day on which it was opened; after it, it is not shown anew. */
  freshUntil: Date | null;
}

export const LivingMessageTable = new EntitySchema<LivingMessageRow>({
  name: 'living_messages',
  columns: {
    workspaceId: workspaceKey('living_messages_key'),
    id: key(uuid('id'), 'living_messages_key'),
    kind: text('kind'),
    subjectId: text('subject_id'),
    issueId: optional(uuid('issue_id')),
    memberId: optional(text('member_id')),
    lane: text('lane'),
    wanted: whole('wanted'),
    shown: { ...whole('shown'), default: 0 },
    shownAs: optional(text('shown_as')),
    channel: optional(text('channel')),
    ts: optional(text('ts')),
    facts: optional(json('facts')),
    parked: { ...whole('parked'), default: 0 },
    attempts: { ...whole('attempts'), default: 0 },
    unanswered: { ...whole('unanswered'), default: 0 },
    failingSince: optional(instant('failing_since')),
    nextAt: instant('next_at'),
    leaseUntil: optional(instant('lease_until')),
    error: optional(text('error')),
    freshUntil: optional(instant('fresh_until')),
  },
  foreignKeys: [
    within('living_message_goes_down_a_lane', 'lane', 'lanes'),
    within('living_message_of_an_issue', 'issueId', 'issues'),
  ],
  indices: [
    {
      name: 'one_living_message_per_subject',
      columns: ['workspaceId', 'kind', 'subjectId'],
      unique: true,
    },
    { name: 'living_messages_of_an_issue', columns: ['workspaceId', 'issueId'] },
    {
      name: 'living_messages_by_place',
      columns: ['workspaceId', 'channel', 'ts'],
      where: 'issue_id is not null',
    },
    {
      name: 'living_messages_to_show',
      columns: ['nextAt'],
      where: 'shown < wanted and parked < wanted',
    },
  ],
  checks: [
    {
      name: 'living_message_kind_is_known',
      expression: "kind in ('card', 'offer', 'pack', 'take', 'cover', 'home', 'notice')",
    },
    { name: 'notice_keeps_its_facts', expression: "(kind = 'notice') = (facts is not null)" },
    { name: 'shown_is_never_ahead', expression: 'shown <= wanted' },
    {
      name: 'home_is_fresh_for_a_while',
      expression: "(kind = 'home') = (fresh_until is not null)",
    },
  ],
});

/** One reminder that was sent, or is on its way: no second one for the same slot. */
export interface ReminderSlotRow {
  workspaceId: string;
  memberId: string;
  kind: string;
  subjectId: string;
  slot: string;
  claimedAt: Date;
}

export const ReminderSlotTable = new EntitySchema<ReminderSlotRow>({
  name: 'reminder_slots',
  columns: {
    workspaceId: workspaceKey('one_reminder_per_slot'),
    memberId: key(text('member_id'), 'one_reminder_per_slot'),
    kind: key(text('kind'), 'one_reminder_per_slot'),
    subjectId: key(text('subject_id'), 'one_reminder_per_slot'),
    slot: key(text('slot'), 'one_reminder_per_slot'),
    claimedAt: instant('claimed_at'),
  },
  foreignKeys: [within('reminder_of_a_member', 'memberId', 'members')],
  indices: [{ name: 'reminder_slots_by_age', columns: ['claimedAt'] }],
});
