import { z } from 'zod';

/**
 * Something a person is told once. Ids and kinds only: what it says is read when it is delivered,
 * so that it is true then and so that erased words stay erased.
 */
export const noticeSchema = z.discriminatedUnion('kind', [
  /** To the giver: the issue is yours no more; here is the read-back. */
  z.object({ kind: z.literal('handshake'), issueId: z.uuid(), handoffId: z.uuid() }),
  /** To the giver: one of those asked said no. */
  z.object({
    kind: z.literal('declined'),
    issueId: z.uuid(),
    handoffId: z.uuid(),
    memberId: z.string(),
  }),
  /** To the giver, with what can be done next; and to one lead. */
  z.object({
    kind: z.literal('expired'),
    issueId: z.uuid(),
    handoffId: z.uuid(),
    for: z.enum(['giver', 'lead']),
  }),
  /** To the owner: somebody else promised something for this issue. */
  z.object({ kind: z.literal('promised-for-you'), issueId: z.uuid(), commitmentId: z.uuid() }),
  /** To whoever asked for a later time: the message to the customer, ready to copy. */
  z.object({ kind: z.literal('customer-message'), issueId: z.uuid(), commitmentId: z.uuid() }),
  /** A reminder about one thing; checked again when it is delivered. */
  z.object({
    kind: z.literal('reminder'),
    reminder: z.enum(['nudge', 'due', 'lapsed', 'half-time', 'contact']),
    issueId: z.uuid(),
    subjectId: z.uuid(),
  }),
  /** The daily digest; `day` is the member's local ISO date. */
  z.object({ kind: z.literal('digest'), day: z.string() }),
]);

export type Notice = z.infer<typeof noticeSchema>;

/** How soon a notice goes, lowest number first: a P1 before nudges before digests. */
export const RANK = { urgent: 0, person: 1, reminder: 2, digest: 5 } as const;

/** A notice on its way to somebody. */
export interface Addressed {
  to: string;
  notice: Notice;
  rank: number;
  /** Not delivered before then: reminders keep people's hours. */
  notBefore: Date;
  /** Of a reminder: claimed with it; where it was claimed before, the notice is not sent again. */
  slot: Slot | null;
}

/** A reminder is sent once for each (member, kind, subject, slot). */
interface Slot {
  kind: string;
  subjectId: string;
  slot: string;
}

/** A notice about what a person did: told at once, whatever the hour, as they would have told it. */
export function tellNow(to: string, notice: Notice, now: Date): Addressed {
  return { to, notice, rank: RANK.person, notBefore: now, slot: null };
}
