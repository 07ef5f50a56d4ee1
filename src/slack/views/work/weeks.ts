import type { WeekOfPromises } from '../../../use-cases/home.js';
import { sayDay } from '../../dates/say-when.js';
import { bold, joined, type Mrkdwn, say } from '../../mrkdwn.js';
import { context, header, section, type ShownBlock } from '../blocks.js';

/** Squares in a row on the screen of a phone. */
const WIDEST = 10;

/** What can become of a promise: its square, and how it is counted. */
const fates = {
  kept: { square: '🟩', word: 'kept' },
  late: { square: '🟨', word: 'kept late' },
  moved: { square: '🟦', word: 'moved in time' },
  broken: { square: '🟥', word: 'broken' },
} as const satisfies Partial<Record<keyof WeekOfPromises, object>>;
const order = ['kept', 'late', 'moved', 'broken'] as const;

/** What became of somebody's promises, week by week, the newest first: in words, and as a picture. */
export function weeksBlocks(weeks: readonly WeekOfPromises[]): ShownBlock[] {
  const heading = header('Your last four weeks');
  const most = Math.max(...weeks.map(ended));
  if (most === 0)
    return [
      heading,
      section(say`None of your promises has ended in these weeks; those you keep show here.`),
    ];
  const each = Math.ceil(most / WIDEST);
  const lines = weeks.toReversed().map((week, place) => weekLine(week, { each, place }));
  return [heading, section(joined(lines, '\n')), context(legend(each))];
}

/** "*Week of Mon 2 Nov*: 7 kept, 1 kept late", and its squares below. `each`: promises to a square. */
function weekLine(week: WeekOfPromises, { each, place }: { each: number; place: number }): Mrkdwn {
  const name = bold(place === 0 ? 'This week' : `Week of ${sayDay(week.monday)}`);
  if (ended(week) === 0) return say`${name}: none ended`;
  const counts = order.filter((fate) => week[fate] > 0).map((fate) => countOf(week, fate));
  const squares = order.map((fate) => fates[fate].square.repeat(Math.ceil(week[fate] / each)));
  return say`${name}: ${counts.join(', ')}\n${squares.join('')}`;
}

function countOf(week: WeekOfPromises, fate: keyof typeof fates): string {
  const early = fate === 'kept' && week.early > 0 ? ` (${week.early} a day or more early)` : '';
  return `${week[fate]} ${fates[fate].word}${early}`;
}

function legend(each: number): Mrkdwn {
  const squares = order.map((fate) => `${fates[fate].square} ${fates[fate].word}`);
  const scale = each === 1 ? 'a square for each promise' : `a square for every ${each} promises`;
  return say`${squares.join(' · ')} · ${scale} that you ended as the owner`;
}

const ended = ({ kept, late, moved, broken }: WeekOfPromises): number =>
  kept + late + moved + broken;
