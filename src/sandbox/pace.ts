import type { Clock } from './clock.js';
import { betweenPostsMs, callsPerMinute, tierOf } from './limits/pace.js';

const minuteMs = 60_000;

/** Counts calls, and refuses those that come faster than Slack takes them. */
export interface Pace {
  /** Seconds until the call may be made again; null if it may be made now, and is counted. */
  secondsToWait(method: string, sent: Record<string, unknown>): number | null;
}

export const noPace: Pace = { secondsToWait: () => null };

/** Slack's own pace, on the sandbox's clock. */
export function slackPace(clock: Clock): Pace {
  const counted = new Map<string, number[]>();

  /** At most so many within the window before now. */
  const take = (key: string, most: number, windowMs: number): number | null => {
    const now = clock.now().getTime();
    const recent = (counted.get(key) ?? []).filter((at) => at > now - windowMs);
    counted.set(key, recent);
    const [oldest] = recent;
    if (oldest !== undefined && recent.length >= most) {
      return Math.ceil((oldest + windowMs - now) / 1000);
    }
    recent.push(now);
    return null;
  };

  return {
    secondsToWait(method, sent) {
      if (method === 'chat.postMessage') {
        return take(`${method} ${String(sent['channel'])}`, 1, betweenPostsMs);
      }
      const tier = tierOf[method];
      return tier === undefined ? null : take(method, callsPerMinute[tier], minuteMs);
    },
  };
}
