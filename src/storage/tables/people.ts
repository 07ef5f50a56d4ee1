import { EntitySchema } from 'typeorm';

import type { Customer, Member, Workspace } from '../../domain/people.js';
import {
  instant,
  json,
  key,
  ofWorkspace,
  optional,
  text,
  uuid,
  whole,
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
    standing: text('standing'),
    hours: optional(json('hours')),
    digestTime: { ...text('digest_time'), default: '09:00' },
    wakeAt: optional(instant('wake_at')),
    seenAt: instant('seen_at'),
  },
  foreignKeys: [ofWorkspace('member_of_a_workspace')],
  checks: [
    {
      name: 'member_standing_is_known',
      expression: "standing in ('active', 'guest', 'bot', 'stranger', 'deactivated', 'unknown')",
    },
  ],
  indices: [
    { name: 'members_whose_digest_is_due', columns: ['wakeAt'], where: '(wake_at IS NOT NULL)' },
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
    createdAt: instant('created_at'),
  },
  foreignKeys: [ofWorkspace('customer_of_a_workspace')],
  indices: [{ name: 'one_customer_per_name', columns: ['workspaceId', 'nameKey'], unique: true }],
});
