import type { Clock } from '../clock.js';

const lifetimeMs = 3000;

interface Trigger {
  personId: string;
  expiresAt: number;
  used: boolean;
}

type Redeemed =
  | { ok: true; personId: string }
  | { ok: false; error: 'expired_trigger_id' | 'exchanged_trigger_id' | 'invalid_trigger_id' };

/** The short-lived leave to open a form for whoever has just acted. */
export interface Triggers {
  give(personId: string): string;
  /** Good once, for three seconds on the sandbox's clock. */
  redeem(triggerId: string): Redeemed;
}

export function startTriggers(clock: Clock, newId: (prefix: string) => string): Triggers {
  const triggers = new Map<string, Trigger>();
  return {
    give(personId) {
      const id = `${newId('1')}.${newId('2')}.trigger`;
      const expiresAt = clock.now().getTime() + lifetimeMs;
      triggers.set(id, { personId, expiresAt, used: false });
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
      return { ok: true, personId: trigger.personId };
    },
  };
}
