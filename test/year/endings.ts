import { openCommitments, plannedFollowUp } from '../../src/domain/scene.js';
import { hours } from '../../src/domain/working-time/duration.js';
import { someday } from './someday.js';
import type { Look, Next } from './story.js';

/** Updates and promises after which everything is said. */
const ENOUGH = 20;

const rests = [
  ['resolve', 60],
  ['promise', 14],
  ['update', 8],
  ['wait', 8],
  ['forget', 6],
  ['mistake', 4],
] as const;

/** Nothing is promised: most often it is done, or there is something else to say. */
export async function restOrEnd(look: Look): Promise<Next> {
  const { story, scene, by, now, does } = look;
  const { chance } = story;
  const { id, nextContactAt } = scene.issue;
  const target = { by: 'issue', id } as const;
  const rest = story.looks > ENOUGH ? 'resolve' : chance.among(rests);
  switch (rest) {
    case 'resolve':
      await resolveNow(look);
      return { who: by, after: 24 };
    case 'promise': {
      const said = { target, what: 'look into it', when: someday(look) };
      const made = await does((request, baton) => baton.promise(request, said));
      if (made.kind === 'promised' && chance.happens(8)) await takeBack(look, made.commitmentId);
      story.isUnloved = chance.happens(20);
      return { who: by, after: 1 };
    }
    case 'update': {
      const said = { target, words: 'The printer has it', contact: someday(look) };
      await does((request, baton) => baton.tell(request, said));
      return { who: by, after: 20 };
    }
    case 'wait':
      await does((request, baton) => baton.wait(request, { target, until: someday(look) }));
      return { who: by, after: 40 };
    case 'forget':
      return { who: by, after: hoursUntil(nextContactAt ?? now, now) + 1 + chance.below(60) };
    case 'mistake':
      await does((request, baton) => baton.voidIssue(request, { target, reason: 'Opened twice' }));
      return null;
  }
}

/** It was a slip: they correct it at once. */
async function takeBack({ does }: Look, commitmentId: string): Promise<void> {
  const end = { commitmentId, as: 'entered-in-error', reason: 'That was another issue' } as const;
  await does((request, baton) => baton.endPromise(request, end));
}

/** Resolves the issue; what is promised still is kept by that. */
export async function resolveNow({ scene, does }: Look): Promise<void> {
  const said = {
    target: { by: 'issue', id: scene.issue.id } as const,
    outcome: 'They have a new invoice',
    settlements: openCommitments(scene).map(({ id }) => ({
      commitmentId: id,
      as: 'kept' as const,
      reason: 'It took longer than thought',
    })),
  };
  await does((request, baton) => baton.resolve(request, said));
}

/** Some days later somebody asks the customer; now and then it all begins again. */
export async function askAfterwards({ story, scene, by, now, does }: Look): Promise<Next> {
  const { chance, plans } = story;
  const followUp = plannedFollowUp(scene);
  if (!followUp) return null;
  const { id: followUpId, dueAt } = followUp;
  const plan = plans.get(followUpId) ?? {
    deed: 'ask',
    at: new Date(+dueAt + hours(chance.below(9))),
  };
  plans.set(followUpId, plan);
  if (plan.at > now) return { who: by, after: hoursUntil(plan.at, now) };
  if (chance.happens(scene.followUps.length > 1 ? 0 : 8)) {
    const wrong = { followUpId, wrong: 'The total is wrong now' };
    await does((request, baton) => baton.notSatisfied(request, wrong));
    return { who: by, after: 1 };
  }
  const as = chance.happens(85) ? 'satisfied' : 'skipped';
  const end = { followUpId, as, reason: 'They are on holiday' } as const;
  await does((request, baton) => baton.endFollowUp(request, end));
  return { who: by, after: 1 };
}

const hoursUntil = (at: Date, now: Date): number => Math.max(0, (+at - +now) / hours(1));
