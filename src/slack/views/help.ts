import { distance } from '../../domain/customer/likeness.js';
import { COMMAND } from '../ids.js';
import { bold, code, joined, type Mrkdwn, say, shortened } from '../mrkdwn.js';
import { context, header, section } from './blocks.js';
import { commandGroups, commands } from './commands.js';
import { message, type Message, sentence } from './message.js';

/** What can be done with Baton. */
export function helpMessage(): Message {
  return message([
    header('What you can do'),
    section(
      say`Every issue has one owner, and changes hands only when somebody accepts it. Type these in any channel; they do not run in threads, but the buttons and menus do.`,
    ),
    ...commandGroups.map(({ heading, commands: group }) =>
      section(
        joined(
          [bold(heading), ...group.map(({ example, does }) => say`${typedAs(example)}: ${does}`)],
          '\n',
        ),
      ),
    ),
    context(
      say`Say dates as "thu 3pm", "tomorrow noon" or "in 2 hours"; they are read in your own zone.`,
    ),
  ]);
}

/** To somebody who typed what is no command: the nearest one, with an example. */
export function unknownCommand(word: string): Message {
  const near = nearest(word.toLowerCase());
  const typed = code(shortened(word, 50));
  const help = typedAs('help');
  if (near?.word === 'help')
    return sentence(
      say`Baton does not know ${typed}. Did you mean ${help}? It lists all that you can do.`,
    );
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

/** To an app whose mention of Baton could not be read. */
export const howAppsOpen = sentence(
  say`Baton could not read this. An app opens an issue by saying ${code('@Baton new Acme: printer is on fire p2')}.`,
);

function typedAs(words: string): Mrkdwn {
  return code(`${COMMAND} ${words}`.trimEnd());
}

function nearest(word: string) {
  const [best] = commands
    .filter((command) => command.word !== '')
    .map((command) => ({ command, slips: slips(word, command.word) }))
    .toSorted((one, other) => one.slips - other.slips);
  // Beyond a third of the letters it is another word, not a slip.
  return best && best.slips <= Math.max(1, Math.ceil(word.length / 3)) ? best.command : null;
}

/** How many letters differ; the same letters in another order are one slip. */
function slips(word: string, meant: string): number {
  const isJumbled = inOrder(word) === inOrder(meant);
  return isJumbled ? Math.min(1, distance(word, meant)) : distance(word, meant);
}

const inOrder = (word: string): string => word.split('').toSorted().join('');
