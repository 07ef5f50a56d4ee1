import type { Team } from '../../../use-cases/work.js';
import { joined, type Mrkdwn, person, say } from '../../mrkdwn.js';
import type { Reader } from '../clocks.js';
import type { Group } from '../groups.js';
import { correctionOfOthers, custodyLine, lapsedLine, missedLine, untakenLine } from './lines.js';

/** Owners that are named with how much of theirs has lapsed. */
const MOST_OWNERS = 8;

/** What the team has let lie, most urgent first, for the lead `reader`. */
export function teamGroups(team: Team, memberId: string, reader: Reader): Group[] {
  const { totals } = team;
  const all: Group[] = [
    {
      heading: 'Lapsed',
      lines: team.lapsed.map((line) => lapsedLine(line, reader)),
      total: totals.lapsed,
    },
    {
      heading: 'Next contact missed',
      lines: team.missed.map((line) => missedLine(line, reader)),
      total: totals.missed,
    },
    {
      heading: 'Offers nobody took',
      lines: team.untaken.map((line) => untakenLine(line, reader)),
      total: totals.untaken,
    },
    {
      heading: 'In custody, to be handed on',
      lines: team.custody.map((line) => custodyLine(line, memberId, reader)),
      total: totals.custody,
    },
    {
      heading: 'Corrections not confirmed',
      lines: team.corrections.map(correctionOfOthers),
      total: totals.corrections,
    },
  ];
  return all.filter(({ lines }) => lines.length > 0);
}

/** Who reads it, and who has how much that has lapsed. */
export function teamNote({ lapsedBy }: Team): Mrkdwn {
  const shared = say`All leads read this. It is enough if one of you acts.`;
  if (lapsedBy.length === 0) return shared;
  const named = lapsedBy
    .slice(0, MOST_OWNERS)
    .map(({ ownerId, count }) => say`${person(ownerId)} ${count}`);
  const left = lapsedBy.length - named.length;
  const owners = joined(left > 0 ? [...named, `${left} more`] : named, ', ');
  return say`${shared} Lapsed, by owner: ${owners}.`;
}
