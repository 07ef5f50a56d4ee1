import { type Act, entry } from '../act.js';
import type { LedgerEntry } from '../ledger.js';
import type { FollowUp, FollowUpState } from '../records.js';

/** `followUp` as it is once ended by `act`, and what the ledger says of it. */
export function endedFollowUp(
  followUp: FollowUp,
  act: Act,
  { as, reasonId }: { as: Exclude<FollowUpState, 'planned'>; reasonId: string | null },
): { row: FollowUp; said: LedgerEntry } {
  return {
    row: { ...followUp, state: as, reasonId, endedAt: act.now, endedBy: act.by, wakeAt: null },
    said: entry(act, 'follow-up-ended', {
      textId: reasonId,
      facts: { followUp: followUp.id, as },
    }),
  };
}
