import { askedOf, openHandoff, type Scene } from '../../src/domain/scene.js';
import { hours } from '../../src/domain/working-time/duration.js';
import type { Answer } from '../../src/use-cases/answers.js';
import type { UseCases } from '../../src/use-cases/compose.js';
import type { Request } from '../../src/use-cases/ports.js';
import type { Chance } from './chance.js';
import { nextDeed } from './habits.js';
import { leads, TEAM } from './team.js';
import type { Whereabouts } from './whereabouts.js';
import { counted, later, requestBy, type World } from './world.js';

/** More looks at one issue than anybody needs. */
const PATIENCE = 100;

/** Who looks at an issue next, and in how many hours at the earliest; null: all is done. */
export type Next = { who: string; after: number } | null;

export interface Plan {
  deed: string;
  at: Date;
}

/** One issue as its people know it. */
interface Story {
  world: World;
  chance: Chance;
  issueId: string;
  looks: number;
  /** What they made up their minds about: a promise to see to then, an offer not to look at. */
  plans: Map<string, Plan>;
  /** Whether whoever owns it would rather hand it on. */
  isUnloved: boolean;
}

/** Somebody at work looks at the issue of a story. */
export interface Look {
  story: Story;
  scene: Scene;
  by: string;
  now: Date;
  /** Lets them, or somebody else, do something, and counts what it came to. */
  does: (
    deed: (request: Request, baton: UseCases) => Promise<Answer>,
    by?: string,
  ) => Promise<Answer>;
}

/** Somebody who is at work at `at` opens an issue, and its people look after it until all is done. */
export function beginStory(world: World, name: string, at: Date): void {
  const { whereabouts, baton } = world;
  const chance = world.chance.of(name);
  world.agenda.add(at, async () => {
    const atWork = whereabouts.members.filter((each) => whereabouts.isAtWork(each, at));
    if (atWork.length === 0) return beginStory(world, name, new Date(+at + hours(1)));
    const opener = chance.one(atWork);
    const opened = await baton.open(requestBy(opener), {
      customer: `Customer ${chance.below(120)}`,
      title: `${name}: the invoice is wrong`,
      priority: chance.among(priorities),
      channelId: null,
      private: false,
    });
    if (counted(world, opened).kind !== 'opened') throw new Error(JSON.stringify(opened));
    const issueId = 'issueId' in opened ? opened.issueId : '';
    const isUnloved = chance.happens(25);
    const story = { world, chance, issueId, looks: 0, plans: new Map(), isUnloved };
    later(world, opener, 1, () => lookAt(story));
  });
}

const priorities = [
  ['p1', 4],
  ['p2', 16],
  ['p3', 60],
  ['p4', 20],
] as const;

/** Whoever it is up to looks at the issue, if at work, and does what they do about it. */
async function lookAt(story: Story): Promise<void> {
  const { world, issueId } = story;
  const { baton, whereabouts, clock } = world;
  const now = clock.now();
  const scene = await baton.reading.scene(TEAM, { by: 'issue', id: issueId });
  if (!scene) throw new Error(`issue ${issueId} is gone`);
  story.looks += 1;
  if (story.looks > PATIENCE) throw new Error(`issue #${scene.issue.number} is never done`);
  const by = whoseTurn(scene, whereabouts);
  const look: Look = {
    story,
    scene,
    by,
    now,
    does: async (deed, who = by) => counted(world, await deed(requestBy(who), baton)),
  };
  if (whereabouts.isAway(by, now)) await takeOver(look);
  const next = whereabouts.isAtWork(by, now) ? await nextDeed(look) : { who: by, after: 1 };
  if (next) later(world, next.who, next.after, () => lookAt(story));
}

/** It is for those asked to answer an offer; all else is for the owner, or a lead once they left. */
function whoseTurn(scene: Scene, { members }: Whereabouts): string {
  const offer = openHandoff(scene);
  const [asked] = offer ? askedOf(scene, offer.id) : [];
  const { ownerId } = scene.issue;
  return [asked, ownerId, ...leads].find((each) => each && members.includes(each)) ?? ownerId;
}

/** Now and then a lead does not wait for the return of whoever is away. */
async function takeOver({ story, scene: { issue }, now, does }: Look): Promise<void> {
  const { whereabouts } = story.world;
  const lead = leads.find((each) => whereabouts.isAtWork(each, now));
  if (!lead || lead === issue.ownerId || issue.state !== 'open' || !story.chance.happens(20))
    return;
  const taking = { terms: issue.terms, readBack: 'I see to it', reason: 'The owner is away' };
  await does((request, baton) => baton.askFor(request, { issueId: issue.id, ...taking }), lead);
}
