import { z } from 'zod';

/** Something that somebody does to an issue. */
const deedSchema = z.object({
  act: z.enum([
    'accept',
    'decline',
    'withdraw',
    'amend',
    'take',
    'hand over',
    'custody',
    'expire',
    'resolve',
    'promise',
  ]),
  by: z.string(),
});
export type Deed = z.infer<typeof deedSchema>;

/** What a racer is told to do to one issue, in which order, and at which moment of real time. */
export const roundSchema = z.object({
  deeds: z.array(deedSchema),
  issueId: z.string(),
  /** The offer as its form shows it: the first version. */
  handoffId: z.string(),
  /** A request for the issue, from before the offer. */
  takeId: z.string().nullable(),
  /** The promise that a form to resolve it shows, and the terms that a form to take it shows. */
  commitmentId: z.string(),
  terms: z.number(),
  /** The moment as Baton's clock has it. */
  now: z.coerce.date(),
  /** Milliseconds since 1970, with fractions. */
  startAt: z.number(),
});
export type Round = z.infer<typeof roundSchema>;

/** What somebody was told: what it came to, or why not, and what became of the offer. */
export const toldSchema = z.object({
  kind: z.string(),
  why: z.string().nullable(),
  ended: z.string().nullish(),
  takenBy: z.string().nullish(),
});
export type Told = z.infer<typeof toldSchema>;
