const MINUTE = 60 * 1000;

/** The wall time of an instant in a zone, as `2026-03-02T09:30`: the form of a datetime input. */
export function wallTime(instant: Date, zone: string): string {
  const written = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(instant);
  return written.replace(' ', 'T');
}

/** The instant at which clocks in a zone show a wall time, in seconds since 1970; nothing for what is no time. */
export function secondsAtWallTime(wall: string, zone: string): number | undefined {
  const asUtc = Date.parse(`${wall}Z`);
  if (Number.isNaN(asUtc)) return undefined;
  // Two rounds: the offset found at the first guess is that of the right side of a clock change at the second.
  const guess = asUtc - offset(asUtc, zone);
  return (asUtc - offset(guess, zone)) / 1000;
}

/** The hour and minute in a zone, as people there write it on a 24 hour clock. */
export function clockTime(instant: Date, zone: string): string {
  return wallTime(instant, zone).slice(11);
}

function offset(at: number, zone: string): number {
  const shown = Date.parse(`${wallTime(new Date(at), zone)}Z`);
  return shown - Math.floor(at / MINUTE) * MINUTE;
}
