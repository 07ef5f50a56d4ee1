import { digestOn, nextDigest } from '../../../src/domain/reminders/digest.js';
import { calendarOf } from '../../../src/domain/working-time/calendars.js';
import { hours } from '../../../src/domain/working-time/duration.js';
import { addDays, localDate } from '../../../src/domain/working-time/wall-clock.js';
import {
  addWorkingTime,
  nextWorkingInstant,
  workingTimeBetween,
} from '../../../src/domain/working-time/working-time.js';
import { holidays } from '../../../src/holidays.js';
import { member, workspace } from '../scenes.js';
import { clockChanges } from './clock-changes.js';

/** Working time and digests around every clock change, and a few countries' holidays, one per line. */
export function manyInstants(): string {
  const lines = clockChanges.map(({ zone, at }) => {
    const bob = member('bob', { zone });
    const calendar = calendarOf(workspace, bob);
    const before = new Date(+at - hours(60));
    return JSON.stringify({
      zone,
      at,
      work: nextWorkingInstant(calendar, at),
      later: addWorkingTime(calendar, before, hours(13)),
      worked: workingTimeBetween(calendar, before, new Date(+at + hours(60))),
      digest: nextDigest(workspace, bob, at),
      tomorrow: digestOn(workspace, bob, addDays(localDate(zone, at), 1)),
    });
  });
  const places = ['CZ', 'DE-BY', 'US', 'NP', 'AU', 'IL', 'TR', 'CN'];
  const days = places.map(
    (place) => `${place} ${holidays.daysOf(place, [2026, 2027, 2028])?.join()}`,
  );
  return [...lines, ...days].join('\n');
}
