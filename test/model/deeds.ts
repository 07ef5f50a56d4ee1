import fc from 'fast-check';

import { openCommitments } from '../../src/domain/scene.js';
import { hours } from '../../src/domain/working-time/duration.js';
import type { Answer } from '../../src/use-cases/answers.js';
import type { Request } from '../../src/use-cases/ports.js';
import type { Model } from './model.js';
import type { Reached, World } from './world.js';

/** Something that somebody tries; what it does not need it leaves aside. */
export interface Deed {
  verb: Verb;
  by: string;
  to: string[];
  /** Of which request for the issue. */
  place: number;
  /** They act on what they saw before it changed. */
  isStale: boolean;
  /** They say what may be left out: a reason, a read-back, that they know of the absence. */
  isFull: boolean;
  hours: number;
}

/** What was played with so far. */
type Played = Pick<Model, 'last' | 'takes'>;

/** What the model thinks of a deed, and how it is done. */
interface Play {
  /** Where there is nothing to try it on. */
  needs?: (model: Played) => boolean;
  think: (model: Model, deed: Deed) => string | null;
  act: (world: Reached & World, deed: Deed, request: Request) => Promise<Answer>;
}

const words = 'call Chen at 3pm';
const note = { nextStep: words, situation: '', watchOut: '' };
const wasOffered = ({ last }: Played) => last !== null;
const wasAskedFor = ({ takes }: Played) => takes.length > 0;

export const plays = {
  offer: {
    think: (model, { by, to, isFull }) => model.offer(by, to, isFull),
    act: ({ baton, scene }, { to, isFull }, request) =>
      baton.offer(request, { target: targetOf(scene), to, note, evenIfAway: isFull }),
  },
  amend: {
    needs: wasOffered,
    think: (model, { by, isStale }) => model.amend(by, isStale),
    act: ({ baton, scene }, deed, request) => baton.amend(request, { ...shown(scene, deed), note }),
  },
  accept: {
    needs: wasOffered,
    think: (model, { by, isStale, isFull }) => model.accept(by, isStale, isFull),
    act: ({ baton, scene }, deed, request) => {
      const readBack = deed.isFull ? words : '';
      return baton.accept(request, {
        ...shown(scene, deed),
        readBack,
        saysNextStepLater: !deed.isFull,
      });
    },
  },
  decline: {
    needs: wasOffered,
    think: (model, { by }) => model.sayNo(by, 'declined'),
    act: ({ baton, scene }, { to }, request) => {
      const target = { by: 'handoff', id: lastOffer(scene) } as const;
      const suggestedId = to[0] ?? null;
      return baton.decline(request, { target, kind: 'not-my-field', words: '', suggestedId });
    },
  },
  counter: {
    needs: wasOffered,
    think: (model, { by }) => model.sayNo(by, 'countered'),
    act: ({ baton, scene }, _deed, request) =>
      baton.counter(request, { handoffId: lastOffer(scene), condition: 'if Dev calls' }),
  },
  withdraw: {
    needs: wasOffered,
    think: (model, { by }) => model.withdraw(by),
    act: ({ baton, scene }, _deed, request) =>
      baton.withdraw(request, { by: 'handoff', id: lastOffer(scene) }),
  },
  keepIt: {
    needs: wasOffered,
    think: (model, { by }) => model.keepIt(by),
    act: ({ baton, scene }, _deed, request) => baton.keepIt(request, lastOffer(scene)),
  },
  readBack: {
    needs: wasOffered,
    think: (model, { by }) => model.readBack(by),
    act: ({ baton, scene }, _deed, request) =>
      baton.readBack(request, { handoffId: lastOffer(scene), words }),
  },
  correct: {
    needs: wasOffered,
    think: (model, { by }) => model.correct(by),
    act: ({ baton, scene }, _deed, request) =>
      baton.correct(request, { handoffId: lastOffer(scene), words }),
  },
  confirm: {
    needs: wasOffered,
    think: (model, { by }) => model.confirm(by),
    act: ({ baton, scene }, _deed, request) => baton.confirmCorrection(request, lastOffer(scene)),
  },
  take: {
    think: (model, { by, isStale, isFull }) => model.take(by, isStale, isFull),
    act: ({ baton, scene: { issue } }, { isStale, isFull }, request) =>
      baton.askFor(request, {
        issueId: issue.id,
        terms: issue.terms - (isStale ? 1 : 0),
        readBack: words,
        reason: isFull ? 'nobody answers' : '',
      }),
  },
  handOver: {
    needs: wasAskedFor,
    think: (model, deed) => model.handOver(deed.by, placeIn(model.takes, deed)),
    act: ({ baton, scene }, deed, request) => baton.handOver(request, aTake(scene, deed)),
  },
  refuseTake: {
    needs: wasAskedFor,
    think: (model, deed) => model.endTake(deed.by, placeIn(model.takes, deed), 'refused'),
    act: ({ baton, scene }, deed, request) =>
      baton.endTake(request, { target: { by: 'take', id: aTake(scene, deed) }, as: 'refused' }),
  },
  withdrawTake: {
    needs: wasAskedFor,
    think: (model, deed) => model.endTake(deed.by, placeIn(model.takes, deed), 'withdrawn'),
    act: ({ baton, scene }, deed, request) =>
      baton.endTake(request, { target: { by: 'take', id: aTake(scene, deed) }, as: 'withdrawn' }),
  },
  promise: {
    think: (model, deed) => model.promise(deed.by, model.now + hours(deed.hours)),
    act: ({ baton, scene }, deed, request) =>
      baton.promise(request, {
        target: targetOf(scene),
        what: words,
        when: `in ${deed.hours} hours`,
      }),
  },
  resolve: {
    think: (model, { by }) => model.resolve(by),
    act: ({ baton, scene }, _deed, request) =>
      baton.resolve(request, {
        target: targetOf(scene),
        outcome: 'all is well',
        settlements: openCommitments(scene).map(({ id }) => ({
          commitmentId: id,
          as: 'kept',
          reason: 'the bank was closed',
        })),
      }),
  },
  reopen: {
    think: (model, { by }) => model.reopen(by),
    act: ({ baton, scene }, _deed, request) =>
      baton.reopen(request, { target: targetOf(scene), reason: 'still wrong' }),
  },
  leave: {
    think: (model, { by }) => model.leave(by),
    act: async (world, { by }) => {
      await world.sql(`update members set standing = 'deactivated' where id = $1`, [by]);
      await world.baton.leaveAll(world.workspaceId);
      return { kind: 'woken', number: world.scene.issue.number };
    },
  },
} satisfies Record<string, Play>;

