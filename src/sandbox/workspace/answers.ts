import type { SentAnswer } from '../limits/messages.js';
import { findMessage, post, remove, revise } from './messages.js';
import type { ResponseTarget } from './response-urls.js';
import type { Workspace } from './workspace.js';

type Answered = { ok: true } | { ok: false; error: 'no_text' | 'channel_not_found' };

/** Shows what the app answered to an action: to that person only, unless it says otherwise. */
export function answer(workspace: Workspace, target: ResponseTarget, sent: SentAnswer): Answered {
  const { app, state } = workspace;
  const channel = state.channels.find(({ id }) => id === target.channelId);
  if (!channel) return { ok: false, error: 'channel_not_found' };
  const original = target.original && findMessage(workspace, channel.id, target.original.ts);

  if (sent.delete_original) {
    if (original) remove(workspace, original);
    return { ok: true };
  }
  if (!sent.text && !sent.blocks?.length) return { ok: false, error: 'no_text' };
  if (sent.replace_original && original) {
    const { text = '', blocks = [], metadata } = sent;
    revise(workspace, original, { text, blocks, metadata });
    return { ok: true };
  }
  post(workspace, {
    channel,
    userId: app.botUserId,
    text: sent.text ?? '',
    blocks: sent.blocks,
    threadTs: sent.thread_ts ?? target.threadTs,
    metadata: sent.metadata,
    onlyFor: sent.response_type === 'in_channel' ? undefined : target.personId,
  });
  return { ok: true };
}
