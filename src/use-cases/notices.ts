import { z } from 'zod';

import { PACK_REMINDERS, REMINDERS } from '../domain/reminders/reminder.js';

/** What the thread of a card tells; the card itself shows the opening and what is on offer. */
export const MILESTONES = [
  'accepted',
  'custody',
  'promised',
  'kept',
  'kept-late',
  'moved',
  'broken',
  'undone',
  'resolved',
  'voided',
  'reopened',
  'waiting',
  'prioritized',
] as const;

/** What is told of a pack in one go, instead of once for each of its issues. */
export const PACK_NEWS = [
  ...PACK_REMINDERS,
  'pack-expired',
  'pack-answered',
  'pack-introductions',
] as const;

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
  /** To the giver: one of those asked would take it, on a condition. */
  z.object({
    kind: z.literal('countered'),
    issueId: z.uuid(),
    handoffId: z.uuid(),
    memberId: z.string(),
  }),
  /** To the giver, with what can be done next; the leads hear by reminders. */
  z.object({ kind: z.literal('expired'), issueId: z.uuid(), handoffId: z.uuid() }),
  /** To those asked: the giver changed the note of the offer. */
  z.object({ kind: z.literal('amended'), issueId: z.uuid(), handoffId: z.uuid() }),
  /** To the owner: a lead offered the issue in their stead. */
  z.object({ kind: z.literal('offered-in-stead'), issueId: z.uuid(), handoffId: z.uuid() }),
  /** To the giver: after *I have it*, what comes next. */
  z.object({ kind: z.literal('read-back'), issueId: z.uuid(), handoffId: z.uuid() }),
  /** To the receiver: the giver corrects the read-back. */
  z.object({ kind: z.literal('corrected'), issueId: z.uuid(), handoffId: z.uuid() }),
  /** To the giver: the receiver confirms the correction. */
  z.object({ kind: z.literal('correction-confirmed'), issueId: z.uuid(), handoffId: z.uuid() }),
  /** To whoever asked for the issue: what came of it. */
  z.object({ kind: z.literal('take-ended'), issueId: z.uuid(), takeId: z.uuid() }),
  /** To whoever owned it, and to the lead whose it is now where nobody chose: custody, and why. */
  z.object({
    kind: z.literal('custody'),
    issueId: z.uuid(),
    fromId: z.string(),
    toId: z.string(),
    reasonId: z.uuid(),
  }),
  /** To the lead in whose custody it is: an app opened an issue, and nobody had it in hand. */
  z.object({ kind: z.literal('opened-for-you'), issueId: z.uuid() }),
  /** To the owner: somebody opened their resolved issue again. */
  z.object({ kind: z.literal('reopened'), issueId: z.uuid(), reasonId: z.uuid() }),
  /** To the owner: what was promised for a duplicate of the issue stands here now. */
  z.object({
    kind: z.literal('joined'),
    issueId: z.uuid(),
    duplicate: z.number(),
    promises: z.array(z.uuid()),
    byId: z.string(),
  }),
  /** To the owner: somebody else promised something for this issue. */
  z.object({ kind: z.literal('promised-for-you'), issueId: z.uuid(), commitmentId: z.uuid() }),
  /** To whoever promised: the owner has something against it. */
  z.object({ kind: z.literal('objected'), issueId: z.uuid(), commitmentId: z.uuid() }),
  /** To whoever would promise: which time they mean, asked at once and, where they do not say, again. */
  z.object({
    kind: z.literal('unclear-promise'),
    issueId: z.uuid(),
    commitmentId: z.uuid(),
    again: z.boolean(),
  }),
  /** To whoever asked for a later time: the message to the customer, ready to copy. */
  z.object({ kind: z.literal('customer-message'), issueId: z.uuid(), commitmentId: z.uuid() }),
  /** To whoever shook: a draft with which to introduce themselves to the customer. */
  z.object({ kind: z.literal('introduction'), issueId: z.uuid(), handoffId: z.uuid() }),
  /** A reminder about one thing; checked again when it is delivered. */
  z.object({
    kind: z.literal('reminder'),
    reminder: z.enum(REMINDERS),
    issueId: z.uuid(),
    subjectId: z.uuid(),
  }),
  /** To the thread of the card: what came about. `fromId`: whose the issue was, in a custody. */
  z.object({
    kind: z.literal('milestone'),
    milestone: z.enum(MILESTONES),
    issueId: z.uuid(),
    actorId: z.string(),
    memberId: z.string().nullable(),
    fromId: z.string().nullable(),
    handoffId: z.uuid().nullable(),
    commitmentId: z.uuid().nullable(),
    textId: z.uuid().nullable(),
  }),
  /** To the member and whoever set them away: whether somebody covers. */
  z.object({ kind: z.literal('cover-answered'), absenceId: z.uuid() }),
  /** To the member and one lead: whoever was asked to cover has not answered. */
  z.object({ kind: z.literal('cover-silent'), absenceId: z.uuid() }),
  /** To whoever covered: they do no more. */
  z.object({ kind: z.literal('cover-over'), absenceId: z.uuid() }),
  /** To the member: a lead set them away. */
  z.object({ kind: z.literal('set-away'), absenceId: z.uuid() }),
  /** About a pack, to its giver, to one of its receivers, or to a lead. */
  z.object({ kind: z.literal('pack'), news: z.enum(PACK_NEWS), packId: z.uuid() }),
  /** To the lead who holds it now: somebody left, with everything that they left behind. */
  z.object({ kind: z.literal('left-behind'), fromId: z.string() }),
  /** The daily digest; `day` is the member's local ISO date. */
  z.object({ kind: z.literal('digest'), day: z.string() }),
]);

export type Notice = z.infer<typeof noticeSchema>;
export type MilestoneNotice = Extract<Notice, { kind: 'milestone' }>;
/** A notice to a person about one issue. */
export type IssueNotice = Exclude<Extract<Notice, { issueId: string }>, MilestoneNotice>;
/** A notice to a person about somebody's absence. */
export type AbsenceNotice = Extract<Notice, { absenceId: string }>;
/** A notice to a lead about what somebody left behind. */
export type LeaverNotice = Extract<Notice, { kind: 'left-behind' }>;
export type PackNotice = Extract<Notice, { kind: 'pack' }>;

/** How soon a notice goes, lowest number first: a P1 before nudges before what nobody waits for. */
export const RANK = { urgent: 0, person: 1, reminder: 2, milestone: 3, digest: 5 } as const;

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
