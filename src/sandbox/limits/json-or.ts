import * as z from 'zod';

/** Takes the value as it is or written as JSON in a string, as form bodies carry it. */
export const jsonOr = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((sent, context) => {
    if (typeof sent !== 'string') return sent;
    try {
      const parsed: unknown = JSON.parse(sent);
      return parsed;
    } catch {
      context.addIssue({ code: 'custom', message: 'invalid JSON' });
      return z.NEVER;
    }
  }, schema);
