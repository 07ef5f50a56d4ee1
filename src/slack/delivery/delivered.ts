import type { WebClient } from '@slack/web-api';
import { z } from 'zod';

const EVENT = 'baton_delivery';

/** What a message carries to be found again; readers do not see it. */
export const metadataOf = (delivery: string) => ({
  event_type: EVENT,
  event_payload: { delivery },
});

const foundSchema = z.object({
  ts: z.string(),
  metadata: z.object({
    event_type: z.literal(EVENT),
    event_payload: z.object({ delivery: z.string() }),
  }),
});

/** Where the message that carries `delivery` stands among the newest of a channel; null: nowhere. */
export async function findDelivered(
  client: WebClient,
  channel: string,
  delivery: string,
): Promise<string | null> {
  const history = await client.conversations.history({
    channel,
    include_all_metadata: true,
    limit: 100,
  });
  for (const message of history.messages ?? []) {
    const found = foundSchema.safeParse(message);
    if (found.success && found.data.metadata.event_payload.delivery === delivery)
      return found.data.ts;
  }
  return null;
}