type Verb = keyof typeof plays;
type Scene = World['scene'];

export const playOf = (verb: Verb): Play => plays[verb];

const targetOf = ({ issue }: Scene) => ({ by: 'issue', id: issue.id }) as const;
const lastOffer = (scene: Scene): string => scene.handoffs.at(-1)?.id ?? '';
const placeIn = (takes: readonly unknown[], { place }: Deed): number => {
  // Mostly the newest, which is mostly open.
  const fromEnd = place % Math.max(1, takes.length);
  return takes.length - 1 - fromEnd;
};
const aTake = (scene: Scene, deed: Deed): string =>
  scene.takes[placeIn(scene.takes, deed)]?.id ?? '';

/** The last offer as a form shows it. */
function shown(scene: Scene, { isStale }: Deed) {
  const { id = '', version = 1 } = scene.handoffs.at(-1) ?? {};
  return { handoffId: id, version: isStale ? version - 1 : version };
}

/** Whether there is something to try it on. */
export const isThere = (model: Model, { verb }: Deed): boolean =>
  playOf(verb).needs?.(model) ?? true;

const everybody = ['UANA', 'UBOB', 'UCARA', 'UDEV', 'UGUS'];
const verbs = Object.keys(plays).filter((verb): verb is Verb => verb in plays);
/** What does not end the interesting part of a sequence. */
const harmless = verbs.filter((verb) => verb !== 'leave' && verb !== 'resolve');

/** A deed as it is drawn. `isFitting`: if nobody may do it now, something else that somebody may. */
export type Drawn = Deed & { isFitting: boolean; which: number };

/** The deed as it is done, as things stand. */
export function cast(model: Model, { isFitting, which, ...drawn }: Drawn): Deed {
  if (!isFitting || drawn.verb === 'leave') return drawn;
  const isDone = (deed: Deed) =>
    isThere(model, deed) && playOf(deed.verb).think(model.clone(), deed) === null;
  for (const verb of [drawn.verb, ...turned(harmless, which)])
    for (const by of turned(everybody, which)) {
      const deed = { ...drawn, verb, by };
      if (isDone(deed)) return deed;
    }
  return drawn;
}

const turned = <Item>(items: readonly Item[], by: number): Item[] => {
  const start = by % items.length;
  return [...items.slice(start), ...items.slice(0, start)];
};

const often = (weight: number) =>
  fc.oneof({ weight, arbitrary: fc.constant(true) }, fc.constant(false));

/** `verb`, by anybody. */
export const deed = (verb: Verb): fc.Arbitrary<Drawn> =>
  fc.record({
    verb: fc.constant(verb),
    by: fc.constantFrom(...(verb === 'leave' ? everybody.slice(0, 4) : everybody)),
    to: fc.oneof(
      {
        weight: 8,
        arbitrary: fc.subarray(['UBOB', 'UCARA', 'UDEV'], { minLength: 1, maxLength: 2 }),
      },
      fc.subarray(everybody, { maxLength: 2 }),
    ),
    place: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.nat({ max: 2 })),
    isStale: often(4).map((isFresh) => !isFresh),
    isFull: often(1),
    hours: fc.integer({ min: 1, max: 30 }),
    isFitting: often(3),
    which: fc.nat({ max: 99 }),
  });
