import type { ModalView } from '@slack/types';

import { plain } from '../blocks.js';
import type { Message } from '../message.js';

/** A message in a window, where there is no conversation to say it in. */
export function answerModal({ blocks }: Message): ModalView {
  return { type: 'modal', title: plain('Baton', 24), close: plain('Close', 24), blocks };
}
