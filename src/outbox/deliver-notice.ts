import { noticeSchema } from '../use-cases/notices.js';
import { messageOf } from '../worker/message-of.js';
import type { OutboxOptions } from './options.js';
import type { ClaimedNotice, Delivered } from './ports.js';
import { isHopeless } from './retry.js';
import { settleNotice } from './settle-notice.js';

/** Delivers one claimed notice and records how that ended. */
export async function deliverNotice(
  claimed: ClaimedNotice,
  { store, deliver, clock, random, log }: OutboxOptions,
): Promise<void> {
  const { workspaceId, id } = claimed;
  const delivered = await tell(claimed, deliver);
  if (delivered.kind === 'wait') {
    await store.holdMethod(workspaceId, delivered.method, delivered.until);
  }
  const settlement = settleNotice(claimed, delivered, { now: clock.now(), random });
  const isOurs = await store.settleNotice(claimed, settlement);
  if (!isOurs) {
    log.warn({ workspaceId, notice: id }, 'a notice took longer than its lease');
  } else if (settlement.state === 'parked') {
    log.error({ workspaceId, notice: id, error: settlement.error }, 'a notice was given up');
  }
}

async function tell(claimed: ClaimedNotice, deliver: OutboxOptions['deliver']): Promise<Delivered> {
  const { workspaceId, id, lane, attempts, state } = claimed;
  if (isHopeless(claimed)) return { kind: 'refused', error: 'no answer, time and again' };
  const notice = noticeSchema.safeParse(claimed.facts);
  if (!notice.success) return { kind: 'refused', error: `unreadable: ${notice.error.message}` };
  try {
    return await deliver({ workspaceId, id, lane, notice: notice.data, attempts, state });
  } catch (error) {
    return { kind: 'unknown', error: messageOf(error) };
  }
}
