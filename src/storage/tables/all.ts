import { CommitmentTable } from './commitments.js';
import {
  InboxTable,
  LaneTable,
  LivingMessageTable,
  OutboxTable,
  ReminderSlotTable,
} from './delivery.js';
import { HandoffTable, ReceiverTable } from './handoffs.js';
import { IssueTable, TextTable, UpdateTable } from './issues.js';
import { CustomerTable, MemberTable, WorkspaceTable } from './people.js';
import { LedgerTable, RequestTable } from './records.js';

/** Every table; a test proves them equal to what the migrations make. */
export const tables = [
  WorkspaceTable,
  MemberTable,
  CustomerTable,
  TextTable,
  IssueTable,
  UpdateTable,
  HandoffTable,
  ReceiverTable,
  CommitmentTable,
  LedgerTable,
  RequestTable,
  InboxTable,
  LaneTable,
  OutboxTable,
  LivingMessageTable,
  ReminderSlotTable,
];
