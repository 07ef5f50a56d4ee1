/** Seconds east of UTC in that zone at that instant. */
export function zoneOffsetSeconds(timeZone: string, at: Date): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(at);
  const value = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  const wall = Date.UTC(
    value('year'),
    value('month') - 1,
    value('day'),
    value('hour'),
    value('minute'),
    value('second'),
  );
  return Math.round((wall - at.getTime()) / 1000);
}

/** The zone's name in words: `Central European Standard Time`. */
export function zoneLabel(timeZone: string, at: Date): string {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'long' });
  return parts.formatToParts(at).find((part) => part.type === 'timeZoneName')?.value ?? timeZone;
}

/** Tomorrow's `HH:mm` on the wall of that zone, as an instant. */
export function tomorrowAt(wallTime: string, timeZone: string, now: Date): Date {
  const [hours = 0, minutes = 0] = wallTime.split(':').map(Number);
  const here = new Date(now.getTime() + zoneOffsetSeconds(timeZone, now) * 1000);
  const wall = Date.UTC(
    here.getUTCFullYear(),
    here.getUTCMonth(),
    here.getUTCDate() + 1,
    hours,
    minutes,
  );
  // The offset may change overnight: guess with today's, correct with that of the guess.
  const guess = new Date(wall - zoneOffsetSeconds(timeZone, now) * 1000);
  return new Date(wall - zoneOffsetSeconds(timeZone, guess) * 1000);
}
