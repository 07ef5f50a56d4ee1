import type { MultiSelect } from '@slack/types';

import { plainText } from '../text/plain-text.js';
import { Combobox } from './combobox.js';
import { useChoices } from './use-choices.js';
import { enteredList, useElement } from './use-element.js';

export function MultiSelectView({ element }: { element: MultiSelect }) {
  const handle = useElement(element, initialOf(element));
  const offer = useChoices(element);
  return (
    <Combobox
      handle={handle}
      offer={offer}
      chosen={enteredList(handle.entered)}
      limit={element.max_selected_items ?? Infinity}
      multiple
      placeholder={element.placeholder ? plainText(element.placeholder) : 'Select items'}
      focusOnLoad={element.focus_on_load ?? false}
      onChange={(values) => handle.choose(values)}
    />
  );
}

function initialOf(element: MultiSelect): string[] {
  switch (element.type) {
    case 'multi_static_select':
    case 'multi_external_select':
      return (element.initial_options ?? []).map((option) => option.value ?? '');
    case 'multi_users_select':
      return element.initial_users ?? [];
    case 'multi_conversations_select':
      return element.initial_conversations ?? [];
    case 'multi_channels_select':
      return element.initial_channels ?? [];
  }
}
