import type { Priority } from '../../domain/people.js';
import { PRIORITIES } from '../../domain/people.js';
import { unescaped } from '../read.js';

const MENTION = /<@([A-Z0-9]+)(?:\|[^>]*)?>/g;
const NUMBER = /^#?(\d{1,9})(?=\s|$)/;

/** "12 call Chen" as the number and the rest; null: it does not begin with a number. */
export function leadingNumber(text: string): { number: number; rest: string } | null {
  const found = NUMBER.exec(text.trim());
  if (!found) return null;
  return { number: Number(found[1]), rest: text.trim().slice(found[0].length).trim() };
}

/** The people named at the beginning of a text, and what follows them. */
export function leadingPeople(text: string): { people: string[]; rest: string } {
  const people: string[] = [];
  let rest = text.trim();
  for (;;) {
    const found = /^(?:and\s+|,\s*)?<@([A-Z0-9]+)(?:\|[^>]*)?>/.exec(rest);
    if (!found?.[1]) return { people, rest };
    people.push(found[1]);
    rest = rest.slice(found[0].length).trim();
  }
}

/** Everybody named in a text. */
export function peopleIn(text: string): string[] {
  return [...text.matchAll(MENTION)].flatMap(([, id]) => (id ? [id] : []));
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

/** What `/issue new` was given. `customer` empty: none was named. */
export interface NewIssue {
  customer: string;
  title: string;
  priority: Priority;
  receivers: string[];
}

/** Reads "Acme: invoice is wrong p2 for @bob"; priority and `for` stand at the end, in any order. */
export function readNewIssue(text: string): NewIssue {
  let rest = text.trim();
  let priority: Priority = 'p3';
  let receivers: string[] = [];
  for (;;) {
    const urgency = /(?:^|\s)(p[1-4])$/i.exec(rest);
    const handing = /(?:^|\s)for\s+((?:<@[A-Z0-9]+(?:\|[^>]*)?>[\s,]*)+)$/i.exec(rest);
    if (urgency?.[1]) priority = priorityOf(urgency[1]) ?? priority;
    else if (handing?.[1]) receivers = peopleIn(handing[1]);
    else break;
    rest = rest.slice(0, (urgency ?? handing)?.index).trim();
  }
  const colon = rest.search(/:(?!\/\/)/);
  const customer = colon < 0 ? '' : plain(rest.slice(0, colon));
  return { customer, title: plain(rest.slice(colon + 1)), priority, receivers };
}

/** "P2" as a priority; null: it is none. */
function priorityOf(word: string): Priority | null {
  return PRIORITIES.find((priority) => priority === word.toLowerCase()) ?? null;
}
