import { days } from '../../src/domain/working-time/duration.js';
import { leads, people, TEAM } from './team.js';
import { counted, requestBy, type World } from './world.js';

const named = (place: number): string => people[place]?.id ?? '';
const [lead = ''] = leads;
const everyDay = (start: string, end: string) =>
  Object.fromEntries(['1', '2', '3', '4', '5'].map((day) => [day, [{ start, end }]]));

/** What changes in the team over the year, besides what people do about issues. */
export function planChanges(world: World, { from, until }: { from: Date; until: Date }): void {
  const { agenda, baton, whereabouts } = world;
  const span = (+until - +from) / days(1);
  const change = (percent: number, deed: () => Promise<void>) =>
    agenda.add(new Date(+from + days(Math.floor((span * percent) / 100) + 0.5)), async () => {
      await deed();
      await lookAtCalendars(world);
    });
  const sayHours = async (who: string, hours: Parameters<typeof baton.changeHours>[1]) =>
    void counted(world, await baton.changeHours(requestBy(who), hours));

  change(0, async () => void counted(world, await baton.setHolidays(requestBy(lead), 'GB')));
  change(20, () => sayHours(named(5), { hours: everyDay('06:00', '14:00'), digestTime: '07:00' }));
  // Slack says that somebody moved from Prague to New York.
  change(35, async () => {
    const moved = { name: 'moved', zone: 'America/New_York', standing: 'active' } as const;
    await baton.refresh(TEAM, named(9), moved);
  });
  change(50, () => {
    const from = dayAfter(world, 3);
    const temporaryHours = { from, until: dayAfter(world, 40), hours: everyDay('09:00', '13:00') };
    return sayHours(named(25), { temporaryHours });
  });
  change(65, async () => {
    whereabouts.leaves(named(21));
    const left = { name: 'left', zone: 'America/Los_Angeles', standing: 'deactivated' } as const;
    await baton.refresh(TEAM, named(21), left);
  });
}

const dayAfter = ({ clock }: World, count: number): string =>
  new Date(+clock.now() + days(count)).toISOString().slice(0, 10);

/** Everybody looks up when they work. */
export async function lookAtCalendars({ baton, whereabouts }: World): Promise<void> {
  for (const who of whereabouts.members) {
    const mine = await baton.showOwnHours(requestBy(who));
    if (mine) whereabouts.works(who, mine.calendar);
  }
}
