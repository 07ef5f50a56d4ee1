import type { Answer } from '../../../use-cases/answers.js';
import { sayDayOff } from '../../dates/say-day-off.js';
import { sayDoubt, sayReadings } from '../../dates/say-doubt.js';
import { sayBothClocks, sayWhen } from '../../dates/say-when.js';
import { actions, COMMAND } from '../../ids.js';
import { code, joined, person, say } from '../../mrkdwn.js';
import { row, section } from '../blocks.js';
import { button } from '../buttons/button.js';
import type { Reader } from '../clocks.js';
import { message, type Message, sentence } from '../message.js';
import { brief, whatIs } from '../words.js';

type AnswerOf<Kind extends Answer['kind']> = Extract<Answer, { kind: Kind }>;

/** A promise, read back to whoever made it. */
export function promised(answer: AnswerOf<'promised'>, now: Date): Message {
  const { number, commitmentId: value, zone, ownerId } = answer;
  const clocks = { ours: zone, theirs: answer.customerZone, now };
  const due = sayBothClocks(new Date(answer.dueAt), clocks);
  const what = brief(answer.what);
  const made = answer.isCorrected ? 'Corrected, and promised' : 'Promised';
  const off = answer.dayOff ? ` ${sayDayOff(answer.dayOff, { zone, now })}` : '';
  const owner = answer.forSomebodyElse
    ? say` ${person(ownerId)} owns the issue and has been told.`
    : say``;
  return message([
    section(
      say`${made} to ${brief(answer.customer)} for #${number}: ${what}, by ${due}.${off}${owner}`,
    ),
    ...row([button('Fix…', { action: actions.fixPromise, value }, { about: what })]),
  ]);
}

/** A promise that waits as a draft: which time is meant is asked in the direct messages. */
export function promiseAsked(answer: AnswerOf<'promise-asked'>, now: Date): Message {
  const readings = answer.readings.map((at) => new Date(at));
  const clocks = { ours: answer.zone, theirs: answer.customerZone ?? answer.zone, now };
  const said = joined(sayReadings(readings, clocks), '; or ');
  return sentence(
    say`Not promised yet for #${answer.number}: ${brief(answer.what)}. ${sayDoubt(brief(answer.words), readings, clocks)}: ${said}. Please press in your direct messages which one the customer heard; until then it does not count.`,
  );
}

/** What was asked about was not promised after all. */
export function draftDropped({ number, what }: AnswerOf<'draft-dropped'>): Message {
  return sentence(
    say`Nothing was promised for #${number} (${whatIs(what)}). To promise after all: ${code(`${COMMAND} promise ${number} send the invoice by thu 3pm`)}.`,
  );
}

/** A later time that stands, now that the customer knows. */
export function postponed(answer: AnswerOf<'postponed'>, { zone, now }: Reader): Message {
  const due = sayWhen(new Date(answer.dueAt), zone, now);
  const off = answer.dayOff ? ` ${sayDayOff(answer.dayOff, { zone, now })}` : '';
  return sentence(
    say`The new promise of #${answer.number} stands: ${whatIs(answer.what)}, by ${due}.${off} ${answer.broken ? 'The customer heard after the old time, so the old promise is recorded as broken, with your reason.' : 'The customer heard in time, so the old promise is recorded as moved.'}`,
  );
}

/** What the owner has against a promise is with whoever made it. */
export function objected({ number, what, makerId }: AnswerOf<'objected'>): Message {
  return sentence(
    say`${person(makerId)} has been told what you have against the promise of #${number} (${whatIs(what)}), in your words. The customer heard it, so it counts until it ends.`,
  );
}
