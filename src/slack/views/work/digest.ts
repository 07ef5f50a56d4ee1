import { sameLocalDay } from '../../../domain/working-time/wall-clock.js';
import type { Work } from '../../../use-cases/work.js';
import { say } from '../../mrkdwn.js';
import { coveringBlocks } from '../away/whereabouts.js';
import { context, header } from '../blocks.js';
import { type Group, groupBlocks, shares } from '../groups.js';
import { message, type Message } from '../message.js';
import {
  contactLine,
  correctionLine,
  followUpLine,
  offerByMeLine,
  offerToMeLine,
  promiseLine,
  readBackLine,
  returnedLine,
  takeOfMeLine,
} from './lines.js';
import { readerOf } from './work.js';

/** Blocks for the lines: a message has 50, with ten headings and three blocks of ours besides. */
const ROOM = 36;

/** Whether there is anything to say this morning. */
export function hasDigest(work: Work, now: Date): boolean {
  return digestGroups(work, now).some(({ lines }) => lines.length > 0);
}

/** What matters today, most urgent first. */
export function digestMessage(work: Work, now: Date): Message {
  const groups = digestGroups(work, now);
  const most = shares(groups, ROOM);
  const blocks = groups.flatMap((group, place) => groupBlocks(group, most[place] ?? 0));
  const count = groups.reduce((sum, { lines }) => sum + lines.length, 0);
  const left = count - most.reduce((sum, each) => sum + each, 0);
  const more = left > 0 ? [context(say`… and ${left} more, on Baton's Home tab.`)] : [];
  return message([
    header('Your day'),
    ...coveringBlocks(work.whereabouts, now),
    ...blocks,
    ...more,
  ]);
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
  const followUps = work.followUps.filter(({ dueAt }) => isDue(dueAt));
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
      heading: 'Asked of you: hand them over, or keep them',
      lines: work.takesOfMe.map((line) => takeOfMeLine(line, reader)),
    },
    { heading: 'Yours: what do you do next?', lines: work.readBacks.map(readBackLine) },
    {
      heading: 'Your offers that nobody took yet',
      lines: work.offersByMe.map((line) => offerByMeLine(line, reader)),
    },
    { heading: 'Came back to you: what now?', lines: work.returned.map(returnedLine) },
    { heading: 'Contacts due', lines: contacts.map((line) => contactLine(line, reader)) },
    {
      heading: 'Corrections to be confirmed',
      lines: work.corrections.map((line) => correctionLine(line, work.member.id)),
    },
    {
      heading: 'Follow-ups',
      lines: followUps.map((line) => followUpLine(line, reader)),
    },
  ];
}
