import { offerToAnswer } from '../../domain/handoff/answerable.js';
import type { MemberId } from '../../domain/people.js';
import type { Handoff } from '../../domain/records.js';
import { decide, type Ruling } from '../../domain/ruling.js';
import type { Scene } from '../../domain/scene.js';
import { refused } from '../../use-cases/answers.js';
import type { UseCases } from '../../use-cases/compose.js';
import { sceneOf } from '../actions/about.js';
import type { Command } from '../read.js';
import { answered, type Reply } from '../reply.js';
import { leadingNumber } from './words.js';

/** One word after `/issue`: reads the rest, calls a use case or opens a form, answers. */
export type Subcommand = (baton: UseCases, said: Command, rest: string) => Promise<Reply>;

/** A subcommand about one issue, whose number comes first; `example` is shown where it is missing. */
export const aboutIssue =
  (
    example: string,
    then: (
      baton: UseCases,
      said: Command,
      about: { number: number; rest: string },
    ) => Promise<Reply>,
  ): Subcommand =>
  async (baton, said, rest) => {
    const about = leadingNumber(rest);
    if (about) return then(baton, said, about);
    const missing = refused({ why: 'text-missing', what: 'the number of the issue', example });
    return answered(missing);
  };

/** The issue of that number as it stands, if whoever asks may read it; `also`: who else is named. */
export function issueFor(
  baton: UseCases,
  said: Command,
  number: number,
  also: readonly MemberId[] = [],
): Promise<Ruling<Scene>> {
  return sceneOf(baton, said, { by: 'number', number }, also);
}

/** The open offer of that issue, if whoever asks may answer it. */
export async function offerFor(
  baton: UseCases,
  said: Command,
  number: number,
): Promise<Ruling<{ scene: Scene; offer: Handoff }>> {
  const found = await issueFor(baton, said, number);
  if (!found.ok) return found;
  const act = { by: said.by, from: said.from };
  const offer = offerToAnswer(found.change, act);
  return offer.ok ? decide({ scene: found.change, offer: offer.change }) : offer;
}
