import type { Absence } from '../../../domain/records.js';
import { calendarIn } from '../../../domain/working-time/calendars.js';
import type { AbsenceView } from '../../../use-cases/away/ports.js';
import type { AbsenceNotice } from '../../../use-cases/notices.js';
import { saySpan } from '../../dates/say-span.js';
import { COMMAND } from '../../ids.js';
import { bold, code, type Mrkdwn, person, say } from '../../mrkdwn.js';
import type { Onlooker } from '../clocks.js';
import { type Message, sentence } from '../message.js';

/** What a person is told about somebody's absence, as it stands now; null: there is nothing left to tell. */
export function absenceNotice(
  view: AbsenceView,
  { kind }: AbsenceNotice,
  reader: Onlooker,
): Message | null {
  const { absence } = view;
  const isOver = absence.endedAt !== null;
  switch (kind) {
    case 'cover-over':
      return isOver ? sentence(coverOver(view, reader.now)) : null;
    case 'cover-silent':
      return isOver || absence.coverState !== 'asked' ? null : sentence(silent(view, reader));
    case 'cover-answered':
      return isOver ? null : answered(view, reader);
    case 'set-away':
      return isOver ? null : sentence(setAway(view, reader.now));
  }
}

function answered(view: AbsenceView, reader: Onlooker): Message | null {
  const { coverId, coverState } = view.absence;
  if (coverId === null) return null;
  const when = spanOf(view, reader.now);
  if (coverState === 'agreed')
    return sentence(say`${person(coverId)} covers for ${whom(view.absence, reader)} ${when}.`);
  if (coverState !== 'refused') return null;
  const isGone = view.roster.members[coverId]?.standing !== 'active';
  const why = isGone ? say`is no longer here and cannot cover` : say`cannot cover`;
  return sentence(
    say`${person(coverId)} ${why} for ${whom(view.absence, reader)} ${when}. ${next(view.absence, reader)}`,
  );
}

function silent(view: AbsenceView, reader: Onlooker): Mrkdwn {
  const { coverId } = view.absence;
  const asked = coverId === null ? say`Nobody` : person(coverId);
  return say`${asked} has not said whether they cover for ${whom(view.absence, reader)} ${spanOf(view, reader.now)}. They still can. ${next(view.absence, reader)}`;
}

/** What the reader can do where nobody covers. */
function next({ memberId }: Absence, reader: Onlooker): Mrkdwn {
  const name = reader.memberId === memberId ? '' : '@them ';
  return say`Until somebody does, reminders go to a lead. To ask somebody else, say it again with another name: ${code(`${COMMAND} away ${name}mon to fri cover @name`)}.`;
}

function coverOver(view: AbsenceView, now: Date): Mrkdwn {
  const { absence } = view;
  const who = person(absence.memberId);
  if (view.roster.members[absence.memberId]?.standing !== 'active')
    return say`You no longer cover for ${who}, who is not here any more.`;
  if (absence.endedAt !== null && absence.endedAt < absence.startsAt)
    return say`You need not cover for ${who} ${spanOf(view, now)}: their plans have changed.`;
  return absence.endedAt !== null && absence.endedAt < absence.endsAt
    ? say`You no longer cover for ${who}: they are back early, or their plans have changed. Thank you for standing in.`
    : say`${who} is back, so you no longer cover for them. Thank you for standing in.`;
}

function setAway(view: AbsenceView, now: Date): Mrkdwn {
  const { setBy, coverId } = view.absence;
  const cover =
    coverId === null ? say`Nobody covers yet.` : say`${person(coverId)} is asked to cover.`;
  return say`${person(setBy)} set you away ${bold(spanOf(view, now))}. ${cover} If that is wrong, or you are here again: ${code(`${COMMAND} back`)}.`;
}

const whom = ({ memberId }: Absence, reader: Onlooker): Mrkdwn =>
  reader.memberId === memberId ? say`you` : person(memberId);

const spanOf = ({ absence, roster }: AbsenceView, now: Date): string =>
  saySpan(absence, calendarIn(roster, absence.memberId).zone, now);
