import type { IncomingMessage, ServerResponse } from 'node:http';

const largestBody = 4 * 1024 * 1024;

/** One request and its answer. */
export interface Exchange {
  request: IncomingMessage;
  response: ServerResponse;
  url: URL;
}

export class BodyTooLarge extends Error {
  override name = 'BodyTooLarge';
}

/** The whole body as text. */
export const readText = async (exchange: Exchange): Promise<string> =>
  (await readBytes(exchange)).toString('utf8');

/** The whole body. */
export async function readBytes({ request }: Exchange): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request) {
    const bytes = Buffer.from(part);
    size += bytes.length;
    if (size > largestBody) throw new BodyTooLarge(`A request of over ${largestBody} bytes`);
    parts.push(bytes);
  }
  return Buffer.concat(parts);
}

/** The body as JSON; undefined if it is none. */
export async function readJson(exchange: Exchange): Promise<unknown> {
  const text = await readText(exchange);
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export function sendJson(
  { response }: Exchange,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers });
  response.end(JSON.stringify(body));
}

export function sendText({ response }: Exchange, status: number, text: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' });
  response.end(text);
}
