import { greetedAs } from '../../../domain/customer/customer.js';
import type { UpdateKind } from '../../../domain/records.js';
import type { Scene } from '../../../domain/scene.js';
import { fitting } from '../../mrkdwn.js';
import { textIn } from '../words.js';

/** Most characters of the title within a draft. */
const LONGEST_TITLE = 300;

/** A message to the customer to begin with; what only its sender knows stands in square brackets. */
export function updateDraft(scene: Scene, kind: UpdateKind): string {
  const greeting = `Hello ${fitting(greetedAs(scene.customer), 150)},`;
  const about = `about "${fitting(textIn(scene, scene.issue.titleId), LONGEST_TITLE)}":`;
  return [greeting, '', about, ...drafts[kind]].join('\n');
}

/** A gap of a draft that was not filled in; null: none is left. */
export function gapIn(words: string): string | null {
  return gaps.find((gap) => words.includes(gap)) ?? null;
}

/** Somebody does something in every sentence, so that the customer knows who does what. */
const drafts: Record<UpdateKind, readonly string[]> = {
  answer: ['We found this out: [the answer].', 'Please tell us if it does not help you.'],
  time: ['We are working on it.', 'I write to you again by [day and time], with [what they get].'],
  promise: ['I promise you this: we [do what] by [day and time].'],
  help: ['[Name] helps you with this at once.', 'You reach them at [phone or address].'],
  progress: ['We have [what we did], and now we [what we do next].', 'I keep you posted.'],
  apology: [
    'We are sorry: we [what went wrong].',
    'It happened because [why].',
    'We [how we put it right], and you have it by [when].',
  ],
};

const gaps = Object.values(drafts).flatMap((lines) => lines.join('\n').match(/\[[^\]]+\]/g) ?? []);
