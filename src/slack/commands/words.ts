import type { Priority } from '../../domain/people.js';
import { PRIORITIES } from '../../domain/people.js';
import type { Named } from '../../use-cases/member/gather.js';
import { unescaped } from '../read.js';

const MENTION = /<@([A-Z0-9]+)(?:\|[^>]*)?>/g;
const GROUP = /<!subteam\^([A-Z0-9]+)(?:\|[^>]*)?>/g;
const CHANNEL = /<#([A-Z0-9]+)(?:\|[^>]*)?>/;
const NUMBER = /^#?(\d{1,9})(?=\s|$)/;

/** "12 call Chen" as the number and the rest; null: it does not begin with a number. */
export function leadingNumber(text: string): { number: number; rest: string } | null {
  const found = NUMBER.exec(text.trim());
  if (!found) return null;
  return { number: Number(found[1]), rest: text.trim().slice(found[0].length).trim() };
}

/** Those named at the beginning of a text, one by one or as user groups, and what follows them. */
export function leadingNames(text: string): { named: Named; rest: string } {
  const found = /^(?:(?:and\s+|,\s*)?<(?:@|!subteam\^)[A-Z0-9]+(?:\|[^>]*)?>\s*)+/.exec(
    text.trim(),
  );
  const names = found?.[0] ?? '';
  return { named: namedIn(names), rest: text.trim().slice(names.length) };
}

/** Everybody named in a text, one by one or as a user group. */
export function namedIn(text: string): Named {
  return { people: peopleIn(text), groups: idsIn(text, GROUP) };
}

/** The first channel named in a text; null: there is none. */
export function channelIn(text: string): string | null {
  return CHANNEL.exec(text)?.[1] ?? null;
}

/** Everybody named in a text. */
export function peopleIn(text: string): string[] {
  return idsIn(text, MENTION);
}

/** What is said in a list of names beside them: nobody whom Slack knows, or no name at all. */
export function besideNames(text: string): string {
  return plain(
    text
      .replace(MENTION, ' ')
      .replace(GROUP, ' ')
      .replace(/,|\band\b/gi, ' '),
  )
    .replace(/\s+/g, ' ')
    .trim();
}

function idsIn(text: string, mention: RegExp): string[] {
  return [...text.matchAll(mention)].flatMap(([, id]) => (id ? [id] : []));
}

/** What somebody typed, as they typed it: names of people instead of Slack's codes. */
export function plain(text: string): string {
  const named = text
    .replace(/<@[A-Z0-9]+\|([^>]+)>/g, '@$1')
    .replace(/<!subteam\^[A-Z0-9]+\|@?([^>]+)>/g, '@$1')
    .replace(/<!(channel|here|everyone)(?:\|[^>]*)?>/g, '@$1')
    .replace(/<#[A-Z0-9]+\|([^>]*)>/g, '#$1')
    .replace(/<(https?:[^|>]+|mailto:[^|>]+)(?:\|([^>]*))?>/g, (_, link: string, label?: string) =>
      label ? `${label} (${link})` : link,
    );
  return unescaped(named).trim();
}

/** What is said with an offer; `anyway` at its end asks people who are away all the same. */
export function readAnyway(words: string): { said: string; evenIfAway: boolean } {
  const said = words.replace(/(?:^|\s)anyway[.!]?$/i, '');
  return { said, evenIfAway: said !== words };
}

/** What `/issue new` was given. `customer` empty: none was named. */
export interface NewIssue {
  customer: string;
  title: string;
  priority: Priority;
  receivers: Named;
}

/** Reads "Acme: invoice is wrong p2 for @bob"; priority and `for` stand at the end, in any order. */
export function readNewIssue(text: string): NewIssue {
  let rest = text.trim();
  let priority: Priority = 'p3';
  let receivers: Named = { people: [], groups: [] };
  for (;;) {
    const urgency = /(?:^|\s)(p[1-4])$/i.exec(rest);
    const handing = /(?:^|\s)for\s+((?:<(?:@|!subteam\^)[A-Z0-9]+(?:\|[^>]*)?>[\s,]*)+)$/i.exec(
      rest,
    );
    if (urgency?.[1]) priority = priorityOf(urgency[1]) ?? priority;
    else if (handing?.[1]) receivers = namedIn(handing[1]);
    else break;
    rest = rest.slice(0, (urgency ?? handing)?.index).trim();
  }
  const colon = rest.search(/:(?!\/\/)/);
  const customer = colon < 0 ? '' : plain(rest.slice(0, colon));
  return { customer, title: plain(rest.slice(colon + 1)), priority, receivers };
}

/** "P2" as a priority; null: it is none. */
export function priorityOf(word: string): Priority | null {
  return PRIORITIES.find((priority) => priority === word.toLowerCase()) ?? null;
}
