import { hours } from '../../src/domain/working-time/duration.js';
import type { Look } from './story.js';
import { fullHour } from './whereabouts.js';

/** A date to promise: within some days, and most often while whoever says it works. */
export function someday({ story: { chance, world }, by, now }: Look): string {
  const at = new Date(+now + hours(8 + chance.below(110)));
  return (chance.happens(90) ? world.whereabouts.atWork(by, at) : fullHour(at)).toISOString();
}
