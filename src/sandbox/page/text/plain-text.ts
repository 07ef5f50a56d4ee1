import type { TextObject } from '@slack/types';

import { withEmoji } from './emoji.js';

/** The words of a text object, for labels and names. */
export function plainText(text: TextObject): string {
  return text.type === 'plain_text' && text.emoji === false ? text.text : withEmoji(text.text);
}
