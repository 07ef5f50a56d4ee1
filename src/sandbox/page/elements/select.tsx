import type { Select } from '@slack/types';

import { plainText } from '../text/plain-text.js';
import { Combobox } from './combobox.js';
import { useChoices } from './use-choices.js';
import { enteredText, useElement } from './use-element.js';

export function SelectView({ element }: { element: Select }) {
  const handle = useElement(element, initialOf(element));
  const offer = useChoices(element);
  const chosen = enteredText(handle.entered);
  return (
    <Combobox
      handle={handle}
      offer={offer}
      chosen={chosen ? [chosen] : []}
      limit={1}
      placeholder={element.placeholder ? plainText(element.placeholder) : 'Select an item'}
      focusOnLoad={element.focus_on_load ?? false}
      onChange={([value]) => handle.choose(value ?? null)}
    />
  );
}

function initialOf(element: Select): string | null {
  switch (element.type) {
    case 'static_select':
    case 'external_select':
      return element.initial_option?.value ?? null;
    case 'users_select':
      return element.initial_user ?? null;
    case 'conversations_select':
      return element.initial_conversation ?? null;
    case 'channels_select':
      return element.initial_channel ?? null;
  }
}
