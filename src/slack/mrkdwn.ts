import { type MemberId, SYSTEM } from '../domain/people.js';
import { sayWhen, slackDate } from './dates/say-when.js';

/**
 * Text in Slack's markup, ready to be sent. Only this file can make one, so whatever a person typed
 * has been escaped in it, once. `plain`: the same for places that show no markup.
 */
class Markup {
  readonly #markup: string;
  readonly plain: string;

  constructor(markup: string, plain: string) {
    this.#markup = markup;
    this.plain = plain;
  }

  get markup(): string {
    return this.#markup;
  }
}

export type Mrkdwn = Markup;

/** What may stand in a sentence: words (escaped), numbers, and what is markup already. */
export type Part = string | number | Mrkdwn;

/** A sentence whose every gap is escaped, unless it is markup: say`Offered to ${person(id)}: ${words}`. */
export function say(sentence: TemplateStringsArray, ...gaps: readonly Part[]): Mrkdwn {
  return joined(
    sentence.flatMap((words, index) => [new Markup(words, words), gaps[index] ?? '']),
    '',
  );
}

/** Names a person; Slack shows the name as it is now, but in plain words only their id. */
export function person(id: MemberId): Mrkdwn {
  return id === SYSTEM ? new Markup('Baton', 'Baton') : new Markup(`<@${escaped(id)}>`, `@${id}`);
}

/** Names a channel, as those who may see it know it. */
export function channel(id: string): Mrkdwn {
  return new Markup(`<#${escaped(id)}>`, 'the channel named');
}

/** Names a user group. Only for messages that one person reads: elsewhere it calls everybody in it. */
export function group(id: string): Mrkdwn {
  return new Markup(`<!subteam^${escaped(id)}>`, 'the user group named');
}

/** An instant: each reader sees it in their own zone, and in `zone` where Slack cannot show that. */
export function date(at: Date, zone: string): Mrkdwn {
  return new Markup(slackDate(at, zone), sayWhen(at, zone, at));
}

export function bold(part: Part): Mrkdwn {
  return new Markup(`*${markupOf(part)}*`, plainOf(part));
}

/** Something to type, shown as such. */
export function code(words: string): Mrkdwn {
  return new Markup(`\`${escaped(words.replaceAll('`', "'"))}\``, words);
}

export function joined(parts: readonly Part[], separator: string): Mrkdwn {
  return new Markup(parts.map(markupOf).join(separator), parts.map(plainOf).join(separator));
}

/** `text` in one line, cut at a word so that it has at most `most` characters once escaped. */
export function shortened(text: string, most: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return cut(line, most, (character) => escaped(character).length);
}

/** `text` with its lines, cut at a word to at most `most` characters; for places that need no escaping. */
export function fitting(text: string, most: number): string {
  return cut(text.trim(), most, (character) => character.length);
}

function cut(text: string, most: number, weigh: (character: string) => number): string {
  let weight = 0;
  let end = 0;
  for (const character of text) {
    weight += weigh(character);
    if (weight > most) return `${wholeWords(text.slice(0, end))}…`;
    // The ellipsis needs a place of its own.
    if (weight < most) end += character.length;
  }
  return text;
}

function wholeWords(start: string): string {
  return start.replace(/\s+\S{0,30}$/, '');
}

function markupOf(part: Part): string {
  return part instanceof Markup ? part.markup : escaped(String(part));
}

function plainOf(part: Part): string {
  return part instanceof Markup ? part.plain : String(part);
}

function escaped(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
