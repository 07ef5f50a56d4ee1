import type { Clock } from '../use-cases/ports.js';
import { backOff } from '../worker/back-off.js';
import type { Log } from '../worker/log.js';
import { messageOf } from '../worker/message-of.js';
import type { ClaimedEvent, EventSettlement, InboxStore } from './ports.js';

/** What the inbox needs of the outside. */
export interface InboxOptions {
  store: InboxStore;
  /** Runs the listeners on an event as Slack sent it. */
  handle: (body: unknown) => Promise<void>;
  clock: Clock;
  /** At least 0, below 1: spreads the retries. */
  random: () => number;
  log: Log;
  pollMs?: number | undefined;
}

/** About five minutes of trying. */
const MOST_ATTEMPTS = 10;

/**
 * Handles one claimed event. It is done once its effects are committed, and not with them: a crash in
 * between repeats it, which is harmless because the event's id is the request key of every effect.
 */
export async function handleEvent(claimed: ClaimedEvent, options: InboxOptions): Promise<void> {
  const { store, log } = options;
  const { workspaceId, id } = claimed;
  const settlement = await outcome(claimed, options);
  const isOurs = await store.settle(claimed, settlement);
  if (!isOurs) {
    log.warn({ workspaceId, event: id }, 'an event took longer than its lease');
  } else if (settlement.state === 'parked') {
    log.error({ workspaceId, event: id, error: settlement.error }, 'an event was given up');
  }
}

async function outcome(
  { attempts, body }: ClaimedEvent,
  { handle, clock, random }: InboxOptions,
): Promise<EventSettlement> {
  if (attempts > MOST_ATTEMPTS) {
    return { state: 'parked', nextAt: null, error: 'never ended, time and again' };
  }
  try {
    await handle(body);
    return { state: 'done', nextAt: null, error: null };
  } catch (error) {
    if (attempts === MOST_ATTEMPTS)
      return { state: 'parked', nextAt: null, error: messageOf(error) };
    const nextAt = new Date(clock.now().getTime() + backOff(attempts, random));
    return { state: 'pending', nextAt, error: messageOf(error) };
  }
}
