import type { Option } from '@slack/types';

import { plainText } from '../text/plain-text.js';
import { TextView } from '../text/text-object.js';

/** The words beside a checkbox or radio button. */
export function OptionText({ option }: { option: Option }) {
  return (
    <span>
      <TextView text={option.text} />
      {option.description && <span class="quiet small">{plainText(option.description)}</span>}
    </span>
  );
}
