import { SocketModeReceiver } from '@slack/bolt';

/**
 * A socket that outlives a frame it cannot read. Slack's client (3.1.0) rejects at a frame without an
 * inner event, such as `app_rate_limited`, where nobody listens, which ends the process. What it
 * does with every other frame stays its own.
 */
export function guardedSocket(
  options: ConstructorParameters<typeof SocketModeReceiver>[0],
  unreadable: (error: unknown) => void,
): SocketModeReceiver {
  const receiver = new SocketModeReceiver(options);
  const { client } = receiver;
  const listeners = client.listeners('ws_message');
  client.removeAllListeners('ws_message');
  for (const listener of listeners)
    client.on('ws_message', (...frame: unknown[]) => {
      Promise.resolve()
        .then(() => listener.call(client, ...frame))
        .catch(unreadable);
    });
  return receiver;
}
