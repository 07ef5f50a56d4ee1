import type { MemberId, Priority } from '../../domain/people.js';
import type {
  Commitment,
  DeclineReason,
  ToldHow,
  UpdateKind,
  UpdateValue,
} from '../../domain/records.js';
import type { Scene } from '../../domain/scene.js';
import type { IssueLine } from '../../use-cases/work.js';
import { bold, joined, type Mrkdwn, person, say, shortened } from '../mrkdwn.js';

/** Most characters of a text within a line of others, once escaped. */
const IN_A_LINE = 160;

/** How urgent an issue is, in the same words everywhere. */
export function urgency(priority: Priority): string {
  return urgencies[priority];
}

const urgencies: Record<Priority, string> = {
  p1: 'P1, now, at any hour',
  p2: 'P2, soon',
  p3: 'P3, normal',
  p4: 'P4, when there is time',
};

export const declineReasons: Record<DeclineReason, string> = {
  'no-time': 'no time',
  'not-my-field': 'not my field',
  'missing-something': 'something is missing',
  away: 'away',
};

export const toldHow: Record<ToldHow, string> = {
  posted: 'in a post',
  phoned: 'by phone',
  mailed: 'by mail',
};

export const updateValues: Record<UpdateValue, string> = {
  answer: 'an answer',
  time: 'a time',
  promise: 'a promise',
  help: 'where to get help',
};

export const updateKinds: Record<UpdateKind, string> = {
  ...updateValues,
  progress: 'progress only',
  apology: 'an apology',
};

/** What the scene's issue is in a line of a list. */
export function lineOf(scene: Scene): IssueLine {
  const { issue, customer } = scene;
  return {
    issueId: issue.id,
    number: issue.number,
    customer: customer.name,
    title: textIn(scene, issue.titleId),
    priority: issue.priority,
  };
}

/** "*#12 Acme: invoice is wrong*": one can see where the name ends and the sentence goes on. */
export function named(line: IssueLine): Mrkdwn {
  return bold(briefName(line));
}

/** The same where something else stands out. */
export function briefName({ number, customer, title }: IssueLine): string {
  return `#${number} ${brief(customer)}: ${brief(title)}`;
}

/** The same at its full length, for headings and what a button is about. */
export function nameOf({ number, customer, title }: IssueLine): string {
  return `#${number} ${customer}: ${title}`;
}

/** What somebody typed, as one line among others. */
export function brief(words: string): string {
  return shortened(words, IN_A_LINE);
}

/** Whether a line shows less of the words than there is. */
export function isCut(words: string): boolean {
  return brief(words) !== words.replace(/\s+/g, ' ').trim();
}

/** What was typed; it may have been erased since. */
export function textIn(scene: Scene, id: string): string {
  return scene.texts[id] ?? '(erased)';
}

/** What was typed, where there was anything to type. */
export function optionalText(scene: Scene, id: string | null): string | null {
  return id === null ? null : textIn(scene, id);
}

/** What a promise is; the one every issue opens with has no words of its own. */
export function whatOf(scene: Scene, { kind, whatId }: Commitment): string {
  return whatIs(kind === 'first-response' ? null : optionalText(scene, whatId));
}

/** The same of a promise outside its scene; null: the first response. */
export function whatIs(what: string | null): string {
  return what === null ? 'first response' : brief(what);
}

/** Names of people; of many, the first few. */
export function people(ids: readonly MemberId[]): Mrkdwn {
  const most = 8;
  const names = ids.slice(0, most).map(person);
  const left = ids.length - most;
  const parts = left > 0 ? [...names, `${left} more`] : names;
  const last = parts.at(-1) ?? 'nobody';
  return parts.length > 1 ? say`${joined(parts.slice(0, -1), ', ')} and ${last}` : say`${last}`;
}

/** "1 promise", "3 promises". */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
