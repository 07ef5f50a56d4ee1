import { WebSocket } from 'ws';

/** Real time that a socket is good for, as Slack says in its greeting. */
const lifetimeSeconds = 18_060;
const warnBeforeMs = 10_000;
const closeWithinMs = 500;

/** One of the app's sockets. */
export interface Socket {
  isOpen(): boolean;
  /** Whether it may be chosen for a delivery: not once it was asked to reconnect. */
  isCarrying(): boolean;
  send(frame: object): void;
  ping(): void;
  greet(to: { appId: string; connections: number }): void;
  /** Says why, and hangs up. */
  refuse(reason: string): void;
  /** Asks the app to reconnect; the socket takes no more deliveries and is closed a little later. */
  refresh(): void;
  /** Breaks without a word. */
  breakOff(): void;
  /** Carries nothing any more, either way and without a word, until it breaks. */
  fallSilent(forMs: number): void;
  /** Says goodbye, and hangs up if that is not answered. */
  close(): Promise<void>;
}

export function openSocket(
  webSocket: WebSocket,
  { onText, onClose }: { onText: (text: string) => void; onClose: () => void },
): Socket {
  let isSilent = false;
  let isLeaving = false;
  const timers = new Set<NodeJS.Timeout>();
  const later = (run: () => void, ms: number) => timers.add(setTimeout(run, ms).unref());

  webSocket.on('message', (data: Buffer) => {
    if (!isSilent) onText(data.toString());
  });
  webSocket.on('close', () => {
    for (const timer of timers) clearTimeout(timer);
    onClose();
  });
  webSocket.on('error', () => webSocket.terminate());

  const isOpen = () => webSocket.readyState === WebSocket.OPEN;
  const send = (frame: object) => {
    if (!isSilent) webSocket.send(JSON.stringify(frame));
  };
  const disconnect = (reason: string) =>
    send({ type: 'disconnect', reason, debug_info: { host: 'sandbox' } });
  const refresh = () => {
    isLeaving = true;
    disconnect('refresh_requested');
    later(() => webSocket.close(), warnBeforeMs);
  };

  return {
    isOpen,
    // A silent socket is still chosen: nobody knows yet.
    isCarrying: () => isOpen() && !isLeaving,
    send,
    ping() {
      if (!isSilent) webSocket.ping('sandbox');
    },
    greet({ appId, connections }) {
      send({
        type: 'hello',
        num_connections: connections,
        connection_info: { app_id: appId },
        debug_info: { host: 'sandbox', approximate_connection_time: lifetimeSeconds },
      });
      later(() => disconnect('warning'), lifetimeSeconds * 1000 - warnBeforeMs);
      later(refresh, lifetimeSeconds * 1000);
    },
    refuse(reason) {
      disconnect(reason);
      webSocket.close();
    },
    refresh,
    breakOff: () => webSocket.terminate(),
    fallSilent(forMs) {
      isSilent = true;
      // Not even the answers to the other side's pings get through.
      webSocket.pause();
      later(() => webSocket.terminate(), forMs);
    },
    close: () =>
      new Promise((resolve) => {
        webSocket.resume();
        const timer = setTimeout(() => webSocket.terminate(), closeWithinMs);
        webSocket.once('close', () => {
          clearTimeout(timer);
          resolve();
        });
        webSocket.close();
      }),
  };
}
