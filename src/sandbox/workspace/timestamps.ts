import type { Channel } from './state.js';

const toTs = (micros: number) => {
  const digits = String(micros).padStart(7, '0');
  return `${digits.slice(0, -6)}.${digits.slice(-6)}`;
};

/** Microseconds since 1970 of a ts such as `1755000000.000100`. */
export const microsOf = (ts: string) => Math.round(Number(ts) * 1_000_000);

/** An instant as Slack writes it: seconds, dot, six digits. */
export const tsOf = (instant: Date) => toTs(instant.getTime() * 1000);

/** Whole seconds since 1970. */
export const secondsOf = (instant: Date) => Math.floor(instant.getTime() / 1000);

/** The ts of the next message of a channel: now, or just after the one before if the clock has not moved on. */
export function nextTs(channel: Channel, now: Date): string {
  channel.lastTs = toTs(Math.max(now.getTime() * 1000, microsOf(channel.lastTs) + 1));
  return channel.lastTs;
}
