import { bold, say } from '../mrkdwn.js';
import { context, section, type ShownBlock } from './blocks.js';

/** One thing of a list: a line with its button, or with a row of them below. */
export type Line = ShownBlock[];

/** Lines of one kind under a heading. */
export interface Group {
  heading: string;
  lines: Line[];
  /** How many there are, with those that were not read; left out: the lines are all. */
  total?: number;
}

/** What each kind shows at least, as far as there is room for it, however much of the more urgent there is. */
const LEAST_OF_EACH = [2, 1];

/**
 * How many lines of each group are shown where all their blocks have so much `room`: of each kind
 * some, and then the more urgent groups first.
 */
export function shares(groups: readonly Group[], room: number): number[] {
  const leastRoom = (least: number) =>
    groups.reduce((sum, group) => sum + Math.min(least, group.lines.length) * height(group), 0);
  const least = LEAST_OF_EACH.find((each) => leastRoom(each) <= room) ?? 0;
  let left = room - leastRoom(least);
  return groups.map((group) => {
    const shown = Math.min(least, group.lines.length);
    const more = Math.min(group.lines.length - shown, Math.floor(left / height(group)));
    left -= more * height(group);
    return shown + more;
  });
}

/** How many blocks a line of the group takes. */
const height = ({ lines }: Group): number => Math.max(1, ...lines.map(({ length }) => length));

/** A group's heading and at most `most` of its lines; without any line, nothing. */
export function groupBlocks(
  { heading, lines, total = lines.length }: Group,
  most: number,
): ShownBlock[] {
  if (lines.length === 0 || most <= 0) return [];
  return [section(say`${bold(heading)} (${total})`), ...lines.slice(0, most).flat()];
}

/** The same, and how many more there are. */
export function cutGroup(group: Group, most: number, seeRest: string): ShownBlock[] {
  const left = (group.total ?? group.lines.length) - Math.min(most, group.lines.length);
  return [
    ...groupBlocks(group, most),
    ...(left > 0 ? [context(say`… and ${left} more: ${seeRest}`)] : []),
  ];
}
