import { COMMAND } from '../ids.js';
import { code, joined, type Mrkdwn, say, shortened } from '../mrkdwn.js';
import { header, section } from './blocks.js';
import { message, type Message, sentence } from './message.js';

/** What may follow `/issue`, with an example and what it does. */
const commands: readonly { word: string; example: string; does: string }[] = [
  { word: 'new', example: 'new Acme: invoice is wrong', does: 'opens an issue; you own it' },
  { word: 'list', example: 'list mine', does: 'lists issues: mine, all, @who, lapsed, a customer' },
  { word: 'show', example: 'show 12', does: 'tells all about an issue' },
  {
    word: 'handoff',
    example: 'handoff 12 @bob call Chen at 3pm about the refund',
    does: 'offers the issue; it stays yours until Bob accepts',
  },
  { word: 'accept', example: 'accept 12', does: 'takes what was offered to you' },
  { word: 'decline', example: 'decline 12 no time today', does: 'says no, with why' },
  { word: 'withdraw', example: 'withdraw 12', does: 'takes your offer back' },
  {
    word: 'promise',
    example: 'promise 12 send the corrected invoice by thu 3pm',
    does: 'records what the customer was promised',
  },
  { word: 'kept', example: 'kept 12', does: 'says that the promise was kept' },
  {
    word: 'update',
    example: 'update 12 told Chen that the refund is on its way',
    does: 'records what the customer was told',
  },
  { word: 'resolve', example: 'resolve 12 sent the corrected invoice', does: 'ends it, done' },
  { word: 'void', example: 'void 12 same as #7', does: 'ends a duplicate or a mistake' },
  { word: 'help', example: 'help', does: 'shows this' },
];

/** What can be done with Baton. */
export function helpMessage(): Message {
  const lines = commands.map(({ example, does }) => say`${typedAs(example)}: ${does}`);
  return message([
    header('What you can do'),
    section(say`${code(COMMAND)}: your work\n${joined(lines, '\n')}`),
    section(
      say`Every issue has one owner, and changes hands only when somebody accepts it. Dates can be said as "thu 3pm", "tomorrow noon" or "in 2 hours". Slash commands do not run in threads; the buttons do.`,
    ),
  ]);
}

/** To somebody who typed what is no command: the nearest one, with an example. */
export function unknownCommand(word: string): Message {
  const near = nearest(word.toLowerCase());
  const typed = code(shortened(word, 50));
  const help = typedAs('help');
  return sentence(
    near
      ? say`Baton does not know ${typed}. Did you mean ${typedAs(near.example)}? It ${near.does}. ${help} lists the rest.`
      : say`Baton does not know ${typed}. ${help} lists what it does; ${typedAs('new Acme: invoice is wrong')} opens an issue.`,
  );
}

/** To somebody who said to Baton what needs a form: forms open from the command only. */
export function useTheCommand(said: string): Message {
  return sentence(
    say`This needs a form, and forms open from the command only. Please type ${typedAs(shortened(said, 200))} as a command, here or in any channel.`,
  );
}

function typedAs(words: string): Mrkdwn {
  return code(`${COMMAND} ${words}`);
}

function nearest(word: string) {
  const [best] = commands
    .filter((command) => command.word !== 'help')
    .map((command) => ({ command, distance: distance(word, command.word) }))
    .toSorted((one, other) => one.distance - other.distance);
  // Beyond a third of the letters it is another word, not a slip; the same letters in another order are one.
  const isSlip = best && best.distance <= Math.max(1, Math.ceil(word.length / 3));
  const isJumbled = best && inOrder(best.command.word) === inOrder(word);
  return isSlip || isJumbled ? best.command : null;
}

const inOrder = (word: string): string => word.split('').toSorted().join('');

/** How many letters must be changed, added or left out to make `other` of `one`. */
function distance(one: string, other: string): number {
  let above = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const letter of one) {
    const row = [(above[0] ?? 0) + 1];
    for (let index = 0; index < other.length; index += 1) {
      const replaced = (above[index] ?? 0) + (letter === other[index] ? 0 : 1);
      row.push(Math.min(replaced, (above[index + 1] ?? 0) + 1, (row[index] ?? 0) + 1));
    }
    above = row;
  }
  return above[other.length] ?? 0;
}
