import type { Inheritance } from '../../../use-cases/inheritance.js';
import { actions, IN_CUSTODY } from '../../ids.js';
import { person, say } from '../../mrkdwn.js';
import { atMost, row, section, sections } from '../blocks.js';
import { button } from '../buttons/button.js';
import { message, type Message } from '../message.js';
import { counted, named, urgency } from '../words.js';

/** Most issues that are named; the list shows them all. */
const MOST_NAMED = 10;

/** To the lead who holds it now: somebody left, and this is what they left behind. */
export function leftBehindNotice({ from, issues }: Inheritance): Message {
  const lines = issues.map((issue) => say`• ${named(issue)} (${urgency(issue.priority)})`);
  const them = issues.length === 1 ? 'it' : 'them';
  return message([
    section(
      say`${person(from.id)} has left. You hold ${counted(issues.length, 'issue')} of theirs now, in custody, with the promises and reminders. Please hand ${them} on to whoever can look after ${them}.`,
    ),
    ...sections(atMost(lines, MOST_NAMED)),
    ...row([
      button(
        'Hand them on…',
        { action: actions.handOnPack, value: IN_CUSTODY },
        { style: 'primary' },
      ),
      button('Show my issues', { action: actions.listPage, value: 'mine:0' }),
    ]),
  ]);
}
