import { localDate, localTime } from '../../domain/working-time/wall-clock.js';

// Once the day is known, its name is the same everywhere: one formatter serves all zones.
const dayName = new Intl.DateTimeFormat('en-GB', {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  timeZone: 'UTC',
});

/** "Thu 26 Nov 15:00 (London)"; the year is said where it is not the present one there. */
export function sayWhen(at: Date, zone: string, now: Date): string {
  return `${asTyped(at, zone, now)} (${placeOf(zone)})`;
}

/** The same without the place, as somebody there would type it: "Thu 26 Nov 15:00". */
export function asTyped(at: Date, zone: string, now: Date): string {
  const year = localDate(zone, at).slice(0, 4);
  const isThisYear = year === localDate(zone, now).slice(0, 4);
  return sayMoment(at, zone, isThisYear ? '' : ` ${year}`);
}

/** "Thu 26 Nov 2026 15:00": as a person could type it there, with nothing left to guess. */
export function sayInFull(at: Date, zone: string): string {
  return sayMoment(at, zone, ` ${localDate(zone, at).slice(0, 4)}`);
}

/** Our clock and the customer's, "Thu 26 Nov 15:00 (London), for the customer Thu 26 Nov 10:00 (New York)". */
export function sayBothClocks(
  at: Date,
  { ours, theirs, now }: { ours: string; theirs: string | null; now: Date },
): string {
  const here = sayWhen(at, ours, now);
  if (theirs === null) return `${here}; the customer's zone is unknown`;
  return ours === theirs ? here : `${here}, for the customer ${sayWhen(at, theirs, now)}`;
}

/** Slack's own token for a date: each reader sees it in their zone; what cannot show it shows the text in `zone`. */
export function slackDate(at: Date, zone: string): string {
  const seconds = Math.floor(at.getTime() / 1000);
  const fallback = `${sayMoment(at, zone, ` ${localDate(zone, at).slice(0, 4)}`)} (${placeOf(zone)})`;
  return `<!date^${seconds}^{date_short_pretty} at {time}|${fallback}>`;
}

function sayMoment(at: Date, zone: string, year: string): string {
  return `${sayDay(localDate(zone, at))}${year} ${localTime(zone, at)}`;
}

/** "Thu 26 Nov" for '2026-11-26'. */
export function sayDay(date: string): string {
  return dayName.format(new Date(date)).replace(',', '');
}

/** The city of an IANA zone: "New York" for 'America/New_York'. */
export function placeOf(zone: string): string {
  return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
}
