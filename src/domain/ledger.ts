import type { MemberId } from './people.js';

/** Everything that can happen to an issue. */
export type LedgerKind =
  | 'opened'
  | 'offered'
  | 'accepted'
  | 'amended'
  | 'declined'
  | 'countered'
  | 'released'
  | 'withdrawn'
  | 'expired'
  | 'kept-it'
  | 'read-back'
  | 'corrected'
  | 'correction-confirmed'
  | 'asked-for'
  | 'take-ended'
  | 'custody'
  | 'promised'
  | 'kept'
  | 'kept-late'
  | 'moved'
  | 'broken'
  | 'cancelled'
  | 'entered-in-error'
  | 'drafted'
  | 'objected'
  | 'updated'
  | 'valued'
  | 'contact-planned'
  | 'waiting'
  | 'waiting-ended'
  | 'prioritized'
  | 'edited'
  | 'noted'
  | 'undone'
  | 'resolved'
  | 'follow-up-planned'
  | 'follow-up-ended'
  | 'voided'
  | 'joined'
  | 'reopened'
  | 'away'
  | 'cover-agreed'
  | 'cover-refused'
  | 'back';

/**
 * One thing that happened to an issue, or to a member who went away: ids, kinds and instants (ISO in `facts`), never what somebody typed.
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
  /** Until when the customer is the one to speak. */
  waitingUntil: string | null;
  openHandoff: { id: string; asked: MemberId[] } | null;
  /** Whether a lead holds it without a handshake. */
  isInCustody: boolean;
  /** Who asks for it, by the id of the request. */
  openTakes: Record<string, MemberId>;
  /** State and due time by commitment id. */
  commitments: Record<string, { state: string; dueAt: string }>;
  /** State and due time by id. */
  followUps: Record<string, { state: string; dueAt: string }>;
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
    waitingUntil: null,
    openHandoff: null,
    isInCustody: first.facts['custody'] === true,
    openTakes: {},
    commitments: {},
    followUps: {},
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
      return {
        ...now,
        ownerId: entry.memberId ?? now.ownerId,
        isInCustody: entry.kind === 'custody',
        openHandoff: null,
      };
    case 'declined':
    case 'countered':
    case 'released':
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
    case 'undone':
      return entry.commitmentId === null
        ? { ...now, state: 'open' }
        : withCommitment(now, entry, { state: 'open' });
    case 'follow-up-planned':
      return withFollowUp(now, entry, { state: 'planned', dueAt: text(entry, 'dueAt') ?? '' });
    case 'follow-up-ended':
      return withFollowUp(now, entry, { state: text(entry, 'as') ?? '' });
    case 'asked-for':
      return {
        ...now,
        openTakes: { ...now.openTakes, [text(entry, 'take') ?? '']: entry.memberId ?? '' },
      };
    case 'take-ended': {
      const { [text(entry, 'take') ?? '']: _ended, ...openTakes } = now.openTakes;
      return { ...now, openTakes };
    }
    case 'amended':
    case 'kept-it':
    case 'read-back':
    case 'corrected':
    case 'correction-confirmed':
    case 'updated':
    case 'valued':
    case 'objected':
    case 'edited':
    case 'noted':
    case 'joined':
    case 'away':
    case 'cover-agreed':
    case 'cover-refused':
    case 'back':
      return now;
    case 'contact-planned':
      return { ...now, nextContactAt: text(entry, 'nextContactAt') };
    case 'waiting':
      return { ...now, waitingUntil: text(entry, 'until') };
    case 'waiting-ended':
      return { ...now, waitingUntil: null };
    case 'prioritized':
      return { ...now, priority: text(entry, 'priority') ?? now.priority };
    case 'resolved':
      return { ...now, state: 'resolved', nextContactAt: null, waitingUntil: null };
    case 'voided':
      return { ...now, state: 'void', nextContactAt: null, waitingUntil: null };
    case 'reopened':
      return { ...now, state: 'open' };
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

function withFollowUp(
  now: Replayed,
  entry: LedgerEntry,
  change: { state: string; dueAt?: string },
): Replayed {
  const id = text(entry, 'followUp') ?? '';
  const before = now.followUps[id] ?? { state: 'planned', dueAt: '' };
  return { ...now, followUps: { ...now.followUps, [id]: { ...before, ...change } } };
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
