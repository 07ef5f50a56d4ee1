import { LARGEST_PACK } from '../../domain/handoff/pack.js';
import type { MemberId } from '../../domain/people.js';
import { type AboutOne, type Answer, refused } from '../answers.js';
import type { offer } from '../handoff/offer.js';
import type { see } from '../member/see.js';
import type { Packs, Request, Target } from '../ports.js';

/** What is handed on, to whom, and what is said with all of it. */
export interface HandingOn {
  offers: readonly { target: Target; to: readonly MemberId[]; nextStep: string }[];
  situation: string;
  /** Those who are away were chosen all the same. */
  evenIfAway?: boolean;
  /** The numbers of the issues that were meant too, but are on offer already. */
  onOffer?: readonly number[];
  /** The numbers of those that there was no room for. */
  others?: readonly number[];
  /** Those of which it is known already that they cannot be offered. */
  refused?: readonly AboutOne[];
}

interface Parts {
  packs: Packs;
  offer: ReturnType<typeof offer>;
  see: ReturnType<typeof see>;
}

/**
 * Offers several issues in one go, each as a handoff of its own. What cannot be offered is named, and
 * the rest goes. Repeating the request changes nothing.
 */
export const handOn =
  ({ packs, offer, see: meet }: Parts) =>
  async ({ workspaceId, by, from, key }: Request, said: HandingOn): Promise<Answer> => {
    const offers = said.offers.slice(0, LARGEST_PACK);
    if (offers.length === 0 && !said.refused?.length)
      return refused({ why: 'nothing-to-hand-on', onOffer: [...(said.onOffer ?? [])] });
    const { situation, evenIfAway = false } = said;
    const request = { workspaceId, by, from, key };
    const everybody = new Set(offers.flatMap(({ to }) => to));
    await Promise.all([...everybody].map((member) => meet(workspaceId, member)));
    const packId = await packs.begin(request);
    const made: { number: number; to: MemberId[] }[] = [];
    const not: AboutOne[] = [];
    for (const { target, to, nextStep } of offers) {
      const named = target.by === 'number' ? target.number : target.id;
      const answer = await offer(
        { ...request, key: key && `${key}:${named}` },
        { target, to, note: { nextStep, situation, watchOut: '' }, evenIfAway, packId },
      );
      if (answer.kind === 'offered') made.push({ number: answer.number, to: answer.to });
      if (answer.kind === 'refused') not.push(aboutOne(answer.refusal, target));
    }
    if (made.length === 0) await packs.abandon(request, packId);
    else await packs.show(workspaceId, packId);
    return {
      kind: 'handed-on',
      offered: made,
      refused: [...(said.refused ?? []), ...not],
      onOffer: [...(said.onOffer ?? [])],
      others: [...(said.others ?? [])],
    };
  };

function aboutOne(refusal: AboutOne['refusal'], target: Target): AboutOne {
  const named = target.by === 'number' ? target.number : null;
  return { number: 'number' in refusal ? refusal.number : named, refusal };
}
