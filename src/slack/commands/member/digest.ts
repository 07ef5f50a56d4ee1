import { decide, refuse, type Ruling } from '../../../domain/ruling.js';
import type { OwnHoursChange } from '../../../domain/working-time/own-hours.js';
import { refused } from '../../../use-cases/answers.js';
import { readDays, readTimeOfDay } from '../../dates/read-hours.js';
import { readDay } from '../../dates/read-temporary-hours.js';
import type { Speaker } from '../../dates/wall-readings.js';
import { answered, shown } from '../../reply.js';
import { hoursMessage } from '../../views/hours.js';
import type { Subcommand } from '../subcommand.js';
import { plain } from '../words.js';

/** `/issue digest 08:30 mon-thu`, `digest off today`, `digest off fri`, `digest reset`; alone it shows when mine comes. */
export const digest: Subcommand = async (baton, said, rest) => {
  const mine = await baton.showOwnHours(said);
  if (!mine) return answered(refused({ why: 'not-a-member', standing: 'unknown' }));
  const now = baton.clock.now();
  const words = plain(rest).replace(/\s+/g, ' ');
  if (words === '') return shown(hoursMessage(mine, now));
  const read = readChange(words, { now, calendar: mine.calendar });
  if (!read.ok) return answered(refused(read.refusal));
  return answered(await baton.changeHours(said, read.change));
};

function readChange(words: string, speaker: Speaker): Ruling<OwnHoursChange> {
  const [, off] = /^(?:off|none|not?)(?: for| on)? (.+)$/i.exec(words) ?? [];
  if (off !== undefined) {
    const day = readDay(off, speaker);
    return day.ok ? decide({ noDigestOn: day.change }) : day;
  }
  if (/^on(?: again)?(?: today)?$/i.test(words)) return decide({ noDigestOn: null });
  if (/^reset$/i.test(words))
    return decide({ digestTime: null, digestDays: null, noDigestOn: null });
  const [, first = '', rest = ''] =
    /^(?:at )?(\S+(?: [ap]m\b)?)\s*(?:on )?(.*)$/i.exec(words) ?? [];
  const time = readTimeOfDay(first);
  const dayWords = time === null ? words : rest;
  const days = dayWords === '' ? null : readDays(dayWords);
  if (days === null && (time === null || dayWords !== ''))
    return refuse({ why: 'digest-unreadable', text: words });
  return decide({
    ...(time === null ? {} : { digestTime: time }),
    ...(days === null ? {} : { digestDays: days }),
  });
}
