import type { TextObject } from '@slack/types';

import { Mrkdwn } from './mrkdwn.js';
import { plainText } from './plain-text.js';

/** The text of a block: mrkdwn with its markup, plain text as it is (but for emoji codes). */
export function TextView({ text }: { text: TextObject }) {
  if (text.type === 'mrkdwn') return <Mrkdwn text={text.text} />;
  return <span class="plain">{plainText(text)}</span>;
}
