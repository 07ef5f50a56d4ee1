import { z } from 'zod';

import type { Rota, Settings } from '../domain/people.js';
import {
  officeHours,
  problemWithHours,
  type WorkingHours,
} from '../domain/working-time/working-hours.js';

const perPriority = (p1: number, p2: number, p3: number, p4: number) =>
  z
    .object({
      p1: z.number().positive(),
      p2: z.number().positive(),
      p3: z.number().positive(),
      p4: z.number().positive(),
    })
    .default({ p1, p2, p3, p4 });

const stretch = z.object({ start: z.string(), end: z.string() });
const workingHours: z.ZodType<WorkingHours> = z
  .record(z.string(), z.array(stretch))
  .superRefine((hours, issue) => {
    const problem = problemWithHours(hours);
    if (problem) issue.addIssue({ code: 'custom', message: problem });
  });

const rota: z.ZodType<Rota> = z.union([
  z.object({ members: z.array(z.string()).min(1) }),
  z.object({ group: z.string() }),
]);

/**
 * A workspace's settings as they are kept; what is missing gets its default. A working day has eight
 * hours, so a first response within eight of them is at the same time on the next working day.
 */
export const settingsSchema = z.object({
  leads: z.array(z.string()).default([]),
  hours: workingHours.default(officeHours),
  holidays: z.array(z.iso.date()).default([]),
  publicHolidays: z
    .object({ place: z.string(), days: z.array(z.iso.date()) })
    .nullable()
    .default(null),
  firstResponseHours: perPriority(1, 4, 8, 8),
  contactRhythmHours: perPriority(2, 8, 16, 40),
  boardChannel: z.string().nullable().default(null),
  rota: rota.nullable().default(null),
}) satisfies z.ZodType<Settings>;
