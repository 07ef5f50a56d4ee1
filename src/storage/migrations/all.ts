import { Contacts1764000000006 } from './contacts.js';
import { CorrectionsMade1764000000012 } from './corrections-made.js';
import { Delivery1764000000004 } from './delivery.js';
import { FollowUps1764000000014 } from './follow-ups.js';
import { HandshakeWhole1764000000008 } from './handshake-whole.js';
import { HomeTabs1764000000020 } from './home-tabs.js';
import { IssuesHandoffsCommitments1764000000002 } from './issues-handoffs-commitments.js';
import { Leavers1764000000011 } from './leavers.js';
import { LedgerAndRequests1764000000003 } from './ledger-and-requests.js';
import { LivingNotices1764000000009 } from './living-notices.js';
import { OpenedFromThreads1764000000018 } from './opened-from-threads.js';
import { OwnHours1764000000013 } from './own-hours.js';
import { PeopleAndCustomers1764000000001 } from './people-and-customers.js';
import { PromisesAskedAbout1764000000017 } from './promises-asked-about.js';
import { Snoozes1764000000019 } from './snoozes.js';
import { UpdatesWhole1764000000016 } from './updates-whole.js';
import { WallsBetweenWorkspaces1764000000005 } from './walls-between-workspaces.js';

/** Every migration, oldest first. */
export const migrations = [
  PeopleAndCustomers1764000000001,
  IssuesHandoffsCommitments1764000000002,
  LedgerAndRequests1764000000003,
  Delivery1764000000004,
  WallsBetweenWorkspaces1764000000005,
  Contacts1764000000006,
  HandshakeWhole1764000000008,
  LivingNotices1764000000009,
  Leavers1764000000011,
  CorrectionsMade1764000000012,
  OwnHours1764000000013,
  FollowUps1764000000014,
  UpdatesWhole1764000000016,
  PromisesAskedAbout1764000000017,
  OpenedFromThreads1764000000018,
  Snoozes1764000000019,
  HomeTabs1764000000020,
];
