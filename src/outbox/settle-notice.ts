import type { ClaimedNotice, Delivered, NoticeSettlement } from './ports.js';
import { afterFailure, describe, type Moment } from './retry.js';

/** What becomes of a notice after a try. */
export function settleNotice(
  claimed: ClaimedNotice,
  delivered: Delivered,
  moment: Moment,
): NoticeSettlement {
  const { attempts, unanswered, failingSince } = claimed;
  const ended = { attempts, unanswered, failingSince, nextAt: null, ...nowhere };
  switch (delivered.kind) {
    case 'sent': {
      const { channel, ts, living = null } = delivered;
      return { ...ended, state: 'sent', channel, ts, sentAt: moment.now, error: null, living };
    }
    case 'void':
      return { ...ended, state: 'void', error: delivered.why };
    case 'later':
      return { ...ended, state: claimed.state, nextAt: delivered.until, error: null };
    case 'wait':
    case 'failed':
    case 'unknown':
    case 'refused': {
      const { isOver, ...tried } = afterFailure(claimed, delivered, moment);
      // What is unknown stays so until Slack has answered for it.
      const again = delivered.kind === 'unknown' ? 'unknown' : claimed.state;
      return { ...tried, ...nowhere, state: isOver ? 'parked' : again, error: describe(delivered) };
    }
  }
}

const nowhere = { channel: null, ts: null, sentAt: null, living: null };
