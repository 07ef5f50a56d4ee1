import type { Button } from '@slack/types';

import { sayWhen } from '../dates/say-when.js';
import { actions } from '../ids.js';
import { say } from '../mrkdwn.js';
import { type No, refusalSentence } from '../refusals.js';
import { row, section } from './blocks.js';
import { button } from './buttons/button.js';
import type { Reader } from './clocks.js';
import { message, type Message } from './message.js';
import { whatIs } from './words.js';

/** Most promises that are shown to choose from. */
const MOST_PROMISES = 20;

/** A refusal as a message; where there is a choice to make, with a button for each. */
export function refusedMessage(no: No, reader: Reader): Message {
  const why = section(refusalSentence(no, reader));
  if (no.why !== 'several-promises') return message([why, ...row(whatElse(no))]);
  const choices = no.promises
    .slice(0, MOST_PROMISES)
    .map(({ id, what, dueAt }) =>
      section(
        say`${whatIs(what)}, by ${sayWhen(new Date(dueAt), reader.zone, reader.now)}`,
        button('Kept', { action: actions.promiseKept, value: id }, { about: whatIs(what) }),
      ),
    );
  return message([why, ...choices]);
}

/** What can be done instead, where a button does it. */
function whatElse(no: No): Button[] {
  if (no.why === 'reading-past')
    return [
      button('Another time…', { action: actions.anotherTime, value: no.draftId }),
      button('Never mind', { action: actions.neverMind, value: no.draftId }),
    ];
  if (no.why !== 'too-late-to-fix' || no.commitmentId === null) return [];
  return [
    button('Need longer…', { action: actions.needLonger, value: no.commitmentId }),
    button('No longer needed…', { action: actions.notNeeded, value: no.commitmentId }),
  ];
}
