import type { App, Receiver, ReceiverEvent } from '@slack/bolt';
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

const actedSchema = z.object({
  type: z.string().optional(),
  command: z.string().optional(),
  channel_id: z.string().optional(),
  user_id: z.string().optional(),
  channel: z.object({ id: z.string() }).optional(),
  user: z.object({ id: z.string() }).optional(),
  view: z
    .object({ blocks: z.array(z.object({ type: z.string(), block_id: z.string().optional() })) })
    .optional(),
});

type Acted = z.infer<typeof actedSchema>;

/**
 * A receiver at which every fault ends: it is logged with an id, and whoever acted is told what to
 * do next, with the same id. A failed event is thrown on, so that Slack sends it again.
 */
export function answeringFaults(receiver: Receiver, telling: FaultTelling): Receiver {
  return {
    init: (app) =>
      receiver.init(
        Object.create(app, {
          processEvent: { value: (received: ReceiverEvent) => carryOut(app, received, telling) },
        }),
      ),
    start: (...args) => receiver.start(...args),
    stop: (...args) => receiver.stop(...args),
  };
}

async function carryOut(app: App, received: ReceiverEvent, telling: FaultTelling): Promise<void> {
  let isAnswered = false;
  const ack: ReceiverEvent['ack'] = (response) => {
    isAnswered = true;
    return received.ack(response);
  };
  try {
    await app.processEvent({ ...received, ack });
  } catch (error) {
    const acted = actedSchema.parse(received.body);
    if (acted.type === 'event_callback') throw error;
    const said = logged(error, acted, telling);
    const answer = isAnswered ? null : answerWith(acted, said);
    if (!isAnswered) await received.ack(answer ?? undefined);
    if (!answer) await tellWhoever(acted, said, telling);
  }
}

/** Logs a fault, and says what the person reads of it. */
function logged(error: unknown, acted: Acted, { newId, log }: FaultTelling): string {
  const cause = causeOf(error);
  const id = newId();
  log({ id, error: cause, type: acted.command ?? acted.type ?? 'unknown' });
  return sentenceFor(cause, id);
}

/** The error that we threw, where Bolt put its own around it. */
function causeOf(error: unknown): unknown {
  return error instanceof Error && 'original' in error ? error.original : error;
}

/** What Slack is answered where that alone tells the person: a form stays open, with what was typed. */
function answerWith({ command, type, view }: Acted, said: string): object | null {
  if (command !== undefined) return { response_type: 'ephemeral', text: said };
  const field = view?.blocks.find((block) => block.type === 'input')?.block_id;
  if (type !== 'view_submission' || field === undefined) return null;
  return { response_action: 'errors', errors: { [field]: said } };
}

async function tellWhoever(acted: Acted, said: string, { tell }: FaultTelling): Promise<void> {
  const user = acted.user_id ?? acted.user?.id;
  if (user) await tell({ channel: acted.channel_id ?? acted.channel?.id ?? user, user }, said);
}

/** What the person reads. Never a stack trace. */
function sentenceFor(error: unknown, id: string): string {
  if (error instanceof DatabaseUnreachable)
    return 'Baton could not reach its database; nothing was changed. Please try again.';
  if (error instanceof Unconfirmed)
    return 'Baton could not confirm that this was done. Repeating it now is safe: what was done is not done twice.';
  return `Something went wrong in Baton, and it may not have been done. Look with \`/issue show\`, then try again. If it stays so, tell whoever runs Baton: error ${id}.`;
}
