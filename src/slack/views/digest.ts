import { sameLocalDay } from '../../domain/working-time/wall-clock.js';
import type { Work } from '../../use-cases/work.js';
import { say } from '../mrkdwn.js';
import { context, header, type ShownBlock } from './blocks.js';
import { type Group, groupBlocks } from './groups.js';
import { message, type Message } from './message.js';
import { contactLine, offerByMeLine, offerToMeLine, promiseLine } from './work-lines.js';
import { readerOf } from './work.js';

/** With five headings and two lines of ours they stay within the 50 blocks of a message. */
const MOST_LINES = 40;
/** What each kind shows at least, however many lines the more urgent ones have. */
const LEAST_OF_EACH = 3;

/** Whether there is anything to say this morning. */
export function hasDigest(work: Work, now: Date): boolean {
  return digestGroups(work, now).some(({ lines }) => lines.length > 0);
}

/** What matters today, most urgent first. */
export function digestMessage(work: Work, now: Date): Message {
  const blocks: ShownBlock[] = [];
  const groups = digestGroups(work, now);
  let room = MOST_LINES;
  let left = 0;
  for (const [place, group] of groups.entries()) {
    const most = Math.min(group.lines.length, room - reserved(groups.slice(place + 1)));
    blocks.push(...groupBlocks(group, most));
    left += group.lines.length - most;
    room -= most;
  }
  const more = left > 0 ? [context(say`… and ${left} more, on Baton's Home tab.`)] : [];
  return message([header('Your day'), ...blocks, ...more]);
}

/** The room that the less urgent groups keep. */
function reserved(groups: readonly Group[]): number {
  return groups.reduce((sum, { lines }) => sum + Math.min(LEAST_OF_EACH, lines.length), 0);
}

function digestGroups(work: Work, now: Date): Group[] {
  const reader = readerOf(work, now);
  const isToday = (at: Date) => at >= now && sameLocalDay(reader.zone, at, now);
  const isDue = (at: Date) => at < now || isToday(at);
  const lapsed = work.promises.filter(({ dueAt }) => dueAt < now);
  const today = work.promises.filter(({ dueAt }) => isToday(dueAt));
  const contacts = work.issues.filter(
    ({ hasPromise, nextContactAt }) => !hasPromise && isDue(nextContactAt),
  );
  return [
    {
      heading: 'Lapsed: please keep them, or tell the customer',
      lines: lapsed.map((line) => promiseLine(line, reader)),
    },
    { heading: 'Due today', lines: today.map((line) => promiseLine(line, reader)) },
    {
      heading: 'Handoffs waiting for your handshake',
      lines: work.offersToMe.map((line) => offerToMeLine(line, reader)),
    },
    {
      heading: 'Your offers that nobody took yet',
      lines: work.offersByMe.map((line) => offerByMeLine(line, reader)),
    },
    { heading: 'Contacts due', lines: contacts.map((line) => contactLine(line, reader)) },
  ];
}
