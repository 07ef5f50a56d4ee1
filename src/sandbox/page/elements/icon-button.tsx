import type { IconButton } from '@slack/types';
import { useContext } from 'preact/hooks';

import { Icon } from '../icons.js';
import { DirectoryContext } from '../text/directory.js';
import { plainText } from '../text/plain-text.js';
import { useElement } from './use-element.js';

export function IconButtonView({ element }: { element: IconButton }) {
  const handle = useElement(element);
  const { readerId } = useContext(DirectoryContext);
  const { visible_to_user_ids: viewers } = element;
  if (viewers && !viewers.includes(readerId)) return null;
  const words = plainText(element.text);
  return (
    <button
      type="button"
      class="button quiet-button"
      aria-label={element.accessibility_label ?? words}
      disabled={handle.busy}
      onClick={() => handle.press()}
    >
      {element.icon === 'trash' && <Icon name="trash" />} {words}
    </button>
  );
}
