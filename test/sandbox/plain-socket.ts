import { WebSocket } from 'ws';
import * as z from 'zod';

import type { Sandbox } from '../../src/sandbox/options.js';

const frame = z.looseObject({
  type: z.string(),
  envelope_id: z.string().optional(),
  retry_attempt: z.number().optional(),
  reason: z.string().optional(),
});
type Frame = z.infer<typeof frame>;

/** A bare Socket Mode connection that acknowledges only what it is told to. */
export interface PlainSocket {
  /** The next frame, in order of arrival. */
  next(): Promise<Frame>;
  acknowledge(received: Frame, answer?: object): void;
  close(): void;
}

/** The URL of one new socket. */
export async function newSocketUrl(sandbox: Sandbox): Promise<string> {
  const response = await fetch(`${sandbox.apiUrl}apps.connections.open`, {
    method: 'POST',
    headers: { authorization: `Bearer ${sandbox.appToken}` },
  });
  return z.object({ url: z.string() }).parse(await response.json()).url;
}

export async function openPlainSocket(sandbox: Sandbox): Promise<PlainSocket> {
  const socket = new WebSocket(await newSocketUrl(sandbox));
  const arrived: Frame[] = [];
  const waiting: ((next: Frame) => void)[] = [];
  socket.on('message', (data: Buffer) => {
    const received = frame.parse(JSON.parse(data.toString()));
    const first = waiting.shift();
    if (first) first(received);
    else arrived.push(received);
  });
  return {
    next() {
      const first = arrived.shift();
      return first ? Promise.resolve(first) : new Promise((resolve) => waiting.push(resolve));
    },
    acknowledge: ({ envelope_id: id }, answer) =>
      socket.send(JSON.stringify({ envelope_id: id, payload: answer })),
    close: () => socket.close(),
  };
}
