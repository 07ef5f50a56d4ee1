import { messageOf } from '../worker/message-of.js';
import type { OutboxOptions } from './options.js';
import type { ClaimedLiving, Shown } from './ports.js';
import { isHopeless } from './retry.js';
import { settleLiving } from './settle-living.js';

const LATE = 'a living message took longer than its lease';

/** Brings one claimed message up to date and records how that ended. */
export async function showLiving(
  claimed: ClaimedLiving,
  { store, show, clock, random, log }: OutboxOptions,
): Promise<void> {
  const { workspaceId, id } = claimed;
  const shown = await tryToShow(claimed, show);
  if (shown.kind === 'wait') await store.holdMethod(workspaceId, shown.method, shown.until);
  if (shown.kind === 'ended') {
    if (!(await store.endLiving(claimed))) log.warn({ workspaceId, message: id }, LATE);
    return;
  }
  const settlement = settleLiving(claimed, shown, { now: clock.now(), random });
  const isOurs = await store.settleLiving(claimed, settlement);
  if (!isOurs) {
    log.warn({ workspaceId, message: id }, LATE);
  } else if (settlement.parked !== null) {
    log.error({ workspaceId, message: id, error: settlement.error }, 'a message stays out of date');
  }
}

async function tryToShow(claimed: ClaimedLiving, show: OutboxOptions['show']): Promise<Shown> {
  if (isHopeless(claimed)) return { kind: 'refused', error: 'no answer, time and again' };
  const { wanted: _wanted, lease: _lease, unanswered, failingSince: _since, ...message } = claimed;
  try {
    return await show({ ...message, state: unanswered > 0 ? 'unknown' : 'pending' });
  } catch (error) {
    return { kind: 'unknown', error: messageOf(error) };
  }
}
