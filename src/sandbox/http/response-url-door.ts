import { complaints } from '../limits/complaints.js';
import { sentAnswer } from '../limits/messages.js';
import { answer } from '../workspace/answers.js';
import type { Workspace } from '../workspace/workspace.js';
import { type Exchange, readJson, sendJson, sendText } from './exchange.js';

/** Takes what the app sends to a response URL. */
export async function answerResponseUrl(
  workspace: Workspace,
  id: string,
  exchange: Exchange,
): Promise<void> {
  const sent = await readJson(exchange);
  const refuse = (status: number, error: string, messages: string[] = []) => {
    workspace.journal.note({ kind: 'response-url', name: id, sent, error });
    sendJson(exchange, status, { ok: false, error, response_metadata: { messages } });
  };

  const parsed = sentAnswer.safeParse(sent);
  if (!parsed.success) return refuse(400, 'invalid_payload', complaints(parsed.error));
  const redeemed = workspace.responseUrls.redeem(id);
  if (!redeemed.ok) return refuse(404, redeemed.error);
  const answered = answer(workspace, redeemed.target, parsed.data);
  if (!answered.ok) return refuse(400, answered.error);
  workspace.journal.note({ kind: 'response-url', name: id, sent, answered: 'ok' });
  sendText(exchange, 200, 'ok');
}
