import type { Button } from '@slack/types';

import { shortened } from '../../mrkdwn.js';

/** How a button looks and is told apart. */
export interface ButtonLook {
  style?: 'primary' | 'danger';
  /** What it is about, for those who hear the button without seeing what it stands beside. */
  about?: string;
}

/** A button; its value is the id of what it is about. */
export function button(
  words: string,
  { action, value }: { action: string; value: string },
  { style, about }: ButtonLook = {},
): Button {
  return {
    type: 'button',
    text: { type: 'plain_text', text: words },
    action_id: action,
    value,
    ...(style ? { style } : {}),
    ...(about ? { accessibility_label: shortened(`${words} ${about}`, 75) } : {}),
  };
}
