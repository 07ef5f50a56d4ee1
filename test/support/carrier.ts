import { deliverNotice } from '../../src/outbox/deliver-notice.js';
import type { Delivered, Order } from '../../src/outbox/ports.js';
import { noticeMessage } from '../../src/slack/views/notices.js';
import { inWorkspace } from '../../src/storage/desk/transaction.js';
import { outboxStore } from '../../src/storage/outbox/outbox-store.js';
import type { Notice } from '../../src/use-cases/notices.js';
import { prepareNotice } from '../../src/use-cases/tell/prepare-notice.js';
import type { Office } from './office.js';

/** A direct message as somebody got it. */
export interface Heard {
  noticeId: string;
  to: string;
  notice: Notice;
  at: Date;
  isUrgent: boolean;
}

/** What became of what was to be told. */
interface Post {
  heard: (message: Heard) => void;
  dropped?: () => void;
  postponed?: () => void;
}

export interface Carrier {
  /** Delivers all that is due now. */
  carry(): Promise<void>;
}

const AT_ONCE = 8;

/**
 * Carries what Baton tells as its outbox does, up to Slack's door: what each message says, and whether
 * it is still to be said, is read at that moment. Threads of cards are left out.
 */
export function openCarrier(
  { source, clock, reading }: Pick<Office, 'source' | 'clock' | 'reading'>,
  { heard, dropped, postponed }: Post,
): Carrier {
  const prepare = prepareNotice({ reading, clock });
  const store = outboxStore(source, { laneMs: 0, leaseMs: 60_000 });

  async function deliver({ workspaceId, id, lane, notice }: Order): Promise<Delivered> {
    if (notice.kind === 'milestone') return { kind: 'void', why: 'threads are left out' };
    const at = clock.now();
    const telling = await prepare(workspaceId, lane.replace(/^user:/, ''), notice);
    if (telling?.about === 'later') {
      postponed?.();
      return { kind: 'later', until: telling.until };
    }
    if (!telling || !noticeMessage(telling, at)) {
      dropped?.();
      return { kind: 'void', why: 'no longer so' };
    }
    const { to } = telling;
    const isUrgent = telling.about === 'issue' && telling.scene.issue.priority === 'p1';
    heard({ noticeId: id, to, notice, at, isUrgent });
    return { kind: 'sent', channel: `D${to}`, ts: id };
  }

  const options = {
    store,
    deliver,
    show: () => Promise.reject(new Error('no living message is shown here')),
    clock,
    random: () => 0,
    log: { warn: fail, error: fail },
    concurrency: AT_ONCE,
  };

  return {
    async carry() {
      await inWorkspace(source, '*', (manager) => manager.query(leaveThreads));
      for (;;) {
        const claimed = await store.claimNotices(clock.now(), AT_ONCE);
        if (claimed.length === 0) return;
        await Promise.all(claimed.map((each) => deliverNotice(each, options)));
      }
    },
  };
}

function fail(facts: object, message: string): never {
  throw new Error(`${message}: ${JSON.stringify(facts)}`);
}

const leaveThreads = `
update outbox set state = 'void' where state = 'pending' and kind = 'milestone'`;
