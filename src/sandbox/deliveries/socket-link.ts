import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';

import { WebSocketServer } from 'ws';
import * as z from 'zod';

import type { Chance } from '../chance.js';
import type { DeliveryFault } from '../protocol.js';
import { asFrame, rateLimitedFrame } from './frames.js';
import type { Acknowledgement, Envelope, Link } from './payload.js';
import { openSocket, type Socket } from './socket.js';

const mostSockets = 10;
const pingEveryMs = 10_000;
const halfOpenMs = 60_000;

const acknowledgement = z.object({ envelope_id: z.string(), payload: z.unknown().optional() });

/** Socket Mode: the app opens sockets, each delivery goes to one of them, any of them may acknowledge. */
export interface SocketLink extends Link {
  /** A path for one socket, as `apps.connections.open` hands it out. */
  newPath(): string;
  /** Takes the upgrade of a request to such a path; anything else is hung up on. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
}

export interface SocketLinkOptions {
  appId: string;
  teamId: string;
  acknowledgeWithinMs: number;
  /** Chooses the socket of each delivery. */
  chance: Chance;
  onConnections: () => void;
}

export function openSocketLink(options: SocketLinkOptions): SocketLink {
  const server = new WebSocketServer({ noServer: true });
  const sockets = new Set<Socket>();
  const paths = new Set<string>();
  const waiting = new Map<string, (acknowledged: Acknowledgement) => void>();

  const pings = setInterval(() => {
    for (const socket of sockets) socket.ping();
  }, pingEveryMs);
  pings.unref();

  const acknowledge = (text: string) => {
    const parsed = acknowledgement.safeParse(parseJson(text));
    if (!parsed.success) return;
    const { envelope_id: id, payload } = parsed.data;
    waiting.get(id)?.({ ok: true, payload: payload ?? {} });
  };

  const chosen = (): Socket | undefined => {
    const open = [...sockets].filter((socket) => socket.isCarrying());
    return open[Math.floor(options.chance() * open.length)];
  };

  const carry = (socket: Socket, envelope: Envelope): Promise<Acknowledgement> => {
    if (!socket.isOpen()) return Promise.resolve({ ok: false, error: 'dispatch_failed' });
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
      socket.send(asFrame(envelope));
    });
  };

  const upset = (socket: Socket, fault: DeliveryFault) => {
    switch (fault.kind) {
      case 'socket-dropped':
        return socket.breakOff();
      case 'socket-half-open':
        return socket.fallSilent(fault.delayMs ?? halfOpenMs);
      case 'socket-refresh':
        return socket.refresh();
      case 'app_rate_limited':
        return socket.send(rateLimitedFrame(options));
    }
  };

  return {
    hasSockets: true,
    newPath() {
      const path = `/link/${randomUUID()}`;
      paths.add(path);
      return path;
    },
    upgrade(request, stream, head) {
      if (!paths.delete(request.url ?? '')) {
        stream.destroy();
        return;
      }
      server.handleUpgrade(request, stream, head, (webSocket) => {
        const socket = openSocket(webSocket, {
          onText: acknowledge,
          onClose: () => {
            sockets.delete(socket);
            options.onConnections();
          },
        });
        if (sockets.size >= mostSockets) return socket.refuse('too_many_websockets');
        sockets.add(socket);
        socket.greet({ appId: options.appId, connections: sockets.size });
        options.onConnections();
      });
    },
    connections: () => sockets.size,
    deliver(envelope, fault = null) {
      const socket = chosen();
      if (!socket) return Promise.resolve({ ok: false, error: 'dispatch_failed' });
      if (fault) upset(socket, fault);
      // What Slack has dropped for good counts as delivered: it is not sent again.
      if (fault?.kind === 'app_rate_limited') return Promise.resolve({ ok: true, payload: {} });
      return carry(socket, envelope);
    },
    async close() {
      clearInterval(pings);
      for (const settle of waiting.values()) settle({ ok: false, error: 'dispatch_failed' });
      await Promise.all([...sockets].map((socket) => socket.close()));
      server.close();
    },
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
