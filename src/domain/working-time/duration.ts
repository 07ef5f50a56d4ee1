/** So many minutes in milliseconds, the unit of every length of time. */
export const minutes = (count: number): number => count * 60_000;

/** So many hours in milliseconds; an hour is sixty minutes, whatever the clocks on the wall do. */
export const hours = (count: number): number => minutes(60 * count);

/** Days of twenty-four hours each. */
export const days = (count: number): number => hours(24 * count);
