import { mimeTypeOf } from '../shapes/file.js';
import { findFile, receiveFile } from '../workspace/files.js';
import type { Workspace } from '../workspace/workspace.js';
import { type Exchange, readBytes, sendText } from './exchange.js';

/** Takes the content of a file that was announced with `files.getUploadURLExternal`. */
export async function takeUpload(
  workspace: Workspace,
  id: string,
  exchange: Exchange,
): Promise<void> {
  const file = findFile(workspace, id);
  const content = await readContent(exchange);
  if (!file || file.content !== null) return sendText(exchange, 404, 'There is no such upload.');
  receiveFile(workspace, file, content);
  sendText(exchange, 200, `OK - ${content.length}`);
}

/** The bytes as they are, or the file of a form, as Slack's own client sends it. */
async function readContent(exchange: Exchange): Promise<Buffer> {
  const body = await readBytes(exchange);
  const type = exchange.request.headers['content-type'] ?? '';
  if (!type.startsWith('multipart/form-data')) return body;
  const form = await new Response(new Uint8Array(body), {
    headers: { 'content-type': type },
  }).formData();
  const file = [...form.values()].find((value) => value instanceof Blob);
  return file ? Buffer.from(await file.arrayBuffer()) : body;
}

/** Gives a file to the app, by its token, and to the sandbox's own page. */
export function giveFile(
  { workspace, tokens }: { workspace: Workspace; tokens: { bot: string } },
  id: string,
  exchange: Exchange,
): void {
  const { request, response } = exchange;
  const { authorization, 'sec-fetch-site': from } = request.headers;
  if (authorization !== `Bearer ${tokens.bot}` && from !== 'same-origin') {
    return sendText(exchange, 403, 'A file is given to the bot and to the page.');
  }
  const file = findFile(workspace, id);
  if (!file?.content) return sendText(exchange, 404, 'There is no such file.');
  response.writeHead(200, {
    'content-type': mimeTypeOf(file),
    // A page that somebody uploaded must not run as the sandbox's own.
    'content-security-policy': 'sandbox',
    'x-content-type-options': 'nosniff',
  });
  response.end(Buffer.from(file.content, 'base64'));
}
