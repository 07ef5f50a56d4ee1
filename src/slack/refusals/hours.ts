import { placeOf, sayDay } from '../dates/say-when.js';
import { COMMAND } from '../ids.js';
import { code, type Mrkdwn, say } from '../mrkdwn.js';
import type { No } from '../refusals.js';
import type { Reader } from '../views/clocks.js';
import { brief } from '../views/words.js';

type HoursNo = Extract<
  No,
  {
    why:
      | 'hours-unreadable'
      | 'hours-impossible'
      | 'temporary-hours-over'
      | 'digest-unreadable'
      | 'day-too-early'
      | 'nothing-to-snooze'
      | 'no-such-place'
      | 'no-such-day-off';
  }
>;

/** Most parts of a country that are named. */
const MOST_PARTS = 20;

/** Why nobody works at such hours, and how hours are written. */
export function noSuchHours(no: HoursNo, { zone }: Reader): Mrkdwn {
  switch (no.why) {
    case 'hours-unreadable':
      return say`"${brief(no.text)}" could not be read as hours, so nothing was changed. Write them like "mon-fri 9-12, 13-17:30", or "until 12 dec mon-fri 9-13" for a while.`;
    case 'hours-impossible':
      return say`Nobody can work like that, so nothing was changed. ${brief(no.problem)} Work over midnight is two stretches, like "mon 22-24, tue 0-6".`;
    case 'temporary-hours-over':
      return say`That was understood as from ${sayDay(no.from)} to ${sayDay(no.until)} (${placeOf(zone)}), which is over or ends before it begins. Please name a last day that is still to come, like "until 12 dec mon-fri 9-13".`;
    case 'digest-unreadable':
      return say`"${brief(no.text)}" could not be read as the time of a digest, so nothing was changed. Write it like "08:30", "08:30 mon-thu" or "off today".`;
    case 'day-too-early':
      return say`${sayDay(no.day)} is too early, so nothing was changed. Please choose a later day.`;
    case 'nothing-to-snooze':
      return say`Nothing was chosen that still waits. Please tick at least one line.`;
    case 'no-such-place':
      return no.parts.length > 0
        ? say`Baton knows no holidays of "${brief(no.place)}". It knows these parts: ${no.parts.slice(0, MOST_PARTS).join(', ')}.`
        : say`Baton knows no holidays of "${brief(no.place)}". Write a country by its two letters, like ${code(`${COMMAND} settings holidays CZ`)}, or a part of it, like ${code(`${COMMAND} settings holidays DE-BY`)}.`;
    case 'no-such-day-off':
      return no.isPublic
        ? say`${sayDay(no.day)} is a public holiday, which is not on your own list. ${code(`${COMMAND} settings holidays off`)} takes all public holidays off.`
        : say`${sayDay(no.day)} is not on the list of days off, so nothing was changed. ${code(`${COMMAND} settings`)} shows the list.`;
  }
}
