import { z } from 'zod';

/** The lines of lists as the database gives them: what each says of its issue, and of itself. */
export const issueLine = {
  issueId: z.string(),
  number: z.number(),
  title: z.string(),
  customer: z.string(),
  priority: z.enum(['p1', 'p2', 'p3', 'p4']),
};
export const handoffLine = { ...issueLine, handoffId: z.string() };
export const offerLine = z.object({
  ...handoffLine,
  giverId: z.string(),
  to: z.array(z.string()),
  nextStep: z.string(),
  endsAt: z.coerce.date(),
});
export const returnedLine = z.object({
  ...handoffLine,
  state: z.enum(['declined', 'countered', 'expired']),
  to: z.array(z.string()),
  isCountered: z.boolean(),
  suggestion: z.object({ by: z.string(), name: z.string() }).nullable(),
});
export const takeLine = z.object({
  ...issueLine,
  takeId: z.string(),
  askedBy: z.string(),
  readBack: z.string(),
  endsAt: z.coerce.date(),
});
export const correctionLine = z.object({
  ...handoffLine,
  giverId: z.string(),
  acceptedBy: z.string(),
  correction: z.string(),
});
export const readBackLine = z.object({ ...handoffLine, giverId: z.string() });
export const promiseLine = z.object({
  ...issueLine,
  commitmentId: z.string(),
  kind: z.enum(['promise', 'first-response']),
  what: z.string().nullable(),
  dueAt: z.coerce.date(),
});
export const ownedLine = z.object({
  ...issueLine,
  nextContactAt: z.coerce.date(),
  hasPromise: z.boolean(),
});
export const followUpLine = z.object({
  ...issueLine,
  followUpId: z.string(),
  dueAt: z.coerce.date(),
});

/** Lines of one kind, and how many there are with those that were not read. */
export const listOf = <Line extends z.ZodType>(line: Line) =>
  z.object({ lines: z.array(line), total: z.number() });
