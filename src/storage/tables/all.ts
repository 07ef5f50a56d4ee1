import { AbsenceTable } from './absences.js';
import { CommitmentTable } from './commitments.js';
import {
  InboxTable,
  LaneTable,
  LivingMessageTable,
  OutboxTable,
  ReminderSlotTable,
} from './delivery.js';
import { FollowUpTable } from './follow-ups.js';
import { HandoffTable, PackTable, ReceiverTable, TakeTable } from './handoffs.js';
import { IssueTable, IssueWordTable, TextTable, UpdateTable } from './issues.js';
import { ContactTable, CustomerTable, MemberTable, WorkspaceTable } from './people.js';
import { LedgerTable, RequestTable } from './records.js';
import { SnoozeTable } from './snoozes.js';

/** Every table; a test proves them equal to what the migrations make. */
export const tables = [
  WorkspaceTable,
  MemberTable,
  CustomerTable,
  ContactTable,
  TextTable,
  IssueTable,
  IssueWordTable,
  UpdateTable,
  HandoffTable,
  ReceiverTable,
  PackTable,
  TakeTable,
  AbsenceTable,
  CommitmentTable,
  FollowUpTable,
  LedgerTable,
  RequestTable,
  InboxTable,
  LaneTable,
  OutboxTable,
  LivingMessageTable,
  ReminderSlotTable,
  SnoozeTable,
];
