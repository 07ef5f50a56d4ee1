import type { App, Receiver, ReceiverEvent } from '@slack/bolt';
import { z } from 'zod';

/** An event as Slack sent it, kept before Slack hears that it arrived. */
export interface SlackEvent {
  workspaceId: string;
  id: string;
  body: object;
}

const eventSchema = z.object({
  type: z.literal('event_callback'),
  event_id: z.string(),
  team_id: z.string(),
});

/**
 * A receiver that keeps every event before it acknowledges it. Bolt acknowledges events before any
 * listener runs, so a crash in a listener would lose them; here only the inbox runs the listeners.
 * If keeping fails, Slack is not answered, and sends the event again.
 */
export function keepingEvents(
  receiver: Receiver,
  keep: (event: SlackEvent) => Promise<void>,
): Receiver {
  const inHand = new Set<Promise<void>>();
  return {
    init: (app) => receiver.init(doorOf(app, { keep, inHand })),
    start: (...args) => receiver.start(...args),
    // Bolt does not wait for listeners that are still at work.
    stop: async (...args) => {
      await receiver.stop(...args);
      await Promise.allSettled(inHand);
    },
  };
}

/** Hands a kept event to Bolt's listeners; rejects if one of them fails. */
export async function replay(app: App, body: unknown): Promise<void> {
  await app.processEvent({ body: z.looseObject({}).parse(body), ack: async () => {} });
}

/** The app as the receiver sees it: events stop at the door, everything else goes through. */
function doorOf(
  app: App,
  { keep, inHand }: { keep: (event: SlackEvent) => Promise<void>; inHand: Set<Promise<void>> },
): App {
  const receive = async (arrived: ReceiverEvent): Promise<void> => {
    const received = { ...arrived, body: withoutNul(arrived.body) };
    const event = eventSchema.safeParse(received.body);
    if (!event.success) return app.processEvent(received);
    const { event_id: id, team_id: workspaceId } = event.data;
    await keep({ workspaceId, id, body: received.body });
    await received.ack();
  };
  const processEvent = (received: ReceiverEvent): Promise<void> => {
    const working = receive(received).finally(() => inHand.delete(working));
    inHand.add(working);
    return working;
  };
  return Object.create(app, { processEvent: { value: processEvent } });
}

/** PostgreSQL keeps no NUL character; nobody can see one, so nobody misses it. */
function withoutNul<Body extends object>(body: Body): Body {
  const text = JSON.stringify(body);
  return text.includes('\\u0000') ? JSON.parse(text.replaceAll('\\u0000', '')) : body;
}
