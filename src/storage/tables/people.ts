import { EntitySchema } from 'typeorm';

import type { Contact, Customer, Member, Workspace } from '../../domain/people.js';
import {
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

export const WorkspaceTable = new EntitySchema<Workspace>({
  name: 'workspaces',
  columns: {
    workspaceId: workspaceKey('workspaces_key'),
    name: text('name'),
    botUserId: text('bot_user_id'),
    zone: text('zone'),
    settings: json('settings'),
    issueCount: { ...whole('issue_count'), default: 0 },
    suspendedAt: optional(instant('suspended_at')),
    createdAt: instant('created_at'),
  },
});

export const MemberTable = new EntitySchema<Member>({
  name: 'members',
  columns: {
    workspaceId: workspaceKey('members_key'),
    id: key(text('id'), 'members_key'),
    name: text('name'),
    zone: text('zone'),
    slackZone: optional(text('slack_zone')),
    standing: text('standing'),
    hours: optional(json('hours')),
    temporaryHours: optional(json('temporary_hours')),
    digestTime: optional(text('digest_time')),
    digestDays: optional(json('digest_days')),
    noDigestOn: optional(text('no_digest_on')),
    wakeAt: optional(instant('wake_at')),
    replanAt: optional(instant('replan_at')),
    seenAt: instant('seen_at'),
  },
  foreignKeys: [ofWorkspace('member_of_a_workspace')],
  checks: [
    {
      name: 'member_standing_is_known',
      expression: "standing in ('active', 'guest', 'bot', 'stranger', 'deactivated', 'unknown')",
    },
    {
      name: 'digest_comes_at_a_time_of_day',
      expression: "digest_time ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'",
    },
  ],
  indices: [
    {
      name: 'members_who_left',
      columns: ['workspaceId', 'id'],
      where: "standing not in ('active', 'unknown')",
    },
    { name: 'members_whose_digest_is_due', columns: ['wakeAt'], where: '(wake_at IS NOT NULL)' },
    { name: 'members_to_replan', columns: ['replanAt'], where: '(replan_at IS NOT NULL)' },
  ],
});

export const CustomerTable = new EntitySchema<Customer>({
  name: 'customers',
  columns: {
    workspaceId: workspaceKey('customers_key'),
    id: key(uuid('id'), 'customers_key'),
    name: text('name'),
    nameKey: text('name_key'),
    zone: optional(text('zone')),
    conciergeId: optional(text('concierge_id')),
    notes: optional(text('notes')),
    version: { ...whole('version'), default: 1 },
    createdAt: instant('created_at'),
  },
  foreignKeys: [
    ofWorkspace('customer_of_a_workspace'),
    within('concierge_is_a_member', 'conciergeId', 'members'),
  ],
  indices: [{ name: 'one_customer_per_name', columns: ['workspaceId', 'nameKey'], unique: true }],
});

export const ContactTable = new EntitySchema<Contact>({
  name: 'contacts',
  columns: {
    workspaceId: workspaceKey('contacts_key'),
    id: key(uuid('id'), 'contacts_key'),
    customerId: uuid('customer_id'),
    name: text('name'),
    formOfAddress: text('form_of_address'),
    reachedBy: optional(text('reached_by')),
  },
  foreignKeys: [within('contact_of_a_customer', 'customerId', 'customers')],
  indices: [
    {
      name: 'one_main_contact_per_customer',
      columns: ['workspaceId', 'customerId'],
      unique: true,
    },
  ],
});
