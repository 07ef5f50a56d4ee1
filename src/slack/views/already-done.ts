import { actions, COMMAND } from '../ids.js';
import { code, say } from '../mrkdwn.js';
import { section, soleRow } from './blocks.js';
import { button } from './buttons/button.js';
import { message, type Message, sentence } from './message.js';

/** To somebody who typed the same a moment ago: it was not done twice, but can be. */
export function alreadyDone(number: number | null, againId: string): Message {
  const what = number === null ? say`what you typed a moment ago` : say`#${number}`;
  const look = code(number === null ? `${COMMAND} list` : `${COMMAND} show ${number}`);
  return message([
    section(
      say`Already done: ${what}. You typed the same within two minutes, so it was not done twice; ${look} shows it.`,
    ),
    ...soleRow([button('Do it again', { action: actions.doAgain, value: againId })]),
  ]);
}

export const tooOldToRepeat = sentence(
  say`This was too long ago to be repeated with a button. Please type it once more.`,
);
