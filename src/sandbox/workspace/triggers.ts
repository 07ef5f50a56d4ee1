import type { Clock } from '../clock.js';

const lifetimeMs = 3000;
/** How long a trigger is remembered after that, to say what is wrong with it. */
const rememberedMs = 3_600_000;

interface Trigger {
  personId: string;
  /** The conversation in which it arose, if it did in one. */
  channelId: string | null;
  expiresAt: number;
  used: boolean;
}

type Redeemed =
  | { ok: true; personId: string; channelId: string | null }
  | { ok: false; error: 'expired_trigger_id' | 'exchanged_trigger_id' | 'invalid_trigger_id' };

/** The short-lived leave to open a form for whoever has just acted. */
export interface Triggers {
  give(personId: string, channelId?: string | null): string;
  /** Good once, for three seconds on the sandbox's clock. */
  redeem(triggerId: string): Redeemed;
}

export function startTriggers(clock: Clock, newId: (prefix: string) => string): Triggers {
  const triggers = new Map<string, Trigger>();
  const forgetOld = (now: number) => {
    for (const [id, { expiresAt }] of triggers) {
      if (expiresAt + rememberedMs > now) return;
      triggers.delete(id);
    }
  };
  return {
    give(personId, channelId = null) {
      const now = clock.now().getTime();
      forgetOld(now);
      const id = `${newId('1')}.${newId('2')}.trigger`;
      triggers.set(id, { personId, channelId, expiresAt: now + lifetimeMs, used: false });
      return id;
    },
    redeem(triggerId) {
      const trigger = triggers.get(triggerId);
      if (!trigger) return { ok: false, error: 'invalid_trigger_id' };
      if (trigger.used) return { ok: false, error: 'exchanged_trigger_id' };
      if (clock.now().getTime() > trigger.expiresAt) {
        return { ok: false, error: 'expired_trigger_id' };
      }
      trigger.used = true;
      const { personId, channelId } = trigger;
      return { ok: true, personId, channelId };
    },
  };
}
