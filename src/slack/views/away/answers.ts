import type { Answer } from '../../../use-cases/answers.js';
import { saySpan } from '../../dates/say-span.js';
import { sayBothClocks } from '../../dates/say-when.js';
import { actions, COMMAND } from '../../ids.js';
import { bold, code, type Mrkdwn, person, say } from '../../mrkdwn.js';
import { atMost, row, section, sections } from '../blocks.js';
import { button } from '../buttons/button.js';
import type { Reader } from '../clocks.js';
import { message, type Message, sentence } from '../message.js';
import { whatIs } from '../words.js';

type AnswerOf<Kind extends Answer['kind']> = Extract<Answer, { kind: Kind }>;
type Away = AnswerOf<'away'>;

/** Most promises that are listed one by one. */
const MOST_PROMISES = 20;

/** What going away came to: from when to when, who covers, and what is left behind. */
export function wentAway(answer: Away, reader: Reader): Message {
  const { absenceId: value, left } = answer;
  const handOn = { action: actions.handOnPack, value };
  return message([
    section(say`${whoIsAway(answer, reader)}${covering(answer)}`),
    ...sections(notes(answer, reader)),
    ...leftBehind(answer, reader),
    ...(isOwn(answer) && left.issues > 0 ? row([button('Hand them on…', handOn)]) : []),
  ]);
}

/** Somebody is back, or stays after all. */
export function cameBack(answer: AnswerOf<'back'>, { now }: Reader): Message {
  const span = saySpan(spanOf(answer), answer.zone, now);
  return sentence(
    answer.isPlanned
      ? say`You are not going away ${span} after all. Whoever agreed to cover has been told.`
      : say`Welcome back. Reminders and the daily digest come to you again; what others took meanwhile stays with them. Whoever covered for you has been told.`,
  );
}

/** What whoever was asked to cover said. */
export function saidOfCover({ kind, memberId }: AnswerOf<'cover-agreed' | 'cover-refused'>) {
  return kind === 'cover-agreed'
    ? say`Thank you: you cover for ${person(memberId)}, who has been told. Reminders about their issues come to you while they are away; the issues stay theirs.`
    : say`You do not cover for ${person(memberId)}, who has been told.`;
}

function whoIsAway(answer: Away, { now }: Reader): Mrkdwn {
  const span = saySpan(spanOf(answer), answer.zone, now);
  return isOwn(answer)
    ? say`You are away ${bold(span)}.`
    : say`${person(answer.memberId)} is away ${bold(span)}, and has been told.`;
}

function covering(answer: Away): Mrkdwn {
  const { coverId } = answer;
  const whose = isOwn(answer) ? say`your issues` : say`their issues`;
  if (coverId !== null)
    return say` ${person(coverId)} is asked to cover. Until they agree, reminders about ${whose} go to a lead.`;
  const whom = isOwn(answer) ? '' : '@them ';
  return say` Nobody covers, so reminders about ${whose} go to a lead. To ask somebody, say it again with a name: ${code(`${COMMAND} away ${whom}mon to fri cover @name`)}.`;
}

function notes({ coverId, coverAway, replaced, zone }: Away, { now }: Reader): Mrkdwn[] {
  const notes = replaced.map(
    (each) =>
      say`This takes the place of the absence ${saySpan(spanOf(each), zone, now)}; whoever covered then has been told.`,
  );
  if (coverId === null || coverAway === null) return notes;
  const when = saySpan(spanOf(coverAway), coverAway.zone, now);
  const next = coverAway.coverId === null ? say`a lead` : person(coverAway.coverId);
  return [
    ...notes,
    say`Please note: ${person(coverId)} is away ${when}. In that time ${next} hears instead.`,
  ];
}

function leftBehind(answer: Away, { now }: Reader) {
  const { left, zone } = answer;
  if (left.issues === 0) return [];
  const lines = left.promises.map(
    ({ number, what, dueAt, customerZone }) =>
      say`• #${number}: ${whatIs(what)}, by ${sayBothClocks(new Date(dueAt), { ours: zone, theirs: customerZone ?? zone, now })}`,
  );
  const whose = isOwn(answer) ? 'yours' : 'theirs';
  const stays =
    left.issues === 1
      ? `One open issue stays ${whose} until somebody accepts it.`
      : `${left.issues} open issues stay ${whose} until somebody accepts them.`;
  return [
    ...(lines.length > 0
      ? sections([bold('Promises that fall due meanwhile'), ...atMost(lines, MOST_PROMISES)])
      : []),
    section(say`${stays}`),
  ];
}

const isOwn = ({ memberId, setBy }: Away): boolean => memberId === setBy;

const spanOf = ({ startsAt, endsAt }: { startsAt: string; endsAt: string }) => ({
  startsAt: new Date(startsAt),
  endsAt: new Date(endsAt),
});
