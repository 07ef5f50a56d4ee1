import { z } from 'zod';

const updated = z.tuple([z.unknown(), z.number()]);

/** Whether an `update` found its row, from what TypeORM answers to it. */
export function changedOne(answer: unknown): boolean {
  const [, count] = updated.parse(answer);
  return count === 1;
}
