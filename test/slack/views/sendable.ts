import type { ModalView } from '@slack/types';

import { anyBlock, type WorkspaceBlock } from '../../../src/sandbox/limits/blocks.js';
import { complaints } from '../../../src/sandbox/limits/complaints.js';
import { messageBlocks } from '../../../src/sandbox/limits/messages.js';
import { elementsOf } from '../../../src/sandbox/limits/unique-ids.js';
import { homeView, modalView, sentView } from '../../../src/sandbox/limits/views.js';
import type { Message } from '../../../src/slack/views/message.js';

export type Shown = Message | Parameters<typeof sentView.parse>[0];

/** What Slack would complain of; nothing, if it takes the message. */
export function complaintsAbout(message: Message): string[] {
  const checked = messageBlocks.safeParse(message.blocks);
  return [
    ...(checked.success ? [] : complaints(checked.error)),
    ...(message.text.trim() === '' ? ['no text'] : []),
    ...(message.text.length > 4000 ? [`text of ${message.text.length} characters`] : []),
  ];
}
