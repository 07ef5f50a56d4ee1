import type { Absence } from '../../../domain/records.js';
import { calendarIn } from '../../../domain/working-time/calendars.js';
import type { AbsenceView } from '../../../use-cases/away/ports.js';
import { saySpan } from '../../dates/say-span.js';
import { actions } from '../../ids.js';
import { bold, type Mrkdwn, person, say } from '../../mrkdwn.js';
import { context, row, section } from '../blocks.js';
import { button } from '../buttons/button.js';
import { message, type Message, sentence } from '../message.js';

/** To whoever is asked to cover: the question, then what they said, and when it is over. */
export function coverMessage({ absence, roster, left }: AbsenceView, now: Date): Message {
  const span = saySpan(absence, calendarIn(roster, absence.memberId).zone, now);
  const isOver = absence.endedAt !== null || absence.endsAt <= now;
  if (isOver)
    return sentence(
      say`${whose(absence)} ${span} is over, so there is nothing left to do for you.`,
    );
  switch (absence.coverState) {
    case 'asked':
      return message([
        section(
          say`${asker(absence)} to cover ${bold(span)}. Reminders about their issues (${inHand(left)}) would come to you; the issues stay theirs.`,
        ),
        ...row([
          button("I'll cover", agree(absence), { style: 'primary' }),
          button("I can't", refuse(absence)),
        ]),
        context(say`Until you agree, they go to a lead.`),
      ]);
    case 'agreed':
      return message([
        section(
          say`You cover for ${person(absence.memberId)} ${bold(span)}. Reminders about their issues (${inHand(left)}) come to you; the issues stay theirs.`,
        ),
        ...row([button("I can't after all", refuse(absence))]),
      ]);
    case 'none':
    case 'refused':
      return sentence(
        say`You do not cover for ${person(absence.memberId)} ${span}. They have been told.`,
      );
  }
}

function asker({ memberId, setBy }: Absence): Mrkdwn {
  return setBy === memberId
    ? say`${person(memberId)} will be away and asks you`
    : say`${person(setBy)} set ${person(memberId)} away and asks you`;
}

const whose = ({ memberId }: Absence): Mrkdwn => say`The absence of ${person(memberId)}`;

const inHand = ({ issues }: AbsenceView['left']): string => `${issues} open now`;

const agree = ({ id }: Absence) => ({ action: actions.agreeToCover, value: id });
const refuse = ({ id }: Absence) => ({ action: actions.refuseCover, value: id });
