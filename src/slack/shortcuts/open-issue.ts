import type { ModalView } from '@slack/types';

import type { UseCases } from '../../use-cases/compose.js';
import { plain } from '../commands/words.js';
import type { MessageShortcut, SaidMessage } from '../read.js';
import type { Reply } from '../reply.js';
import { openForm } from '../views/forms/issue/open.js';

/** *Open an issue*, from anywhere. */
export const openIssue = async (): Promise<Reply> => ({
  form: openForm({ channelId: null, private: false }),
});

/** *Open an issue from this message*. */
export const openFromMessage = async (
  _baton: UseCases,
  { message }: MessageShortcut,
): Promise<Reply> => ({ form: openFormOf(message) });

/** The form of a new issue in the words of a message, whose thread leads to the issue from then on. */
export function openFormOf({ text, ...place }: SaidMessage): ModalView {
  return openForm({ ...place, title: plain(text) });
}
