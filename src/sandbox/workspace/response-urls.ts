import type { Clock } from '../clock.js';

const lifetimeMs = 30 * 60 * 1000;
const mostUses = 5;
/** How long a URL is remembered after that, to say what is wrong with it. */
const rememberedMs = 3_600_000;

/** Where an answer sent to a response_url goes. */
export interface ResponseTarget {
  personId: string;
  channelId: string;
  /** The message that was acted on, for `replace_original` and `delete_original`. */
  original: { ts: string } | null;
  threadTs: string | null;
}

type Redeemed =
  | { ok: true; target: ResponseTarget }
  | { ok: false; error: 'used_url' | 'expired_url' | 'invalid_url' };

/** The URLs by which an app may answer an action: five times within half an hour. */
export interface ResponseUrls {
  give(target: ResponseTarget): string;
  redeem(id: string): Redeemed;
}

export function startResponseUrls(
  clock: Clock,
  newId: (prefix: string) => string,
  address: () => string,
): ResponseUrls {
  const given = new Map<string, { target: ResponseTarget; expiresAt: number; usesLeft: number }>();
  const forgetOld = (now: number) => {
    for (const [id, { expiresAt }] of given) {
      if (expiresAt + rememberedMs > now) return;
      given.delete(id);
    }
  };
  return {
    give(target) {
      const now = clock.now().getTime();
      forgetOld(now);
      const id = newId('R');
      const expiresAt = now + lifetimeMs;
      given.set(id, { target, expiresAt, usesLeft: mostUses });
      return `${address()}/response/${id}`;
    },
    redeem(id) {
      const found = given.get(id);
      if (!found) return { ok: false, error: 'invalid_url' };
      if (clock.now().getTime() > found.expiresAt) return { ok: false, error: 'expired_url' };
      if (found.usesLeft === 0) return { ok: false, error: 'used_url' };
      found.usesLeft -= 1;
      return { ok: true, target: found.target };
    },
  };
}
