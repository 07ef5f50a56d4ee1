import { LARGEST_PACK } from '../../../domain/handoff/pack.js';
import type { MemberId } from '../../../domain/people.js';
import type { Scene } from '../../../domain/scene.js';
import { type AboutOne, refused } from '../../../use-cases/answers.js';
import type { UseCases } from '../../../use-cases/compose.js';
import type { Command } from '../../read.js';
import { answered, type Reply } from '../../reply.js';
import { handOnForm } from '../../views/forms/handoff/pack-hand-on.js';
import { nextStepOf } from '../../views/pack/next-step.js';
import { issueFor, type Subcommand } from '../subcommand.js';
import { leadingNames, leadingNumber, plain, readAnyway } from '../words.js';

const ALL = /^all(?=\s|$)/i;

/** Whether a handoff is of several issues: "all", or more than one number. */
export function isPack(rest: string): boolean {
  return ALL.test(rest.trim()) || leadingNumbers(rest).numbers.length > 1;
}

/** `/issue handoff all @bob away until Monday`, `handoff 3 5 8 @bob`; without a person, the form. */
export const pack: Subcommand = async (baton, said, rest) => {
  const isAll = ALL.test(rest.trim());
  const { numbers, rest: names } = leadingNumbers(rest.trim().replace(ALL, ''));
  const { named, rest: words } = leadingNames(names);
  const to = await baton.gather(said, named);
  if (!to.ok) return answered(refused(to.refusal));
  const chosen = isAll
    ? await all(baton, said, to.change)
    : await chosenBy(baton, said, { numbers, also: to.change });
  if (to.change.length === 0) return formFor(baton, said, { chosen, situation: plain(words) });
  const offers = chosen.scenes.map((scene) => offerOf(scene, to.change, baton.clock.now()));
  const { said: situation, evenIfAway } = readAnyway(plain(words));
  return answered(await baton.handOn(said, { ...chosen, offers, situation, evenIfAway }));
};

/** What somebody means to hand on, and of what else they named it is known that it cannot be. */
interface Chosen {
  scenes: Scene[];
  onOffer: number[];
  others: number[];
  refused: AboutOne[];
}

async function all(
  baton: UseCases,
  { workspaceId, by }: Command,
  also: readonly MemberId[],
): Promise<Chosen> {
  const most = LARGEST_PACK;
  const { offered, ...rest } = await baton.reading.inHand(workspaceId, by, { most, also });
  return { ...rest, onOffer: offered, refused: [] };
}

async function chosenBy(
  baton: UseCases,
  said: Command,
  { numbers, also }: { numbers: readonly number[]; also: readonly MemberId[] },
): Promise<Chosen> {
  const chosen: Chosen = {
    scenes: [],
    onOffer: [],
    others: numbers.slice(LARGEST_PACK),
    refused: [],
  };
  for (const number of numbers.slice(0, LARGEST_PACK)) {
    const found = await issueFor(baton, said, number, also);
    if (found.ok) chosen.scenes.push(found.change);
    else chosen.refused.push({ number, refusal: refused(found.refusal).refusal });
  }
  return chosen;
}

const offerOf = (scene: Scene, to: readonly MemberId[], now: Date) => ({
  target: { by: 'issue', id: scene.issue.id } as const,
  to,
  nextStep: nextStepOf(scene, to[0] ?? scene.issue.ownerId, now),
});

function formFor(
  baton: UseCases,
  { by }: Command,
  { chosen, situation }: { chosen: Chosen; situation: string },
): Reply {
  const { scenes, onOffer, others } = chosen;
  if (scenes.length === 0) return answered(refused({ why: 'nothing-to-hand-on', onOffer }));
  const reader = { memberId: by, now: baton.clock.now() };
  return { form: handOnForm({ scenes, offered: onOffer, others }, reader, { situation }) };
}

/** The numbers at the beginning of a text, each once, and what follows them. */
function leadingNumbers(text: string): { numbers: number[]; rest: string } {
  const numbers = new Set<number>();
  let rest = text.trim();
  for (;;) {
    const found = leadingNumber(rest.replace(/^(?:and\s+|,\s*)/, ''));
    if (!found) return { numbers: [...numbers], rest };
    numbers.add(found.number);
    ({ rest } = found);
  }
}
