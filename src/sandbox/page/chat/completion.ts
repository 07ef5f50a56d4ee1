import type { CommandInfo, ConversationSummary, Person } from '../../protocol.js';

/** What can be completed while writing. */
export interface Vocabulary {
  commands: CommandInfo[];
  people: Pick<Person, 'name' | 'realName' | 'kind'>[];
  conversations: Pick<ConversationSummary, 'kind' | 'name'>[];
}

/** Something that could stand in place of the word before the caret. */
export interface Completion {
  insert: string;
  label: string;
  detail: string;
}

export interface Completions {
  /** Where the word to be replaced begins; it ends at the caret. */
  from: number;
  offers: Completion[];
}

const MOST = 8;

/** Offers for the word before the caret: commands at the start of the line, `@people`, `#channels`. */
export function complete(
  text: string,
  caret: number,
  vocabulary: Vocabulary,
): Completions | undefined {
  const before = text.slice(0, caret);
  if (/^\/\S*$/.test(before)) {
    return some(0, commandOffers(before, vocabulary.commands));
  }
  const word = /(?:^|\s)([@#])([\p{L}\p{N}._-]*)$/u.exec(before);
  const mark = word?.[1];
  const typed = word?.[2]?.toLowerCase();
  if (mark === undefined || typed === undefined) return undefined;
  const from = caret - typed.length - 1;
  return some(from, mark === '@' ? people(typed, vocabulary) : channels(typed, vocabulary));
}

function some(from: number, offers: Completion[]): Completions | undefined {
  return offers.length > 0 ? { from, offers: offers.slice(0, MOST) } : undefined;
}

function commandOffers(typed: string, commands: CommandInfo[]): Completion[] {
  return commands
    .filter(({ name }) => name.startsWith(typed))
    .map(({ name, usageHint, description }) => ({
      insert: `${name} `,
      label: `${name} ${usageHint}`.trim(),
      detail: description,
    }));
}

function people(typed: string, vocabulary: Vocabulary): Completion[] {
  return vocabulary.people
    .filter(({ kind }) => kind !== 'deactivated')
    .filter(({ name, realName }) =>
      [name, ...realName.split(' ')].some((part) => part.toLowerCase().startsWith(typed)),
    )
    .map(({ name, realName }) => ({ insert: `@${name} `, label: `@${name}`, detail: realName }));
}

function channels(typed: string, vocabulary: Vocabulary): Completion[] {
  return vocabulary.conversations
    .filter(({ kind, name }) => kind === 'channel' && name.startsWith(typed))
    .map(({ name }) => ({ insert: `#${name} `, label: `#${name}`, detail: '' }));
}
