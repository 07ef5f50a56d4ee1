import { EntitySchema } from 'typeorm';

import type { LedgerEntry } from '../../domain/ledger.js';
import {
  identity,
  instant,
  json,
  key,
  optional,
  text,
  uuid,
  within,
  workspaceKey,
} from './columns.js';

/** A ledger entry where it is kept: of which issue, and its place in the order of all. */
export interface LedgerRow extends LedgerEntry {
  workspaceId: string;
  id: string;
  /** Null: of a member, who went away or came back. */
  issueId: string | null;
}

export const LedgerTable = new EntitySchema<LedgerRow>({
  name: 'ledger',
  columns: {
    workspaceId: workspaceKey('ledger_key'),
    id: key(identity('id'), 'ledger_key'),
    issueId: optional(uuid('issue_id')),
    at: instant('at'),
    actorId: text('actor_id'),
    kind: text('kind'),
    handoffId: optional(uuid('handoff_id')),
    commitmentId: optional(uuid('commitment_id')),
    memberId: optional(text('member_id')),
    textId: optional(uuid('text_id')),
    facts: json('facts'),
  },
  foreignKeys: [
    within('ledger_of_an_issue', 'issueId', 'issues'),
    within('ledger_handoff_is_kept', 'handoffId', 'handoffs'),
    within('ledger_commitment_is_kept', 'commitmentId', 'commitments'),
    within('ledger_text_is_kept', 'textId', 'texts'),
  ],
  indices: [
    { name: 'ledger_of_an_issue_in_order', columns: ['workspaceId', 'issueId', 'id'] },
    {
      name: 'owners_in_the_ledger',
      columns: ['workspaceId', 'memberId'],
      where: "kind in ('opened', 'accepted', 'custody')",
    },
  ],
  checks: [
    {
      name: 'ledger_is_of_an_issue_or_a_member',
      expression: 'issue_id is not null or member_id is not null',
    },
  ],
});

/** A request that was carried out, with the answer that a repeat of it gets. */
export interface RequestRow {
  workspaceId: string;
  key: string;
  at: Date;
  answer: object | null;
}

export const RequestTable = new EntitySchema<RequestRow>({
  name: 'requests',
  columns: {
    workspaceId: workspaceKey('requests_key'),
    key: key(text('key'), 'requests_key'),
    at: instant('at'),
    answer: optional(json('answer')),
  },
  indices: [{ name: 'requests_by_age', columns: ['at'] }],
});
