import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';

/** What Baton sent to Slack: a method of the Web API, or `response_url`, and what was sent with it. */
export interface Sent {
  method: string;
  body: unknown;
}

/** Slack's side: it takes what Baton sends, and writes it down. */
export interface SlackApi {
  apiUrl: string;
  responseUrl: string;
  /** What arrived since this was last asked. */
  arrived(): Sent[];
  close(): Promise<void>;
}

export async function openSlackApi(): Promise<SlackApi> {
  const sent: Sent[] = [];
  const take = async (request: IncomingMessage, response: ServerResponse) => {
    const method = request.url?.split('/').at(-1) ?? '';
    const body = await text(request);
    sent.push({ method, body: method === 'response_url' ? JSON.parse(body) : fieldsOf(body) });
    response.setHeader('content-type', 'application/json').end('{"ok":true}');
  };
  const server = createServer((request, response) => void take(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${portOf(server.address())}`;
  return {
    apiUrl: `${url}/api/`,
    responseUrl: `${url}/response_url`,
    arrived: () => sent.splice(0),
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

/** The port of a server that listens on one. */
export function portOf(address: ReturnType<Server['address']>): number {
  if (address === null || typeof address === 'string') throw new Error('no port is listened on');
  return address.port;
}

/** Slack's methods get a form in which what is no text is JSON. */
function fieldsOf(form: string): Record<string, unknown> {
  return Object.fromEntries(
    [...new URLSearchParams(form)].map(([name, value]) => [
      name,
      value.startsWith('{') ? JSON.parse(value) : value,
    ]),
  );
}
