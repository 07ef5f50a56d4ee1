import type { MultiSelect, Select } from '@slack/types';

import { useAppState } from '../state.js';
import type { Offer } from './choice.js';
import { choicesOf, matching } from './choice.js';
import { useSuggestions } from './use-suggestions.js';

/** The lines of a select for the acting person: its own, or those that the app gives while one types. */
export function useChoices(element: Select | MultiSelect): Offer {
  const people = useAppState((state) => state.workspace?.people) ?? [];
  const conversations = useAppState((state) => state.sight?.conversations) ?? [];
  const choices = choicesOf(element, { people, conversations });
  const external =
    element.type === 'external_select' || element.type === 'multi_external_select' ? element : null;
  const suggested = useSuggestions(external, choices);
  if (external) return suggested;
  return {
    choices,
    matching: (typed) => matching(choices, typed),
    remark: 'Nothing matches.',
    onTyped: () => {},
  };
}
