import type { MemberId } from './people.js';

/** Everything that can happen to an issue. */
export type LedgerKind =
  | 'opened'
  | 'offered'
  | 'accepted'
  | 'declined'
  | 'withdrawn'
  | 'expired'
  | 'custody'
  | 'promised'
  | 'kept'
  | 'kept-late'
  | 'moved'
  | 'broken'
  | 'cancelled'
  | 'entered-in-error'
  | 'drafted'
  | 'updated'
  | 'valued'
  | 'contact-planned'
  | 'resolved'
  | 'voided';

/**
 * One thing that happened: ids, kinds and instants (ISO in `facts`), never what somebody typed.
 * `memberId`: whom it is about (the new owner, the one asked).
 */
export interface LedgerEntry {
  at: Date;
  actorId: MemberId;
  kind: LedgerKind;
  handoffId: string | null;
  commitmentId: string | null;
  memberId: MemberId | null;
  textId: string | null;
  facts: Record<string, string | string[] | boolean | null>;
}

/** What replaying an issue's ledger gives: its structure, without the words. */
export interface Replayed {
  ownerId: MemberId;
  state: 'open' | 'resolved' | 'void';
  priority: string;
  nextContactAt: string | null;
  openHandoff: { id: string; asked: MemberId[] } | null;
  /** State and due time by commitment id. */
  commitments: Record<string, { state: string; dueAt: string }>;
}

/** Replays an issue's ledger, oldest first; null: the first row does not open it. */
export function replay(entries: readonly LedgerEntry[]): Replayed | null {
  const [first, ...rest] = entries;
  if (first?.kind !== 'opened' || first.memberId === null) return null;
  const start: Replayed = {
    ownerId: first.memberId,
    state: 'open',
    priority: text(first, 'priority') ?? '',
    nextContactAt: text(first, 'nextContactAt'),
    openHandoff: null,
    commitments: {},
  };
  return rest.reduce(step, start);
}

function step(now: Replayed, entry: LedgerEntry): Replayed {
  switch (entry.kind) {
    case 'opened':
      return now;
    case 'offered':
      return { ...now, openHandoff: { id: entry.handoffId ?? '', asked: names(entry, 'to') } };
    case 'accepted':
    case 'custody':
      return { ...now, ownerId: entry.memberId ?? now.ownerId, openHandoff: null };
    case 'declined':
      return { ...now, openHandoff: withoutOne(now.openHandoff, entry.memberId) };
    case 'withdrawn':
    case 'expired':
      return { ...now, openHandoff: null };
    case 'promised':
    case 'drafted':
      return withCommitment(now, entry, {
        state: entry.kind === 'promised' ? 'open' : 'draft',
        dueAt: text(entry, 'dueAt') ?? '',
      });
    case 'kept':
    case 'kept-late':
    case 'moved':
    case 'broken':
    case 'cancelled':
    case 'entered-in-error':
      return withCommitment(now, entry, { state: entry.kind });
    case 'updated':
    case 'valued':
      return now;
    case 'contact-planned':
      return { ...now, nextContactAt: text(entry, 'nextContactAt') };
    case 'resolved':
      return { ...now, state: 'resolved', nextContactAt: null };
    case 'voided':
      return { ...now, state: 'void', nextContactAt: null };
  }
}

function withCommitment(
  now: Replayed,
  entry: LedgerEntry,
  change: { state: string; dueAt?: string },
): Replayed {
  const id = entry.commitmentId ?? '';
  const before = now.commitments[id] ?? { state: 'open', dueAt: '' };
  return { ...now, commitments: { ...now.commitments, [id]: { ...before, ...change } } };
}

function withoutOne(handoff: Replayed['openHandoff'], memberId: MemberId | null) {
  if (!handoff) return null;
  const asked = handoff.asked.filter((member) => member !== memberId);
  return asked.length > 0 ? { ...handoff, asked } : null;
}

function text(entry: LedgerEntry, fact: string): string | null {
  const value = entry.facts[fact];
  return typeof value === 'string' ? value : null;
}

function names(entry: LedgerEntry, fact: string): string[] {
  const value = entry.facts[fact];
  return Array.isArray(value) ? value : [];
}
