import type { MemberId } from '../domain/people.js';
import type { IssueState } from '../domain/records.js';
import type { IssueLine } from './work.js';

/** Which issues to list. Pages are counted from 0. */
export type IssueFilter = { page: number; reader: MemberId; channelId: string | null } & (
  | { of: 'all' | 'lapsed' }
  | { of: 'owner'; ownerId: MemberId }
  | { of: 'customer'; words: string }
  /** All of these words were written about it, or begin words that were; also what has ended. */
  | { of: 'words'; words: string }
);

export interface ListedIssue extends IssueLine {
  state: IssueState;
  ownerId: MemberId;
  nextContactAt: Date | null;
  lapsed: boolean;
}

/** What was somebody's at an instant; not `isWhole`: there may be more. */
export interface OwnedAt {
  issues: IssueLine[];
  isWhole: boolean;
}

export interface IssuePage {
  issues: ListedIssue[];
  total: number;
  page: number;
  pages: number;
}
