import { calendarOf } from '../../domain/calendars.js';
import type { Work } from '../../use-cases/work.js';
import { COMMAND } from '../ids.js';
import { code, say } from '../mrkdwn.js';
import { header, section } from './blocks.js';
import type { Reader } from './clocks.js';
import { cutGroup, type Group } from './groups.js';
import { message, type Message } from './message.js';
import { offerByMeLine, offerToMeLine, ownedLine, promiseLine } from './work-lines.js';

/** Lines of each kind, so that all four fit into the 50 blocks of a message. */
const MOST_LINES = 9;

/** What waits for a member, as `/issue` alone answers it. */
export function workMessage(work: Work, now: Date): Message {
  const groups = workGroups(work, now);
  const isEmpty = groups.every(({ lines }) => lines.length === 0);
  return message([
    header('Your work'),
    ...(isEmpty ? [section(nothingToDo)] : []),
    ...groups.flatMap((group) => cutGroup(group, MOST_LINES, "see Baton's Home tab")),
    ...(isEmpty ? [] : [section(say`${code(`${COMMAND} help`)} lists what you can do.`)]),
  ]);
}

/** What waits for a member, most pressing first. */
export function workGroups(work: Work, now: Date): Group[] {
  const reader = readerOf(work, now);
  const { offersToMe, promises, issues, offersByMe, totals } = work;
  return [
    {
      heading: 'Handoffs waiting for your handshake',
      lines: offersToMe.map((line) => offerToMeLine(line, reader)),
      total: totals.offersToMe,
    },
    {
      heading: 'Your promises',
      lines: promises.map((line) => promiseLine(line, reader)),
      total: totals.promises,
    },
    {
      heading: 'Your issues',
      lines: issues.map((line) => ownedLine(line, reader)),
      total: totals.issues,
    },
    {
      heading: 'What you offered',
      lines: offersByMe.map((line) => offerByMeLine(line, reader)),
      total: totals.offersByMe,
    },
  ];
}

/** The member whose work it is, as the one who reads it. */
export function readerOf({ workspace, member }: Work, now: Date): Reader {
  return { zone: calendarOf(workspace, member).zone, now };
}

/** To somebody for whom nothing waits. */
export const nothingToDo = say`Nothing waits for you. ${code(`${COMMAND} new Acme: invoice is wrong`)} opens an issue; ${code(`${COMMAND} help`)} lists the rest.`;
