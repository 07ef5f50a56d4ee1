import { decide, refuse, type Ruling } from '../../../domain/ruling.js';
import type { OwnHoursChange } from '../../../domain/working-time/own-hours.js';
import { refused } from '../../../use-cases/answers.js';
import { readHours } from '../../dates/read-hours.js';
import { readTemporaryHours } from '../../dates/read-temporary-hours.js';
import { readZone } from '../../dates/read-zone.js';
import type { Speaker } from '../../dates/wall-readings.js';
import { answered, shown } from '../../reply.js';
import { hoursMessage } from '../../views/hours.js';
import type { Subcommand } from '../subcommand.js';
import { plain } from '../words.js';

/** `/issue hours` shows mine; `hours mon-fri 9-12, 13-17`, `hours until 12 dec 9-13`, `hours zone …` change them. */
export const hours: Subcommand = async (baton, said, rest) => {
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
  if (/^reset$/i.test(words)) return decide({ hours: null, temporaryHours: null });
  if (/^usual$/i.test(words)) return decide({ temporaryHours: null });
  const [, zone] = /^(?:time ?)?zone\b ?(.*)$/i.exec(words) ?? [];
  if (zone !== undefined)
    return decide({ zone: zone.toLowerCase() === 'slack' ? null : readZone(zone) });
  const temporary = readTemporaryHours(words, speaker);
  if (temporary) return temporary.ok ? decide({ temporaryHours: temporary.change }) : temporary;
  const read = readHours(words);
  if (read.kind === 'unreadable') return refuse({ why: 'hours-unreadable', text: words });
  return decide({ hours: read.hours });
}
