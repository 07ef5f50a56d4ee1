import { clockTime } from './wall-time.js';

interface Viewing {
  /** IANA zone of the person who reads. */
  zone: string;
  /** The sandbox's clock. */
  now: Date;
}

const DAY = 24 * 60 * 60 * 1000;

/** Fills a date template such as `{date_short_pretty} at {time}` for one reader on a 24 hour clock; unknown tokens stay as they are. */
export function formatSlackDate(seconds: number, template: string, viewing: Viewing): string {
  const instant = new Date(seconds * 1000);
  return template.replaceAll(/\{(\w+)\}/g, (token, name: string) =>
    fillToken(name, instant, viewing, token),
  );
}

function fillToken(name: string, instant: Date, viewing: Viewing, token: string): string {
  const { zone } = viewing;
  switch (name) {
    case 'date_num':
      return dayKey(instant, zone);
    case 'date_slash':
      return written(instant, zone, { day: '2-digit', month: '2-digit', year: 'numeric' });
    case 'date_long':
      return written(instant, zone, {
        weekday: 'long',
        month: 'long',
        day: 'numeric',
        year: 'numeric',
      });
    case 'date_long_full':
      return written(instant, zone, { month: 'long', day: 'numeric', year: 'numeric' });
    case 'date':
      return written(instant, zone, { month: 'long', day: 'numeric' });
    case 'date_short':
      return written(instant, zone, { month: 'short', day: 'numeric', year: 'numeric' });
    case 'date_pretty':
      return nearbyDay(instant, viewing) ?? fillToken('date', instant, viewing, token);
    case 'date_short_pretty':
      return nearbyDay(instant, viewing) ?? fillToken('date_short', instant, viewing, token);
    case 'date_long_pretty':
      return nearbyDay(instant, viewing) ?? fillToken('date_long', instant, viewing, token);
    case 'day_divider_pretty':
      return nearbyDay(instant, viewing) ?? longDay(instant, viewing);
    case 'time':
      return clockTime(instant, zone);
    case 'time_secs':
      return written(instant, zone, { timeStyle: 'medium', hourCycle: 'h23' });
    case 'ago':
      return timeAgo(instant, viewing.now);
    default:
      return token;
  }
}

/** The calendar day of an instant in a zone, `2026-03-02`. */
export function dayKey(instant: Date, zone: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(instant);
}

function written(instant: Date, zone: string, style: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat('en-US', { ...style, timeZone: zone })
    .format(instant)
    .replaceAll('\u202F', ' ');
}

function nearbyDay(instant: Date, { zone, now }: Viewing): string | undefined {
  const day = Date.parse(dayKey(instant, zone));
  const today = Date.parse(dayKey(now, zone));
  const apart = Math.round((day - today) / DAY);
  if (apart === 0) return 'today';
  if (apart === 1) return 'tomorrow';
  return apart === -1 ? 'yesterday' : undefined;
}

function longDay(instant: Date, { zone, now }: Viewing): string {
  const sameYear = dayKey(instant, zone).slice(0, 4) === dayKey(now, zone).slice(0, 4);
  const style: Intl.DateTimeFormatOptions = { weekday: 'long', month: 'long', day: 'numeric' };
  return written(instant, zone, sameYear ? style : { ...style, year: 'numeric' });
}

const SPANS: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ['day', DAY],
  ['hour', 60 * 60 * 1000],
  ['minute', 60 * 1000],
  ['second', 1000],
];

function timeAgo(instant: Date, now: Date): string {
  const distance = instant.getTime() - now.getTime();
  const words = new Intl.RelativeTimeFormat('en', { numeric: 'always' });
  for (const [unit, length] of SPANS) {
    if (Math.abs(distance) >= length) return words.format(Math.trunc(distance / length), unit);
  }
  return 'just now';
}
