import type { Verb } from '../permissions.js';
import type { HandoffState } from '../records.js';

/** The moves of a handoff; its buttons and its rules read the same table. */
export const handoffMoves = {
  accept: { verb: 'accept', to: 'accepted' },
  decline: { verb: 'decline', to: 'declined' },
  counter: { verb: 'counter', to: 'countered' },
  withdraw: { verb: 'withdraw', to: 'withdrawn' },
  expire: { verb: null, to: 'expired' },
} as const satisfies Record<string, { verb: Verb | null; to: HandoffState }>;
