import type { DataSource } from 'typeorm';

import { claimEvents, type ClaimedEvent } from './claim-events.js';
import { hasDueEvents } from './has-due-events.js';
import { settleEvent, type EventSettlement } from './settle-event.js';

/** Longer than any event takes: a lease that runs out means that its worker died. */
const LEASE_MS = 60_000;

/** What the inbox's worker asks of the database; any number of instances share it. */
export function inboxStore(source: DataSource, leaseMs = LEASE_MS) {
  return {
    claim: (now: Date, most: number) => claimEvents(source, leaseMs, now, most),
    settle: (claimed: ClaimedEvent, settlement: EventSettlement) =>
      settleEvent(source, claimed, settlement),
    hasDue: (now: Date) => hasDueEvents(source, now),
  };
}
