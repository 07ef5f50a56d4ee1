import { calendarOf } from '../../../domain/working-time/calendars.js';
import { localDate } from '../../../domain/working-time/wall-clock.js';
import type { Work } from '../../../use-cases/work.js';
import { COMMAND } from '../../ids.js';
import { bold, code, joined, type Mrkdwn, say } from '../../mrkdwn.js';
import { header, row, section, type ShownBlock } from '../blocks.js';
import { digestTimes, myHoursButton, weekLines } from '../hours.js';

/** What a member set for themselves: hours, clock, digest, and whether they go away. */
export function ownSettingsBlocks(work: Work, now: Date): ShownBlock[] {
  const { workspace, member } = work;
  const calendar = calendarOf(workspace, member);
  const isOff = member.noDigestOn === localDate(calendar.zone, now);
  const lines = [
    ...weekLines({ ...member, calendar }, now),
    say`• ${bold('Digest')}: ${digestTimes(member)}${isOff ? ', not today' : ''}`,
    ...awayLine(work, now),
  ];
  return [header('Your settings'), section(joined(lines, '\n')), ...row([myHoursButton()])];
}

/** Where somebody is away or will be, the tab says so further up, with the way back. */
function awayLine({ whereabouts }: Work, now: Date): Mrkdwn[] {
  if (whereabouts.away.some(({ absence }) => absence.endsAt > now)) return [];
  const example = code(`${COMMAND} away mon to fri cover @name`);
  return [say`• ${bold('Away')}: not planned; ${example} asks somebody to cover for you`];
}
