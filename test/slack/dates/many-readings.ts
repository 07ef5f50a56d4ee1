import { nudgeTime } from '../../../src/domain/working-time/nudge-time.js';
import { officeHours } from '../../../src/domain/working-time/working-hours.js';
import { readWhen } from '../../../src/slack/dates/read-when.js';
import { clockChanges } from '../../domain/working-time/clock-changes.js';

const phrases = [
  'thu 3pm, friday, next tuesday, last friday, today, tomorrow noon, tomorrow 02:30, 23:30, at 3',
  'in 2 hours, in 2 days, in a week, eod, end of the month, next week, midnight, tonight',
  '25 dec, 2027-03-14 02:30, 3/4, 15:00 UTC',
].flatMap((line) => line.split(', '));

/** How these phrases read at the clock changes of 2027, and the nudges for them. */
export function manyReadings(): string {
  const changes = clockChanges.filter(({ at }) => at.getUTCFullYear() === 2027);
  const lines = changes.flatMap(({ zone, at: now }) => {
    const calendar = { zone, hours: officeHours, holidays: [] };
    return phrases.map((phrase) => {
      const when = readWhen(phrase, { now, calendar });
      const nudge = when.kind === 'at' ? nudgeTime({ madeAt: now, due: when.at, calendar }) : null;
      return JSON.stringify({ zone, now, phrase, when, nudge });
    });
  });
  return lines.join('\n');
}
