import type { AboutOne, Answer } from '../../../use-cases/answers.js';
import { COMMAND } from '../../ids.js';
import { code, type Mrkdwn, person, say } from '../../mrkdwn.js';
import { refusalSentence } from '../../refusals.js';
import { section, sections, type ShownBlock } from '../blocks.js';
import type { Reader } from '../clocks.js';
import { message, type Message, sentence } from '../message.js';
import { numbers } from '../pack/numbers.js';
import { counted, people } from '../words.js';

type AnswerOf<Kind extends Answer['kind']> = Extract<Answer, { kind: Kind }>;

/** What of a pack is offered to whom, and what is not, with why. */
export function handedOn(answer: AnswerOf<'handed-on'>, reader: Reader): Message {
  const { offered, refused, onOffer, others } = answer;
  const again = code(`${COMMAND} handoff all`);
  return message([
    section(
      offered.length > 0
        ? say`${counted(offered.length, 'issue')} offered. Each is yours until it is accepted; your direct messages show how far it is.`
        : say`Nothing was offered.`,
    ),
    ...sections([
      ...byReceivers(offered),
      ...whyNot(refused, reader),
      ...(onOffer.length > 0 ? [say`• On offer already: ${numbers(onOffer)}.`] : []),
      ...(others.length > 0
        ? [
            say`• One pack has no room for ${counted(others.length, 'other')}: ${numbers(others)}. Say ${again} once more for them.`,
          ]
        : []),
    ]),
  ]);
}

/** What came of several handshakes at once. */
export function acceptedSeveral(answer: AnswerOf<'accepted-several'>, reader: Reader): Message {
  return message(acceptedSeveralBlocks(answer, reader));
}

/** The same above what can be tried again. */
export function acceptedSeveralBlocks(
  { taken, refused, giverId }: AnswerOf<'accepted-several'>,
  reader: Reader,
): ShownBlock[] {
  const isOne = taken.length === 1;
  const told = giverId === null ? say`` : say` ${person(giverId)} sees your next steps.`;
  return [
    section(
      taken.length > 0
        ? say`${numbers(taken)} ${isOne ? 'is' : 'are'} yours now, with ${isOne ? 'its' : 'their'} promises.${told}`
        : say`Nothing changed hands yet.`,
    ),
    ...sections(whyNot(refused, reader)),
  ];
}

/** The customers have heard from whoever took their issues over. */
export function introduced({ numbers: all }: AnswerOf<'introduced'>): Message {
  return sentence(
    say`Noted for ${numbers(all)}: the customer has heard from you. If you gave an answer or a time as well, add it with ${code(`${COMMAND} update ${all[0] ?? 12} …`)}.`,
  );
}

function byReceivers(offered: AnswerOf<'handed-on'>['offered']): Mrkdwn[] {
  return grouped(offered, ({ to }) => to.join(' ')).map(
    ([first, ...others]) =>
      say`• To ${people(first.to)}: ${numbers([first, ...others].map(({ number }) => number))}`,
  );
}

/** Each reason once, with the issues that it is about. */
function whyNot(all: readonly AboutOne[], reader: Reader): Mrkdwn[] {
  const why = all.map(({ number, refusal }) => ({
    number,
    // It is said of each issue, but it is about the person.
    whom: refusal.why === 'receiver-away' ? refusal.memberId : null,
    because: refusalSentence(refusal, reader),
  }));
  return grouped(why, ({ whom, because }) => whom ?? because.markup).map((group) => {
    const [{ because }] = group;
    const about = group.flatMap(({ number }) => (number === null ? [] : [number]));
    return about.length > 1 ? say`• Not ${numbers(about)}: ${because}` : say`• ${because}`;
  });
}

function grouped<Each>(all: readonly Each[], keyOf: (each: Each) => string): [Each, ...Each[]][] {
  const groups = new Map<string, [Each, ...Each[]]>();
  for (const each of all) {
    const key = keyOf(each);
    const known = groups.get(key);
    if (known) known.push(each);
    else groups.set(key, [each]);
  }
  return [...groups.values()];
}
