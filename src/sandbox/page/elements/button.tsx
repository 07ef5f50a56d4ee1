import type { Button, WorkflowButton } from '@slack/types';

import { plainText } from '../text/plain-text.js';
import { safeUrl } from '../text/safe-url.js';
import { useElement } from './use-element.js';

export function ButtonView({ element }: { element: Button | WorkflowButton }) {
  const handle = useElement(element);
  const address = 'url' in element && element.url ? safeUrl(element.url) : undefined;
  const press = () => {
    if (address) window.open(address, '_blank', 'noopener,noreferrer');
    handle.press();
  };
  return (
    <button
      type="button"
      class={`button ${element.style ?? ''}`}
      aria-label={element.accessibility_label}
      aria-busy={handle.busy}
      disabled={handle.busy}
      onClick={press}
    >
      {plainText(element.text)}
      {address && <span aria-hidden="true"> ↗</span>}
    </button>
  );
}
