import { backOff } from '../worker/back-off.js';
import type { Failure, Tried } from './ports.js';

/** What a rule of delivery may know of the world. */
export interface Moment {
  now: Date;
  /** At least 0, below 1. */
  random: () => number;
}

export interface Verdict extends Tried {
  /** No further try. */
  isOver: boolean;
  nextAt: Date;
}

/** Whoever fails holds up those behind it in its lane: not longer than this. */
const PATIENCE_MS = 15 * 60_000;

/** Each try without an answer may be one more copy in front of a person. */
const MOST_UNANSWERED = 5;

/** Too many tries ended without an answer: Slack was silent, or the process died each time. */
export function isHopeless({ unanswered }: Tried): boolean {
  return unanswered > MOST_UNANSWERED;
}

/** Whether and when a failure is tried again. To wait because Slack asks for it is no failed try. */
export function afterFailure(before: Tried, failure: Failure, { now, random }: Moment): Verdict {
  if (failure.kind === 'wait') {
    const { attempts, unanswered, failingSince } = before;
    return { attempts, unanswered, failingSince, isOver: false, nextAt: failure.until };
  }
  const failingSince = before.failingSince ?? now;
  const tried = {
    attempts: before.attempts + 1,
    unanswered: before.unanswered + (failure.kind === 'unknown' ? 1 : 0),
    failingSince,
  };
  const hasPatience = now.getTime() - failingSince.getTime() < PATIENCE_MS;
  const isOver = failure.kind === 'refused' || isHopeless(tried) || !hasPatience;
  return { ...tried, isOver, nextAt: new Date(now.getTime() + backOff(before.attempts, random)) };
}

/** One line for the row and the log. */
export function describe(failure: Failure): string {
  return failure.kind === 'wait' ? `Slack asks to wait with ${failure.method}` : failure.error;
}
