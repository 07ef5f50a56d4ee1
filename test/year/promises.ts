import type { Commitment } from '../../src/domain/records.js';
import { hours } from '../../src/domain/working-time/duration.js';
import { resolveNow } from './endings.js';
import { someday } from './someday.js';
import type { Look, Next, Plan } from './story.js';
import { TEAM } from './team.js';
import { fullHour } from './whereabouts.js';

const reason = 'It took longer than thought';

/** What people do about their promises, of a hundred times. */
const fates = [
  ['keep', 68],
  ['keep-late', 8],
  ['move', 8],
  ['break', 4],
  ['forget-to-tell', 3],
  ['drop', 3],
  ['cancel', 6],
] as const;

/** Whoever owns a promise makes up their mind about it, and does so when it is time. */
export async function seeTo(look: Look, promise: Commitment): Promise<Next> {
  const { story, by, now } = look;
  const isFirst = promise.kind === 'first-response';
  const plan = story.plans.get(promise.id) ?? (isFirst ? answerBy : planFor)(look, promise);
  story.plans.set(promise.id, plan);
  if (plan.at > now) return { who: by, after: (+plan.at - +now) / hours(1) };
  await (isFirst ? answer(look) : settle(look, promise, plan));
  return { who: by, after: 1 + story.chance.below(3) };
}

/** A first answer comes at once, but for a few. */
function answerBy({ story: { chance }, now }: Look, { dueAt }: Commitment): Plan {
  const late = hours(1 + chance.below(40));
  return { deed: 'answer', at: chance.happens(5) ? new Date(+dueAt + late) : now };
}

function planFor({ story: { chance }, now }: Look, { dueAt }: Commitment): Plan {
  const deed = chance.among(fates);
  const isAfter = deed === 'keep-late' || deed === 'break' || deed === 'forget-to-tell';
  const after = isAfter ? hours(1 + chance.below(60)) : 0;
  const share = isAfter ? 100 : 20 + chance.below(75);
  return { deed, at: new Date(+now + ((+dueAt - +now) * share) / 100 + after) };
}

/** They tell the customer something, most often with a promise in the same breath. */
async function answer(look: Look): Promise<void> {
  const { story, scene, does } = look;
  const { chance } = story;
  const target = { by: 'issue', id: scene.issue.id } as const;
  const said = { target, words: 'The discount is missing', how: 'mailed' } as const;
  if (chance.happens(5)) await does((request, baton) => baton.tell(request, said));
  const promise = chance.happens(80) ? { what: 'send it anew', when: someday(look) } : undefined;
  const told = { ...said, kind: 'answer', ...(promise ? { promise } : {}) } as const;
  await does((request, baton) => baton.tell(request, told));
  story.isUnloved = chance.happens(20);
}

async function settle(look: Look, promise: Commitment, { deed }: Plan): Promise<void> {
  const { id } = promise;
  const { story, does } = look;
  switch (deed) {
    case 'move':
    case 'break':
    case 'forget-to-tell':
      return askForLonger(look, promise, deed !== 'forget-to-tell');
    case 'drop': {
      const dropping = { commitmentId: id, reason, how: 'mailed', when: '' } as const;
      await does((request, baton) => baton.drop(request, dropping));
      return;
    }
    case 'cancel': {
      const end = { commitmentId: id, as: 'cancelled', reason } as const;
      await does((request, baton) => baton.endPromise(request, end));
      return;
    }
    default: {
      if (story.chance.happens(60)) return resolveNow(look);
      const target = { by: 'commitment', id } as const;
      await does((request, baton) => baton.keep(request, { target, reason }));
    }
  }
}

/** A later time, of which the customer is told at once, or of which nobody tells them. */
async function askForLonger(look: Look, promise: Commitment, isTold: boolean): Promise<void> {
  const { story, now, scene, does } = look;
  const { id, dueAt } = promise;
  const due = fullHour(new Date(Math.max(+now, +dueAt) + hours(20 + story.chance.below(60))));
  const longer = { commitmentId: id, reason, when: due.toISOString() };
  await does((request, baton) => baton.postpone(request, longer));
  story.plans.set(id, { deed: 'keep', at: due });
  if (!isTold) return;
  const { reading } = story.world.baton;
  const after = await reading.scene(TEAM, { by: 'issue', id: scene.issue.id });
  const draft = after?.commitments.find((each) => each.state === 'draft' && each.replacesId === id);
  const told = { draftId: draft?.id ?? id, toldHow: 'phoned' } as const;
  await does((request, baton) => baton.confirmPostponed(request, told));
}
