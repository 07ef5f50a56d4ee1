import type { HomeView } from '@slack/types';

import type { Home } from '../../../use-cases/home.js';
import { actions, COMMAND } from '../../ids.js';
import { code, say } from '../../mrkdwn.js';
import { whereaboutsBlocks } from '../away/whereabouts.js';
import { divider, header, row, section, type ShownBlock } from '../blocks.js';
import { button } from '../buttons/button.js';
import { cutGroup, type Group, shares } from '../groups.js';
import { settingsBlocks } from '../settings.js';
import { handsBlocks } from './hands.js';
import { ownSettingsBlocks } from './own-settings.js';
import { teamGroups } from './team.js';
import { weeksBlocks } from './weeks.js';
import { nothingToDo, readerOf, workGroups } from './work.js';

/** Blocks of a Home tab, by Slack's limit. */
const MOST_BLOCKS = 100;

/** What a group takes besides its lines: its heading, and how many more there are. */
const AROUND_LINES = 2;

/** The Home tab of a member: what waits for them, their record and settings; for leads, the team. */
export function homeView({ work, weeks, lead }: Home, now: Date): HomeView {
  const mine = workGroups(work, now);
  const theirs = lead ? teamGroups(lead.team, work.member.id, readerOf(work, now)) : [];
  const top = [
    header('Your work'),
    ...row([
      button('Open an issue…', { action: actions.openIssue, value: 'new' }, { style: 'primary' }),
      ...(work.totals.issues > 1
        ? [button('Hand my issues on…', { action: actions.handOnPack, value: 'all' })]
        : []),
    ]),
    ...whereaboutsBlocks(work.whereabouts, now),
    ...(mine.length === 0 ? [section(nothingToDo)] : []),
  ];
  const team = lead ? [divider, header('Your team'), ...handsBlocks(lead.hands, now)] : [];
  const rest = [
    divider,
    ...weeksBlocks(weeks),
    divider,
    ...ownSettingsBlocks(work, now),
    ...(lead
      ? [divider, header('Settings of the workspace'), ...settingsBlocks(work.workspace.settings)]
      : []),
    divider,
    section(say`${code(`${COMMAND} help`)} lists what you can do, in any channel.`),
  ];
  // The lines have what is left, the reader's own first; a divider is before each group of those.
  const groups = [...mine, ...theirs];
  const frame = top.length + mine.length + team.length + rest.length;
  const most = shares(groups, MOST_BLOCKS - frame - groups.length * AROUND_LINES);
  const shown = (group: Group, list: string): ShownBlock[] =>
    cutGroup(group, most[groups.indexOf(group)] ?? 0, `${COMMAND} list ${list}`);
  return {
    type: 'home',
    blocks: [
      ...top,
      ...mine.flatMap((group) => [divider, ...shown(group, 'mine')]),
      ...team,
      ...theirs.flatMap((group) => shown(group, 'all')),
      ...rest,
    ],
  };
}
