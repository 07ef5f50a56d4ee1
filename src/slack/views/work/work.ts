import { calendarOf } from '../../../domain/working-time/calendars.js';
import type { Work } from '../../../use-cases/work.js';
import { COMMAND } from '../../ids.js';
import { code, say } from '../../mrkdwn.js';
import { whereaboutsBlocks } from '../away/whereabouts.js';
import { header, section } from '../blocks.js';
import type { Reader } from '../clocks.js';
import { cutGroup, type Group, shares } from '../groups.js';
import { message, type Message } from '../message.js';
import {
  correctionLine,
  followUpLine,
  offerByMeLine,
  offerToMeLine,
  ownedLine,
  promiseLine,
  readBackLine,
  returnedLine,
  takeOfMeLine,
} from './lines.js';

/** Blocks for the lines: a message has 50, of which nine kinds take two each besides. */
const ROOM = 26;

/** What waits for a member, as `/issue` alone answers it. */
export function workMessage(work: Work, now: Date): Message {
  const groups = workGroups(work, now);
  const most = shares(groups, ROOM);
  return message([
    header('Your work'),
    ...whereaboutsBlocks(work.whereabouts, now),
    ...(groups.length === 0 ? [section(nothingToDo)] : []),
    ...groups.flatMap((group, place) => cutGroup(group, most[place] ?? 0, "see Baton's Home tab")),
    ...(groups.length === 0
      ? []
      : [section(say`${code(`${COMMAND} help`)} lists what you can do.`)]),
  ]);
}

/** What waits for a member, most pressing first; kinds of which there is nothing are left out. */
export function workGroups(work: Work, now: Date): Group[] {
  const reader = readerOf(work, now);
  const { totals, member } = work;
  const all: Group[] = [
    {
      heading: 'Handoffs waiting for your handshake',
      lines: work.offersToMe.map((line) => offerToMeLine(line, reader)),
      total: totals.offersToMe,
    },
    {
      heading: 'Asked of you',
      lines: work.takesOfMe.map((line) => takeOfMeLine(line, reader)),
      total: totals.takesOfMe,
    },
    {
      heading: 'Yours, without your next step',
      lines: work.readBacks.map(readBackLine),
      total: totals.readBacks,
    },
    {
      heading: 'Corrections to be confirmed',
      lines: work.corrections.map((line) => correctionLine(line, member.id)),
      total: totals.corrections,
    },
    {
      heading: 'Your promises',
      lines: work.promises.map((line) => promiseLine(line, reader)),
      total: totals.promises,
    },
    {
      heading: 'Your issues',
      lines: work.issues.map((line) => ownedLine(line, reader)),
      total: totals.issues,
    },
    {
      heading: 'Follow-ups',
      lines: work.followUps.map((line) => followUpLine(line, reader)),
      total: totals.followUps,
    },
    {
      heading: 'Came back to you',
      lines: work.returned.map(returnedLine),
      total: totals.returned,
    },
    {
      heading: 'What you offered',
      lines: work.offersByMe.map((line) => offerByMeLine(line, reader)),
      total: totals.offersByMe,
    },
  ];
  return all.filter(({ lines }) => lines.length > 0);
}

/** The member whose work it is, as the one who reads it. */
export function readerOf(
  { workspace, member }: Pick<Work, 'workspace' | 'member'>,
  now: Date,
): Reader {
  return { zone: calendarOf(workspace, member).zone, now };
}

/** To somebody for whom nothing waits. */
export const nothingToDo = say`Nothing waits for you. ${code(`${COMMAND} new Acme: invoice is wrong`)} opens an issue; ${code(`${COMMAND} help`)} lists the rest.`;
