import type { MemberId } from '../domain/people.js';
import type { IssueState } from '../domain/records.js';
import type { IssueLine } from './work.js';

/** Which issues to list. Pages are counted from 0. */
export type IssueFilter = { page: number; reader: MemberId; channelId: string | null } & (
  | { of: 'all' | 'lapsed' }
  | { of: 'owner'; ownerId: MemberId }
  | { of: 'customer'; words: string }
);

export interface ListedIssue extends IssueLine {
  state: IssueState;
  ownerId: MemberId;
  nextContactAt: Date | null;
  lapsed: boolean;
}

export interface IssuePage {
  issues: ListedIssue[];
  total: number;
  page: number;
  pages: number;
}
