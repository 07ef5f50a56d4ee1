import type { Handoff, Take } from '../../src/domain/records.js';
import type { Look, Next } from './story.js';

const note = { nextStep: 'Call them about the invoice', situation: '', watchOut: '' };
const answers = [
  ['accept', 60],
  ['decline', 14],
  ['counter', 8],
  ['withdraw', 4],
  ['ignore', 14],
] as const;

/** The owner offers it to one colleague, or to two. */
export async function offerOn({ story, scene, by, now, does }: Look): Promise<Next> {
  const { chance, world } = story;
  story.isUnloved = false;
  const { whereabouts } = world;
  const others = whereabouts.members.filter((each) => each !== by);
  const atWork = others.filter((each) => whereabouts.isAtWork(each, now));
  const first = chance.one(atWork.length > 0 && chance.happens(85) ? atWork : others);
  const to = chance.happens(15) ? [first, chance.one(others)] : [first];
  const target = { by: 'issue', id: scene.issue.id } as const;
  const answer = await does((request, baton) => baton.offer(request, { target, to, note }));
  return { who: answer.kind === 'offered' ? first : by, after: chance.below(3) };
}

/** They shake, say no, or do not look at it until its time is over. */
export async function answerOffer(look: Look, offer: Handoff): Promise<Next> {
  const { story, scene, by, does } = look;
  const { chance, plans } = story;
  const { id: handoffId, version, giverId } = offer;
  const target = { by: 'handoff', id: handoffId } as const;
  if (plans.has(handoffId) || by === giverId) return afterItsEnd(look, offer);
  const answer = chance.among(answers);
  switch (answer) {
    case 'accept': {
      const isInHaste = scene.issue.priority === 'p1';
      const readBack = isInHaste ? '' : 'I call them';
      const shake = { handoffId, version, readBack, saysNextStepLater: isInHaste };
      await does((request, baton) => baton.accept(request, shake));
      const words = 'Mail them, they are at sea';
      if (chance.happens(6))
        await does((request, baton) => baton.correct(request, { handoffId, words }), giverId);
      return { who: by, after: 1 + chance.below(3) };
    }
    case 'decline': {
      const no = { target, kind: 'no-time', words: 'Busy until Thursday' } as const;
      await does((request, baton) => baton.decline(request, no));
      return { who: giverId, after: chance.below(6) };
    }
    case 'counter': {
      const condition = 'I take it if you call them first';
      await does((request, baton) => baton.counter(request, { handoffId, condition }));
      return { who: giverId, after: chance.below(6) };
    }
    case 'withdraw':
      await does((request, baton) => baton.withdraw(request, target), giverId);
      return { who: giverId, after: 1 };
    case 'ignore':
      plans.set(handoffId, { deed: answer, at: offer.endsAt });
      return afterItsEnd(look, offer);
  }
}

function afterItsEnd({ now }: Look, { giverId, endsAt }: Handoff): Next {
  return { who: giverId, after: Math.max(1, (+endsAt - +now) / 3_600_000) };
}

/** The giver of what nobody took keeps it, asks another, or lets it lie for a day. */
export async function decideAgain(look: Look, { id }: Handoff): Promise<Next> {
  const { story, by, does } = look;
  switch (
    story.chance.among([
      ['keep', 60],
      ['another', 25],
      ['again', 5],
      ['nothing', 10],
    ] as const)
  ) {
    case 'keep':
      await does((request, baton) => baton.keepIt(request, id));
      return { who: by, after: 1 };
    case 'another':
      return offerOn(look);
    case 'again':
      await does((request, baton) => baton.offerAgain(request, id));
      return { who: by, after: 5 };
    case 'nothing':
      return { who: by, after: 20 };
  }
}

/** The owner hands it over to whoever asked for it, or keeps it. */
export async function answerTake({ story, by, does }: Look, { id, askedBy }: Take): Promise<Next> {
  const target = { by: 'take', id } as const;
  if (story.chance.happens(50)) {
    await does((request, baton) => baton.handOver(request, id));
    return { who: askedBy, after: 2 };
  }
  await does((request, baton) => baton.endTake(request, { target, as: 'refused' }));
  return { who: by, after: 1 };
}

/** After *I have it*: what comes next. */
export async function sayNextStep({ by, does }: Look, { id: handoffId }: Handoff): Promise<Next> {
  const words = 'I call them now';
  await does((request, baton) => baton.readBack(request, { handoffId, words }));
  return { who: by, after: 1 };
}

export async function confirm({ by, does }: Look, { id }: Handoff): Promise<Next> {
  await does((request, baton) => baton.confirmCorrection(request, id));
  return { who: by, after: 1 };
}
