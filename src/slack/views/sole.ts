import { SOLE_BUTTONS } from '../ids.js';
import type { Message } from './message.js';

/** Marks the buttons of a message that is about one thing: the answer to them takes its place. */
export function withSoleButtons({ text, blocks }: Message): Message {
  return {
    text,
    blocks: blocks.map((block) =>
      block.type === 'actions' ? { ...block, block_id: SOLE_BUTTONS } : block,
    ),
  };
}
