import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';

import { type Exchange, sendText } from './exchange.js';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.map': 'application/json',
};

/** Serves the files of the page; nothing above their folder can be reached. */
export async function answerPage(pageDir: string | null, exchange: Exchange): Promise<void> {
  const { response, url } = exchange;
  if (pageDir === null) return sendText(exchange, 404, 'This sandbox has no page.');
  try {
    const path = url.pathname === '/' ? '/index.html' : normalize(decodeURIComponent(url.pathname));
    const file = await readFile(join(pageDir, path));
    response.writeHead(200, {
      'content-type': types[extname(path)] ?? 'application/octet-stream',
      'cache-control': 'no-cache',
    });
    response.end(file);
  } catch {
    sendText(exchange, 404, 'Not found');
  }
}
