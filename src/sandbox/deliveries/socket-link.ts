import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';

import { WebSocket, WebSocketServer } from 'ws';
import * as z from 'zod';

import type { Acknowledgement, Envelope, Link } from './payload.js';

const mostSockets = 10;
const pingEveryMs = 10_000;
const closeWithinMs = 500;

const acknowledgement = z.object({ envelope_id: z.string(), payload: z.unknown().optional() });

/** Socket Mode: the app opens sockets, each delivery goes to one of them, any of them may acknowledge. */
export interface SocketLink extends Link {
  /** A path for one socket, as `apps.connections.open` hands it out. */
  newPath(): string;
  /** Takes the upgrade of a request to such a path; anything else is hung up on. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
}

export function openSocketLink(options: {
  appId: string;
  acknowledgeWithinMs: number;
  onConnections: () => void;
}): SocketLink {
  const server = new WebSocketServer({ noServer: true });
  const sockets = new Set<WebSocket>();
  const paths = new Set<string>();
  const waiting = new Map<string, (acknowledged: Acknowledgement) => void>();
  let turn = 0;

  const pings = setInterval(() => {
    for (const socket of sockets) socket.ping('sandbox');
  }, pingEveryMs);
  pings.unref();

  const connected = (socket: WebSocket) => {
    if (sockets.size >= mostSockets) {
      socket.send(JSON.stringify({ type: 'disconnect', reason: 'too_many_websockets' }));
      socket.close();
      return;
    }
    sockets.add(socket);
    socket.on('message', (data: Buffer) => acknowledge(data.toString()));
    socket.on('close', () => {
      sockets.delete(socket);
      options.onConnections();
    });
    socket.on('error', () => socket.terminate());
    socket.send(
      JSON.stringify({
        type: 'hello',
        num_connections: sockets.size,
        connection_info: { app_id: options.appId },
        debug_info: { host: 'sandbox', approximate_connection_time: 18_060 },
      }),
    );
    options.onConnections();
  };

  const acknowledge = (text: string) => {
    const parsed = acknowledgement.safeParse(parseJson(text));
    if (!parsed.success) return;
    const { envelope_id: id, payload } = parsed.data;
    waiting.get(id)?.({ ok: true, payload: payload ?? {} });
  };

  return {
    newPath() {
      const path = `/link/${randomUUID()}`;
      paths.add(path);
      return path;
    },
    upgrade(request, socket, head) {
      if (!paths.delete(request.url ?? '')) {
        socket.destroy();
        return;
      }
      server.handleUpgrade(request, socket, head, connected);
    },
    connections: () => sockets.size,
    deliver(envelope) {
      const open = [...sockets].filter(({ readyState }) => readyState === WebSocket.OPEN);
      turn += 1;
      const socket = open[turn % open.length];
      if (!socket) return Promise.resolve({ ok: false, error: 'dispatch_failed' });
      return new Promise((resolve) => {
        const settle = (acknowledged: Acknowledgement) => {
          clearTimeout(timer);
          waiting.delete(envelope.id);
          resolve(acknowledged);
        };
        const timer = setTimeout(
          () => settle({ ok: false, error: 'operation_timeout' }),
          options.acknowledgeWithinMs,
        );
        waiting.set(envelope.id, settle);
        socket.send(JSON.stringify(asFrame(envelope)));
      });
    },
    async close() {
      clearInterval(pings);
      for (const settle of waiting.values()) settle({ ok: false, error: 'dispatch_failed' });
      await Promise.all([...sockets].map(closed));
      server.close();
    },
  };
}

/** Says goodbye, and hangs up on those who do not answer. */
const closed = (socket: WebSocket) =>
  new Promise<void>((resolve) => {
    const timer = setTimeout(() => socket.terminate(), closeWithinMs);
    socket.once('close', () => {
      clearTimeout(timer);
      resolve();
    });
    socket.close();
  });

function asFrame({ id, payload, retry }: Envelope) {
  return {
    envelope_id: id,
    type: payload.kind,
    payload: payload.body,
    accepts_response_payload: payload.kind !== 'events_api',
    ...(payload.kind === 'events_api'
      ? { retry_attempt: retry?.attempt ?? 0, retry_reason: retry?.reason ?? '' }
      : {}),
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
