import type { TemporaryHours, WorkingHours } from '../../domain/working-time/working-hours.js';

const dayNames = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** "Mon–Thu 08:00–16:00; Fri 08:00–12:00", as it can be read again; nothing where nothing is worked. */
export function sayHours(hours: WorkingHours): string {
  const daysByTimes = new Map<string, number[]>();
  for (const day of [1, 2, 3, 4, 5, 6, 7]) {
    const times = (hours[day] ?? []).map(({ start, end }) => `${start}–${end}`).join(', ');
    if (times !== '') daysByTimes.set(times, [...(daysByTimes.get(times) ?? []), day]);
  }
  return [...daysByTimes].map(([times, days]) => `${sayDays(days)} ${times}`).join('; ');
}

/** "Mon–Thu" or "Mon, Wed–Fri". */
export function sayDays(days: readonly number[]): string {
  const runs: { first: number; last: number }[] = [];
  for (const day of days.toSorted((one, other) => one - other)) {
    const run = runs.at(-1);
    if (run && run.last === day - 1) run.last = day;
    else runs.push({ first: day, last: day });
  }
  return runs
    .map(({ first, last }) => (first === last ? nameOf(first) : `${nameOf(first)}–${nameOf(last)}`))
    .join(', ');
}

/** The same of hours for a while, as it can be read again: "from 2026-12-01 until 2026-12-12 Mon–Fri …". */
export function sayTemporaryHours({ from, until, hours }: TemporaryHours, today: string): string {
  const begins = from > today ? `from ${from} ` : '';
  return `${begins}until ${until} ${sayHours(hours)}`;
}

const nameOf = (day: number): string => dayNames[day - 1] ?? '';
