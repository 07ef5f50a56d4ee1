import { snoozable } from '../../../use-cases/member/snoozable.js';
import type { Day } from '../../../use-cases/work.js';
import { actions } from '../../ids.js';
import { say } from '../../mrkdwn.js';
import { coveringBlocks } from '../away/whereabouts.js';
import { context, divider, header, row, section, type ShownBlock } from '../blocks.js';
import { button } from '../buttons/button.js';
import { type Group, groupBlocks, shares } from '../groups.js';
import { myHoursButton } from '../hours.js';
import { message, type Message } from '../message.js';
import { dayGroups, dayInShort } from './day.js';
import { teamGroups, teamNote } from './team.js';
import { readerOf } from './work.js';

/** Blocks that Slack takes in a message. */
const MOST_BLOCKS = 50;
/** Besides lines and their headings: two at the beginning, what is left, and two at the foot. */
const AROUND = 5;
/** Besides those of the team: what sets them apart, and what is left. */
const AROUND_TEAM = 4;

/** Whether there is anything to say this morning. */
export function hasDigest({ totals, team }: Day): boolean {
  return [totals, team?.totals ?? {}].some((counts) => Object.values(counts).some(Boolean));
}

/** What matters today, most urgent first; for a lead, then what matters to the team. */
export function digestMessage(day: Day, now: Date): Message {
  const own = dayGroups(day, now);
  const team = day.team ? teamGroups(day.team, day.member.id, readerOf(day, now)) : [];
  const covering = coveringBlocks(day.whereabouts, now);
  const groups = [...own, ...team];
  const around = AROUND + covering.length + groups.length + (team.length > 0 ? AROUND_TEAM : 0);
  const most = shares(groups, MOST_BLOCKS - around);
  return message([
    header('Your day'),
    ...(own.length > 1 ? [context(dayInShort(day))] : []),
    ...covering,
    ...(own.length === 0 ? [section(say`Nothing of your own today.`)] : []),
    ...partBlocks(own, most.slice(0, own.length)),
    ...(day.team && team.length > 0
      ? [
          divider,
          header('Your team'),
          context(teamNote(day.team)),
          ...partBlocks(team, most.slice(own.length)),
        ]
      : []),
    divider,
    ...row([
      ...(snoozable(day).length > 0
        ? [button('Snooze…', { action: actions.snooze, value: 'mine' })]
        : []),
      myHoursButton(),
    ]),
  ]);
}

/** The groups, cut to so many lines each, and how many lines there are besides. */
function partBlocks(groups: readonly Group[], most: readonly number[]): ShownBlock[] {
  const count = groups.reduce((sum, { lines, total = lines.length }) => sum + total, 0);
  const left = count - most.reduce((sum, each) => sum + each, 0);
  return [
    ...groups.flatMap((group, place) => groupBlocks(group, most[place] ?? 0)),
    ...(left > 0 ? [context(say`… and ${left} more, on Baton's Home tab.`)] : []),
  ];
}
