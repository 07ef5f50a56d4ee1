import { decide, refuse, type Ruling } from '../../domain/ruling.js';
import { localDate } from '../../domain/working-time/wall-clock.js';
import type { TemporaryHours } from '../../domain/working-time/working-hours.js';
import { readHours } from './read-hours.js';
import { readWhen } from './read-when.js';
import type { Speaker } from './wall-readings.js';

const forAWhile = /^(?:from (.+?) )?(?:until|till|through) (.+)$/i;

/**
 * Reads "until 12 dec mon-fri 9-13" and "from 1 dec until 12 dec 9-13", both days included. Null: it does
 * not say until when, so it is about something else.
 */
export function readTemporaryHours(text: string, speaker: Speaker): Ruling<TemporaryHours> | null {
  const [, begins, rest] = forAWhile.exec(text.trim().replace(/\s+/g, ' ')) ?? [];
  if (rest === undefined) return null;
  const said = dayAndHours(rest, speaker);
  if (!said) return refuse({ why: 'hours-unreadable', text });
  const from = readDay(begins ?? 'today', speaker);
  const until = readDay(said.day, speaker);
  if (!from.ok) return from;
  return until.ok ? decide({ from: from.change, until: until.change, hours: said.hours }) : until;
}

/** The day ('YYYY-MM-DD') that a phrase names, in the speaker's zone. */
export function readDay(phrase: string, speaker: Speaker): Ruling<string> {
  const read = readWhen(phrase, speaker);
  const dayOf = (at: Date) => localDate(speaker.calendar.zone, at);
  switch (read.kind) {
    case 'at':
    case 'past':
      return decide(dayOf(read.at));
    case 'unreadable':
      return refuse({ why: 'date-unreadable', text: phrase });
    case 'doubtful': {
      const { readings } = read;
      const [day, ...others] = new Set(readings.map(dayOf));
      const isOne = day !== undefined && others.length === 0;
      return isOne ? decide(day) : refuse({ why: 'date-doubtful', text: phrase, readings });
    }
  }
}

/** The words of the day come first, and all that follow are the hours. */
function dayAndHours(text: string, speaker: Speaker) {
  const words = text.split(' ');
  for (let count = 1; count < words.length; count += 1) {
    const day = words.slice(0, count).join(' ');
    const read = readHours(words.slice(count).join(' '));
    const isDay = readWhen(day, speaker).kind !== 'unreadable';
    if (read.kind === 'hours' && isDay) return { day, hours: read.hours };
  }
  return null;
}
