import { Delivery1764000000004 } from './delivery.js';
import { IssuesHandoffsCommitments1764000000002 } from './issues-handoffs-commitments.js';
import { LedgerAndRequests1764000000003 } from './ledger-and-requests.js';
import { PeopleAndCustomers1764000000001 } from './people-and-customers.js';
import { WallsBetweenWorkspaces1764000000005 } from './walls-between-workspaces.js';

/** Every migration, oldest first. */
export const migrations = [
  PeopleAndCustomers1764000000001,
  IssuesHandoffsCommitments1764000000002,
  LedgerAndRequests1764000000003,
  Delivery1764000000004,
  WallsBetweenWorkspaces1764000000005,
];
