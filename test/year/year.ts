import { days, hours } from '../../src/domain/working-time/duration.js';
import { onDatabase } from '../bench/server.js';
import { type Heard, openCarrier } from '../support/carrier.js';
import type { Office } from '../support/office.js';
import { useCasesOf } from '../support/use-cases.js';
import { Agenda } from './agenda.js';
import { Chance } from './chance.js';
import { lookAtCalendars, planChanges } from './changes.js';
import { type Clockwork, openClockwork } from './clockwork.js';
import { dates } from './dates.js';
import { beginStory } from './story.js';
import { seedTeam } from './team.js';
import { planAllTimeOff } from './time-off.js';
import { Whereabouts } from './whereabouts.js';
import type { World } from './world.js';

const BEGINNING = new Date('2027-01-04T00:00:00Z');
/** What is put off until the next working day comes within it. */
const AFTERMATH = days(7);
/** In hours of three weeks. */
const DOWN = { from: 4 * 24 + 5, until: 4 * 24 + 15 };
/** The tests' PostgreSQL does not look after itself. */
const BETWEEN_CLEANINGS = days(7);

/** How much of a year. */
export interface Size {
  seed: number;
  issues: number;
  weeks: number;
}

/** A direct message, and whether its reader works at that hour. */
export interface HeardAt extends Heard {
  isInHours: boolean;
}

/** What a year came to. */
export interface Year {
  heard: HeardAt[];
  dropped: number;
  postponed: number;
  /** What was done, or refused and why, and how often. */
  tally: ReadonlyMap<string, number>;
  /** At how many instants anything happened. */
  instants: number;
}

/**
 * A year of a team of thirty, until all of its issues are done: people act in their hours, Baton when
 * something is due, and in between the clock jumps.
 */
export async function liveThrough(office: Office, size: Size): Promise<Year> {
  const year = { from: BEGINNING, until: new Date(+BEGINNING + days(7 * size.weeks)) };
  office.clock.set(year.from.toISOString());
  await seedTeam(office.source, year.from);
  const world: World = {
    baton: useCasesOf({ ...office, dates }),
    clock: office.clock,
    agenda: new Agenda(),
    whereabouts: new Whereabouts(),
    chance: new Chance(size.seed),
    tally: new Map(),
  };
  await lookAtCalendars(world);
  planChanges(world, year);
  planAllTimeOff(world, year);
  for (let place = 1; place <= size.issues; place += 1) {
    const after = world.chance.below((+year.until - +year.from) / hours(1));
    beginStory(world, `issue ${place}`, new Date(+year.from + hours(after)));
  }

  const lived: Year = { heard: [], dropped: 0, postponed: 0, tally: world.tally, instants: 0 };
  const carrier = openCarrier(office, {
    heard: (message) => {
      const isInHours = world.whereabouts.isInHours(message.to, message.at);
      lived.heard.push({ ...message, isInHours });
    },
    dropped: () => void (lived.dropped += 1),
    postponed: () => void (lived.postponed += 1),
  });
  lived.instants = await passTime(office, world, openClockwork(office, carrier));
  return lived;
}

/** Lets time pass until all is done, and counts the instants at which anything happened. */
async function passTime(office: Office, world: World, clockwork: Clockwork): Promise<number> {
  const { clock, url } = office;
  let cleanedAt = clock.now();
  let lastDeedAt = clock.now();
  for (let instants = 0; ; instants += 1) {
    const due = await clockwork.run();
    const planned = world.agenda.next();
    const next = earlier(due, planned);
    // Digests go on for ever.
    if (next === null || (planned === null && +next - +lastDeedAt > AFTERMATH)) return instants;
    const now = later(clock.now(), upAgain(next));
    clock.set(now.toISOString());
    if (+now - +cleanedAt > BETWEEN_CLEANINGS) {
      await onDatabase(url, 'vacuum analyze');
      cleanedAt = now;
    }
    if (planned === null || planned > now) continue;
    await clockwork.run();
    await world.agenda.act(planned);
    lastDeedAt = now;
  }
}

/** Every three weeks Baton is down, from a Friday at five to the afternoon: then nothing happens. */
function upAgain(at: Date): Date {
  const hour = ((+at - +BEGINNING) / hours(1)) % (21 * 24);
  const isDown = hour >= DOWN.from && hour < DOWN.until;
  return isDown ? new Date(+at + hours(DOWN.until - hour)) : at;
}

const later = (one: Date, other: Date): Date => (one > other ? one : other);

function earlier(one: Date | null, other: Date | null): Date | null {
  if (one === null || other === null) return one ?? other;
  return one < other ? one : other;
}
