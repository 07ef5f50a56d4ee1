import { days, hours } from '../../src/domain/working-time/duration.js';
import type { Chance } from './chance.js';
import { counted, later, requestBy, type World } from './world.js';

const HALF_A_YEAR = days(180);

/** Somebody goes away for a week or two, most often with a cover who most often agrees. */
function planTimeOff(world: World, chance: Chance, plan: { who: string; at: Date }): void {
  const { whereabouts, clock, baton, agenda } = world;
  const { who } = plan;
  agenda.add(whereabouts.atWork(who, plan.at), async () => {
    if (!whereabouts.members.includes(who)) return;
    const from = new Date(+clock.now() + days(2 + chance.below(5)));
    const until = new Date(+from + days(3 + chance.below(12)));
    const others = whereabouts.members.filter((each) => each !== who);
    const coverId = chance.happens(80) ? chance.one(others) : null;
    const span = `${from.toISOString()}/${until.toISOString()}`;
    const leaving = { memberId: who, span, coverId };
    const answer = counted(world, await baton.goAway(requestBy(who), leaving));
    if (answer.kind !== 'away') return;
    whereabouts.goesAway(who, { from, until });
    if (coverId === null || chance.happens(10)) return;
    const { absenceId } = answer;
    later(world, coverId, 2, async () => {
      const said = { absenceId, agrees: chance.happens(85) };
      counted(world, await baton.answerCover(requestBy(coverId), said));
    });
  });
}

/** About every half year, for each of them. */
export function planAllTimeOff(world: World, { from, until }: { from: Date; until: Date }): void {
  for (const who of world.whereabouts.members) {
    const chance = world.chance.of(`time off of ${who}`);
    for (let start = +from; start < +until; start += HALF_A_YEAR) {
      const at = new Date(start + hours(chance.below(HALF_A_YEAR / hours(1))));
      if (at < until) planTimeOff(world, chance, { who, at });
    }
  }
}
