/** One stretch of a working day in wall time, 'HH:MM' to 'HH:MM'; an end of '24:00' is midnight. */
export interface Stretch {
  readonly start: string;
  readonly end: string;
}

/** The stretches worked on each weekday, '1' for Monday to '7' for Sunday; a weekday that is missing is off. */
export type WorkingHours = Readonly<Record<string, readonly Stretch[]>>;

/** Other hours from one day to another ('YYYY-MM-DD', both included), such as half days. */
export interface TemporaryHours {
  readonly from: string;
  readonly until: string;
  readonly hours: WorkingHours;
}

const nineToFive: readonly Stretch[] = [{ start: '09:00', end: '17:00' }];

/** Monday to Friday, 09:00 to 17:00: the hours of a member who has set none. */
export const officeHours: WorkingHours = {
  1: nineToFive,
  2: nineToFive,
  3: nineToFive,
  4: nineToFive,
  5: nineToFive,
};

const weekdayNames = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const timeOfDay = /^([01]\d|2[0-3]):[0-5]\d$/;

/** What is wrong with these hours, as a sentence for the person who set them; null if nothing is. */
export function problemWithHours(hours: WorkingHours): string | null {
  for (const [weekday, stretches] of Object.entries(hours)) {
    const name = weekdayNames[Number(weekday) - 1];
    if (!name) return `There is no weekday ${weekday}: Monday is 1 and Sunday is 7.`;
    const problem = problemWithDay(stretches);
    if (problem) return `${name}: ${problem}`;
  }
  return null;
}

/** The same of a week that somebody is to work: some of it has to be left. */
export function problemWithWeek(hours: WorkingHours): string | null {
  const isEmpty = Object.values(hours).every((stretches) => stretches.length === 0);
  return isEmpty ? 'No hour of the week is left to work in.' : problemWithHours(hours);
}

function problemWithDay(stretches: readonly Stretch[]): string | null {
  let lastEnd = '00:00';
  for (const { start, end } of stretches) {
    if (!timeOfDay.test(start)) return `"${start}" is not a time such as 09:00.`;
    if (!timeOfDay.test(end) && end !== '24:00') return `"${end}" is not a time such as 17:00.`;
    if (end <= start) return `${start} to ${end} ends before it starts.`;
    if (start < lastEnd) return `${start} starts before ${lastEnd}, when the hours before it end.`;
    lastEnd = end;
  }
  return null;
}
