import type { Overflow } from '@slack/types';

import { Icon } from '../icons.js';
import { Menu } from '../menu.js';
import { plainText } from '../text/plain-text.js';
import { safeUrl } from '../text/safe-url.js';
import { useElement } from './use-element.js';

export function OverflowView({ element }: { element: Overflow }) {
  const handle = useElement(element);
  const items = element.options.map((option) => ({
    label: plainText(option.text),
    detail: option.description && plainText(option.description),
    onPick: () => {
      const address = option.url ? safeUrl(option.url) : undefined;
      if (address) window.open(address, '_blank', 'noopener,noreferrer');
      handle.press(option.value ?? '');
    },
  }));
  return (
    <Menu class="button icon-only" label="More actions" items={items} disabled={handle.busy}>
      <Icon name="more" />
    </Menu>
  );
}
