import type { FeedbackButtons } from '@slack/types';

import { plainText } from '../text/plain-text.js';
import { useElement } from './use-element.js';

export function FeedbackButtonsView({ element }: { element: FeedbackButtons }) {
  const handle = useElement(element);
  const sides = [
    { mark: '👍', button: element.positive_button },
    { mark: '👎', button: element.negative_button },
  ];
  return (
    <div class="button-row" role="group">
      {sides.map(({ mark, button }) => (
        <button
          key={mark}
          type="button"
          class="button quiet-button"
          aria-label={button.accessibility_label ?? plainText(button.text)}
          aria-pressed={handle.entered === button.value}
          disabled={handle.busy}
          onClick={() => handle.choose(button.value)}
        >
          {mark}
        </button>
      ))}
    </div>
  );
}
