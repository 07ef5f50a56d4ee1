import type { SectionBlock } from '@slack/types';

import { bold, say } from '../mrkdwn.js';
import { context, section, type ShownBlock } from './blocks.js';

/** Lines of one kind under a heading. */
export interface Group {
  heading: string;
  lines: SectionBlock[];
  /** How many there are, with those that were not read; left out: the lines are all. */
  total?: number;
}

/** A group's heading and at most `most` of its lines; without any line, nothing. */
export function groupBlocks(
  { heading, lines, total = lines.length }: Group,
  most: number,
): ShownBlock[] {
  if (lines.length === 0 || most <= 0) return [];
  return [section(say`${bold(heading)} (${total})`), ...lines.slice(0, most)];
}

/** The same, and how many more there are. */
export function cutGroup(group: Group, most: number, seeRest: string): ShownBlock[] {
  const left = (group.total ?? group.lines.length) - Math.min(most, group.lines.length);
  return [
    ...groupBlocks(group, most),
    ...(left > 0 ? [context(say`… and ${left} more: ${seeRest}`)] : []),
  ];
}
