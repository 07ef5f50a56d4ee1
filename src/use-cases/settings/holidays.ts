import type { PublicHolidays, WorkspaceId } from '../../domain/people.js';
import { decide } from '../../domain/ruling.js';
import { type Answer, refused } from '../answers.js';
import type { Clock, People, Request } from '../ports.js';
import type { changeSettings } from './change.js';

/** The public holidays of countries and their parts. */
export interface Holidays {
  /** Of a place such as 'CZ' or 'DE-BY', as local ISO dates; null: no such place. */
  daysOf(place: string, years: readonly number[]): string[] | null;
  /** The parts that a country has, such as 'DE-BY'; none where it has none, or is no country. */
  partsOf(place: string): string[];
}

interface Setting {
  holidays: Holidays;
  clock: Clock;
  changeSettings: ReturnType<typeof changeSettings>;
}

/** From now on the public holidays of the place `named` are days off; null: of no place. */
export const setHolidays =
  ({ holidays, clock, changeSettings: change }: Setting) =>
  async (request: Request, named: string | null): Promise<Answer> => {
    const place = named && named.toUpperCase();
    const publicHolidays = place && holidaysOf(holidays, place, clock.now());
    if (named !== null && !publicHolidays)
      return refused({ why: 'no-such-place', place: named, parts: holidays.partsOf(named) });
    return change(request, { what: 'public-holidays', publicHolidays: publicHolidays || null });
  };

/** Once a night: the years to come enter the list, and what the library learned meanwhile. */
export const refreshHolidays =
  ({ people, holidays, clock }: { people: People; holidays: Holidays; clock: Clock }) =>
  async (workspaceId: WorkspaceId): Promise<void> => {
    await people.changeSettings(workspaceId, ({ settings }) => {
      const { publicHolidays: before } = settings;
      const after = before && holidaysOf(holidays, before.place, clock.now());
      return decide({ ...settings, publicHolidays: after ?? before });
    });
  };

/** The last year as well: what began in it may run on into this one. */
function holidaysOf(holidays: Holidays, place: string, now: Date): PublicHolidays | null {
  const year = now.getUTCFullYear();
  const days = holidays.daysOf(place, [year - 1, year, year + 1, year + 2]);
  return days && { place, days };
}
