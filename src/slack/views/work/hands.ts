import type { ZonedAbsence } from '../../../use-cases/away/ports.js';
import type { Hands, InHandOf } from '../../../use-cases/home.js';
import { saySpan } from '../../dates/say-span.js';
import { bold, type Mrkdwn, person, say } from '../../mrkdwn.js';
import { coverOf } from '../away/whereabouts.js';
import { section, sections, type ShownBlock } from '../blocks.js';
import { counted } from '../words.js';

/** Lines of either list: a screenful. */
const MOST = 20;

/** Who has how much in hand, and who is away. */
export function handsBlocks({ owners, totalOwners, away }: Hands, now: Date): ShownBlock[] {
  if (totalOwners === 0 && away.length === 0)
    return [section(say`Nobody has an open issue, and nobody is away.`)];
  return [
    ...list('Who has what in hand', owners.map(ownerLine), totalOwners),
    ...list(
      'Who is away, now or soon',
      away.map((each) => awayLine(each, now)),
      away.length,
    ),
  ];
}

function list(heading: string, lines: readonly Mrkdwn[], total: number): ShownBlock[] {
  if (lines.length === 0) return [];
  const left = total - Math.min(lines.length, MOST);
  return sections([
    say`${bold(heading)} (${total})`,
    ...lines.slice(0, MOST),
    ...(left > 0 ? [say`… and ${left} more`] : []),
  ]);
}

function ownerLine({ ownerId, issues, lapsed }: InHandOf): Mrkdwn {
  const said = say`• ${person(ownerId)}: ${counted(issues, 'issue')}`;
  return lapsed > 0 ? say`${said}, ${bold(`${counted(lapsed, 'promise')} lapsed`)}` : said;
}

function awayLine({ absence, zone }: ZonedAbsence, now: Date): Mrkdwn {
  return say`• ${person(absence.memberId)} ${saySpan(absence, zone, now)}, ${coverOf(absence)}`;
}
