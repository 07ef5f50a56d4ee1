import type { MultiSelect, Option, Select } from '@slack/types';

import type { ConversationSummary, Person, Sight, WorkspaceAnswer } from '../../protocol.js';
import { plainText } from '../text/plain-text.js';

/** One line in the list of a select. */
export interface Choice {
  value: string;
  label: string;
  detail?: string | undefined;
  group?: string | undefined;
}

/** What a select offers. */
export interface Offer {
  /** All lines known so far, for the names of what is chosen. */
  choices: Choice[];
  /** Those to show for the letters typed. */
  matching: (typed: string) => Choice[];
  /** Said in place of an empty list. */
  remark: string;
  onTyped: (typed: string) => void;
}

type Known = Pick<WorkspaceAnswer, 'people'> & Pick<Sight, 'conversations'>;

/** What a select offers: its own options, or the people and channels that the acting person can see. */
export function choicesOf(element: Select | MultiSelect, known: Known): Choice[] {
  switch (element.type) {
    case 'static_select':
    case 'multi_static_select':
      return [
        ...(element.options ?? []).map((option) => optionChoice(option)),
        ...(element.option_groups ?? []).flatMap(({ label, options }) =>
          options.map((option) => optionChoice(option, plainText(label))),
        ),
      ];
    case 'users_select':
    case 'multi_users_select':
      return known.people.filter((person) => person.kind !== 'deactivated').map(personChoice);
    case 'channels_select':
    case 'multi_channels_select':
      return known.conversations
        .filter(({ kind, isPrivate }) => kind === 'channel' && !isPrivate)
        .map(conversationChoice);
    case 'conversations_select':
    case 'multi_conversations_select':
      return known.conversations.map(conversationChoice);
    case 'external_select':
      return element.initial_option ? [optionChoice(element.initial_option)] : [];
    case 'multi_external_select':
      return (element.initial_options ?? []).map((option) => optionChoice(option));
  }
}

export function optionChoice(option: Option, group?: string): Choice {
  return {
    value: option.value ?? '',
    label: plainText(option.text),
    detail: option.description && plainText(option.description),
    group,
  };
}

function personChoice(person: Person): Choice {
  return { value: person.id, label: person.realName, detail: `@${person.name}` };
}

function conversationChoice({ id, kind, name }: ConversationSummary): Choice {
  return { value: id, label: kind === 'channel' ? `#${name}` : `@${name}` };
}

/** Those choices in which a word begins with the typed letters; failing that, in which the letters occur at all. */
export function matching(choices: Choice[], typed: string): Choice[] {
  const wanted = plain(typed).trim();
  const words = ({ label, detail = '' }: Choice) => plain(` ${label} ${detail}`);
  const begun = choices.filter((choice) => words(choice).includes(` ${wanted}`));
  return begun.length > 0 ? begun : choices.filter((choice) => words(choice).includes(wanted));
}

function plain(text: string): string {
  return text.toLowerCase().replaceAll(/[@#(]/g, ' ');
}
