/** Zones whose clocks behave differently: changes of half an hour or of two, at midnight, odd offsets, both hemispheres, Ramadan, none at all. */
export const zones = [
  'Africa/Casablanca',
  'America/New_York',
  'America/Santiago',
  'America/Sao_Paulo',
  'Antarctica/Troll',
  'Asia/Kathmandu',
  'Asia/Kolkata',
  'Asia/Tehran',
  'Australia/Lord_Howe',
  'Australia/Sydney',
  'Europe/London',
  'Europe/Prague',
  'Pacific/Apia',
  'Pacific/Auckland',
  'Pacific/Chatham',
  'Pacific/Kiritimati',
] as const;

const clocks = new Map(
  zones.map((zone) => [
    zone as string,
    new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      weekday: 'short',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    }),
  ]),
);

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** What the wall shows there, by Node's own clock: weekday 1 to 7, date and time. */
export function wallIn(zone: string, time: number) {
  const clock = clocks.get(zone);
  if (!clock) throw new Error(`no clock for ${zone}`);
  const [, weekday = '', day, month, year, clockTime = ''] =
    /^(\w+), (\d+)\/(\d+)\/(\d+), (.+)$/.exec(clock.format(time)) ?? [];
  return {
    weekday: weekdays.indexOf(weekday) + 1,
    date: `${year}-${month}-${day}`,
    time: clockTime,
  };
}

function offset(zone: string, time: number): number {
  const { date, time: clockTime } = wallIn(zone, time);
  return Date.parse(`${date}T${clockTime}Z`) - time;
}

export interface ClockChange {
  readonly zone: string;
  readonly at: Date;
}

const quarter = 15 * 60_000;
const day = 96 * quarter;

/** Every clock change from 2026 to 2028 in those zones, found by looking at Node's own clock of each zone. */
export const clockChanges: readonly ClockChange[] = zones.flatMap((zone) => {
  const changes: ClockChange[] = [];
  for (let time = Date.UTC(2026, 0, 1); time < Date.UTC(2029, 0, 1); time += day) {
    if (offset(zone, time) === offset(zone, time + day)) continue;
    let change = time;
    while (offset(zone, change) === offset(zone, time)) change += quarter;
    changes.push({ zone, at: new Date(change) });
  }
  return changes;
});
