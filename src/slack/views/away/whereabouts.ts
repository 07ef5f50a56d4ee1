import type { Whereabouts, ZonedAbsence } from '../../../use-cases/away/ports.js';
import { saySpan } from '../../dates/say-span.js';
import { actions } from '../../ids.js';
import { bold, type Mrkdwn, person, say } from '../../mrkdwn.js';
import { atMost, section, sections, type ShownBlock } from '../blocks.js';
import { button } from '../buttons/button.js';

/** Of one's own absences the nearest matter; of covers, a screen holds so many beside all else. */
const MOST_AWAY = 2;
const MOST_COVERED = 5;

/** When the reader is away, with the way back, and for whom they cover; without either, nothing. */
export function whereaboutsBlocks({ away, covering }: Whereabouts, now: Date): ShownBlock[] {
  return [
    ...away
      .filter(isToCome(now))
      .slice(0, MOST_AWAY)
      .map((each) => awayBlock(each, now)),
    ...coveringBlocks({ away, covering }, now),
  ];
}

/** For whom the reader covers. */
export function coveringBlocks({ covering }: Whereabouts, now: Date): ShownBlock[] {
  const lines = covering
    .filter(isToCome(now))
    .map(
      ({ absence, zone }) =>
        say`You cover for ${person(absence.memberId)} ${bold(saySpan(absence, zone, now))}.`,
    );
  return sections(atMost(lines, MOST_COVERED));
}

function awayBlock({ absence, zone }: ZonedAbsence, now: Date) {
  const { id: value, startsAt } = absence;
  const words = startsAt > now ? 'I stay after all' : "I'm back";
  return section(
    say`Away ${bold(saySpan(absence, zone, now))}, ${coverOf(absence)}.`,
    button(words, { action: actions.comeBack, value }),
  );
}

/** Who covers, as far as that is known. */
export function coverOf({ coverId, coverState }: ZonedAbsence['absence']): Mrkdwn {
  if (coverId === null || coverState === 'refused') return say`nobody covers`;
  return coverState === 'agreed'
    ? say`${person(coverId)} covers`
    : say`${person(coverId)} has not yet said whether they cover`;
}

const isToCome =
  (now: Date) =>
  ({ absence }: ZonedAbsence): boolean =>
    absence.endsAt > now;
