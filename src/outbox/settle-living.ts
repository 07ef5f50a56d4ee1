import type { ClaimedLiving, LivingSettlement, Shown } from './ports.js';
import { afterFailure, describe, type Moment } from './retry.js';

/** What becomes of a living message after a try. */
export function settleLiving(
  claimed: ClaimedLiving,
  outcome: Exclude<Shown, { kind: 'ended' }>,
  moment: Moment,
): LivingSettlement {
  const { wanted, shownAs, channel, ts } = claimed;
  switch (outcome.kind) {
    case 'shown': {
      const { shownAs, channel, ts, againAt = null } = outcome;
      const shown = { shown: wanted, shownAs, channel, ts };
      return { ...fresh, ...shown, againAt, parked: null, error: null };
    }
    case 'gone':
      return { ...fresh, ...nowhere, shown: null, parked: null, error: 'the message was deleted' };
    case 'wait':
    case 'failed':
    case 'unknown':
    case 'refused': {
      const { isOver, ...tried } = afterFailure(claimed, outcome, moment);
      const place = { shown: null, againAt: null, shownAs, channel, ts, error: describe(outcome) };
      // The next version starts anew, with the patience of a first try.
      return isOver ? { ...fresh, ...place, parked: wanted } : { ...tried, ...place, parked: null };
    }
  }
}

const fresh = { attempts: 0, unanswered: 0, failingSince: null, nextAt: null, againAt: null };
const nowhere = { shownAs: null, channel: null, ts: null };
