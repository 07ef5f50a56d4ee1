import { DAY_KINDS } from '../../../use-cases/member/snoozable.js';
import type { Day, DayLists } from '../../../use-cases/work.js';
import { type Mrkdwn, say } from '../../mrkdwn.js';
import type { Group } from '../groups.js';
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
  todayLine,
} from './lines.js';
import { readerOf } from './work.js';

/** What a line of each kind is, after a number; in the order of the digest. */
export const inShort: Record<keyof DayLists, string> = {
  lapsed: 'lapsed',
  today: 'due today',
  offersToMe: 'waiting for your handshake',
  takesOfMe: 'asked of you',
  readBacks: 'without your next step',
  offersByMe: 'on offer to others',
  returned: 'came back to you',
  contacts: 'to be contacted',
  corrections: 'with a correction open',
  followUps: 'to be followed up',
};

/** "3 lapsed, 2 due today, 1 waiting for your handshake". */
export function dayInShort({ totals }: Day): Mrkdwn {
  const parts = DAY_KINDS.filter((kind) => totals[kind] > 0).map(
    (kind) => `${totals[kind]} ${inShort[kind]}`,
  );
  return say`${parts.join(', ')}`;
}

/** What matters today, most urgent first; kinds of which there is nothing are left out. */
export function dayGroups(day: Day, now: Date): Group[] {
  const reader = readerOf(day, now);
  const { totals } = day;
  const all: Group[] = [
    {
      heading: 'Lapsed: please keep them, or tell the customer',
      lines: day.lapsed.map((line) => promiseLine(line, reader)),
      total: totals.lapsed,
    },
    {
      heading: 'Due today',
      lines: day.today.map((line) => todayLine(line, reader)),
      total: totals.today,
    },
    {
      heading: 'Handoffs waiting for your handshake',
      lines: day.offersToMe.map((line) => offerToMeLine(line, reader)),
      total: totals.offersToMe,
    },
    {
      heading: 'Asked of you: hand them over, or keep them',
      lines: day.takesOfMe.map((line) => takeOfMeLine(line, reader)),
      total: totals.takesOfMe,
    },
    {
      heading: 'Yours: what do you do next?',
      lines: day.readBacks.map(readBackLine),
      total: totals.readBacks,
    },
    {
      heading: 'Your offers that nobody took yet',
      lines: day.offersByMe.map((line) => offerByMeLine(line, reader)),
      total: totals.offersByMe,
    },
    {
      heading: 'Came back to you: what now?',
      lines: day.returned.map(returnedLine),
      total: totals.returned,
    },
    {
      heading: 'Contacts due',
      lines: day.contacts.map((line) => contactLine(line, reader)),
      total: totals.contacts,
    },
    {
      heading: 'Corrections to be confirmed',
      lines: day.corrections.map((line) => correctionLine(line, day.member.id)),
      total: totals.corrections,
    },
    {
      heading: 'Follow-ups',
      lines: day.followUps.map((line) => followUpLine(line, reader)),
      total: totals.followUps,
    },
  ];
  return all.filter(({ lines }) => lines.length > 0);
}
