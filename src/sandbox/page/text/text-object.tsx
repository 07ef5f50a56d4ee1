import type { TextObject } from '@slack/types';

import { withEmoji } from './emoji.js';
import { Mrkdwn } from './mrkdwn.js';

/** The text of a block: mrkdwn with its markup, plain text as it is (but for emoji codes). */
export function TextView({ text }: { text: TextObject }) {
  if (text.type === 'mrkdwn') return <Mrkdwn text={text.text} />;
  return <span class="plain">{plainText(text)}</span>;
}

/** The words of a text object, for labels and names. */
export function plainText(text: TextObject): string {
  return text.type === 'plain_text' && text.emoji === false ? text.text : withEmoji(text.text);
}
