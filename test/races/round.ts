import { z } from 'zod';

/** What a racer is told to do to one offer, and at which moment of real time. */
export const roundSchema = z.object({
  act: z.enum(['accept', 'withdraw', 'expire']),
  by: z.string(),
  issueId: z.string(),
  handoffId: z.string(),
  /** The moment as Baton's clock has it. */
  now: z.coerce.date(),
  /** Milliseconds since 1970, with fractions. */
  startAt: z.number(),
});
export type Round = z.infer<typeof roundSchema>;
