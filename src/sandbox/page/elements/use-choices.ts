import type { MultiSelect, Select } from '@slack/types';

import { useAppState } from '../state.js';
import type { Choice } from './choice.js';
import { choicesOf } from './choice.js';

/** The lines of a select for the acting person. */
export function useChoices(element: Select | MultiSelect): Choice[] {
  const people = useAppState((state) => state.workspace?.people) ?? [];
  const conversations = useAppState((state) => state.sight?.conversations) ?? [];
  return choicesOf(element, { people, conversations });
}
