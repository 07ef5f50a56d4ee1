import { z } from 'zod';

import { DatabaseUnreachable, Unconfirmed } from '../use-cases/faults.js';

/** Whoever is told of a fault, and where. */
export interface FaultTelling {
  /** Names a fault for the person and for the log. */
  newId: () => string;
  /** Writes it where those who run Baton read it. */
  log: (fault: { id: string; error: unknown; type: string }) => void;
  /** Tells the person who acted, only them. */
  tell: (to: { channel: string; user: string }, text: string) => Promise<void>;
}

/** What Bolt hands over: the error, perhaps around the one that we threw. */
interface Fault {
  error: Error & { original?: Error };
  body: unknown;
}

const bodySchema = z.object({
  type: z.string().optional(),
  command: z.string().optional(),
  channel_id: z.string().optional(),
  user_id: z.string().optional(),
  channel: z.object({ id: z.string() }).optional(),
  user: z.object({ id: z.string() }).optional(),
});

/**
 * The one place where a fault ends: it is logged with an id, and whoever acted is told what to do
 * next, with the same id. A failed event is thrown on, so that the inbox tries it again.
 */
export const onFault =
  ({ newId, log, tell }: FaultTelling) =>
  async ({ error, body }: Fault): Promise<void> => {
    const acted = bodySchema.parse(body);
    const type = acted.command ?? acted.type ?? 'unknown';
    if (type === 'event_callback') throw error;
    const id = newId();
    const cause = error.original ?? error;
    log({ id, error: cause, type });
    const user = acted.user_id ?? acted.user?.id;
    if (!user) return;
    await tell(
      { channel: acted.channel_id ?? acted.channel?.id ?? user, user },
      sentenceFor(cause, id),
    );
  };

/** What the person reads. Never a stack trace. */
export function sentenceFor(error: unknown, id: string): string {
  if (error instanceof DatabaseUnreachable)
    return 'Baton could not reach its database; nothing was changed. Please try again.';
  if (error instanceof Unconfirmed)
    return 'Baton could not confirm that this was done. Repeating is safe: what was done is not done twice.';
  return `Something went wrong in Baton, and it may not have been done. Look with \`/issue show\`, then try again. If it stays so, tell whoever runs Baton: error ${id}.`;
}
