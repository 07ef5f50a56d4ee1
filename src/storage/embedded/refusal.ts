import { z } from 'zod';

/** The embedded PostgreSQL cannot be used here; the message tells a person why and what to do. */
export class EmbeddedRefusal extends Error {
  override readonly name = 'EmbeddedRefusal';
}

/** What is left to somebody whose machine or folder will not do: a PostgreSQL of their own. */
export const useYourOwn = 'set DATABASE_URL to a PostgreSQL of your own';

const Fault = z.object({ message: z.string(), code: z.string().optional() });

/** What a failed file operation says of itself, e.g. "EACCES: permission denied, mkdir '/data'". */
export const reasonOf = (error: unknown): string =>
  Fault.safeParse(error).data?.message ?? String(error);

/** The code of a failed file operation, e.g. "ENOENT". */
export const codeOf = (error: unknown): string | undefined => Fault.safeParse(error).data?.code;
