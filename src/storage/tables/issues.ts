import { EntitySchema } from 'typeorm';

import type { Issue, Text, Update } from '../../domain/records.js';
import {
  flag,
  instant,
  key,
  ofWorkspace,
  optional,
  text,
  uuid,
  whole,
  within,
  workspaceKey,
} from './columns.js';

export const TextTable = new EntitySchema<Text>({
  name: 'texts',
  columns: {
    workspaceId: workspaceKey('texts_key'),
    id: key(uuid('id'), 'texts_key'),
    issueId: uuid('issue_id'),
    authorId: text('author_id'),
    body: optional(text('body')),
    writtenAt: instant('written_at'),
  },
  foreignKeys: [within('text_of_an_issue', 'issueId', 'issues')],
  indices: [{ name: 'texts_of_an_issue', columns: ['workspaceId', 'issueId'] }],
});

/** A word that was written about an issue. The database keeps these rows itself. */
interface IssueWord {
  workspaceId: string;
  word: string;
  issueId: string;
}

export const IssueWordTable = new EntitySchema<IssueWord>({
  name: 'issue_words',
  columns: {
    workspaceId: workspaceKey('issue_words_key'),
    word: key({ ...text('word'), collation: 'C' }, 'issue_words_key'),
    issueId: key(uuid('issue_id'), 'issue_words_key'),
  },
});

export const IssueTable = new EntitySchema<Issue>({
  name: 'issues',
  columns: {
    workspaceId: workspaceKey('issues_key'),
    id: key(uuid('id'), 'issues_key'),
    number: whole('number'),
    customerId: uuid('customer_id'),
    titleId: uuid('title_id'),
    priority: text('priority'),
    state: text('state'),
    ownerId: text('owner_id'),
    openedBy: optional(text('opened_by')),
    openedAt: instant('opened_at'),
    ownedSince: instant('owned_since'),
    channelId: optional(text('channel_id')),
    threadTs: optional(text('thread_ts')),
    private: flag('private'),
    nextContactAt: optional(instant('next_contact_at')),
    waitingUntil: optional(instant('waiting_until')),
    contactSetFor: optional(instant('contact_set_for')),
    wakeAt: optional(instant('wake_at')),
    endedAt: optional(instant('ended_at')),
    outcomeId: optional(uuid('outcome_id')),
    custodyReasonId: optional(uuid('custody_reason_id')),
    terms: whole('terms'),
    version: whole('version'),
  },
  foreignKeys: [
    ofWorkspace('issue_of_a_workspace'),
    within('issue_owner_is_a_member', 'ownerId', 'members'),
    within('issue_opener_is_a_member', 'openedBy', 'members'),
    within('issue_has_a_customer', 'customerId', 'customers'),
    within('issue_has_a_title', 'titleId', 'texts'),
    within('issue_outcome_is_kept', 'outcomeId', 'texts'),
    within('issue_custody_says_why', 'custodyReasonId', 'texts'),
  ],
  indices: [
    { name: 'one_issue_per_number', columns: ['workspaceId', 'number'], unique: true },
    { name: 'issues_of_an_owner', columns: ['workspaceId', 'ownerId'], where: "state = 'open'" },
    {
      name: 'issues_of_a_thread',
      columns: ['workspaceId', 'channelId', 'threadTs'],
      where: 'thread_ts is not null',
    },
    { name: 'issues_of_a_customer', columns: ['workspaceId', 'customerId', 'number'] },
    {
      name: 'open_issues_by_next_contact',
      columns: ['workspaceId', 'nextContactAt'],
      where: "state = 'open'",
    },
    {
      name: 'issues_in_custody',
      columns: ['workspaceId', 'ownedSince'],
      where: "state = 'open' and custody_reason_id is not null",
    },
    { name: 'issues_to_wake', columns: ['wakeAt'], where: 'wake_at is not null' },
  ],
  checks: [
    {
      name: 'issue_thread_is_in_a_channel',
      expression: 'thread_ts is null or channel_id is not null',
    },
    { name: 'issue_state_is_known', expression: "state in ('open', 'resolved', 'void')" },
    { name: 'issue_priority_is_known', expression: "priority in ('p1', 'p2', 'p3', 'p4')" },
    {
      name: 'open_issue_has_next_contact',
      expression: "state <> 'open' or next_contact_at is not null",
    },
    {
      name: 'only_an_open_issue_waits',
      expression: "state = 'open' or (waiting_until is null and contact_set_for is null)",
    },
    {
      name: 'ended_issue_says_why',
      expression: "state = 'open' or (ended_at is not null and outcome_id is not null)",
    },
  ],
});

export const UpdateTable = new EntitySchema<Update>({
  name: 'updates',
  columns: {
    workspaceId: workspaceKey('updates_key'),
    id: key(uuid('id'), 'updates_key'),
    issueId: uuid('issue_id'),
    toldBy: text('told_by'),
    toldAt: instant('told_at'),
    textId: uuid('text_id'),
    kind: optional(text('kind')),
    how: optional(text('how')),
  },
  foreignKeys: [
    within('update_of_an_issue', 'issueId', 'issues'),
    within('update_teller_is_a_member', 'toldBy', 'members'),
    within('update_says_something', 'textId', 'texts'),
  ],
  indices: [{ name: 'updates_of_an_issue', columns: ['workspaceId', 'issueId', 'toldAt'] }],
  checks: [
    {
      name: 'update_kind_is_known',
      expression: "kind in ('answer', 'time', 'promise', 'help', 'apology')",
    },
    { name: 'update_went_out_somehow', expression: "how in ('posted', 'phoned', 'mailed')" },
  ],
});
