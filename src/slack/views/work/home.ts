import type { HomeView } from '@slack/types';

import type { Work } from '../../../use-cases/work.js';
import { actions, COMMAND } from '../../ids.js';
import { code, say } from '../../mrkdwn.js';
import { whereaboutsBlocks } from '../away/whereabouts.js';
import { divider, header, row, section } from '../blocks.js';
import { button } from '../buttons/button.js';
import { cutGroup, shares } from '../groups.js';
import { myHoursButton } from '../hours.js';
import { nothingToDo, workGroups } from './work.js';

/** Blocks for the lines: a Home tab has 100, of which nine kinds take three each besides. */
const ROOM = 65;

/** The Home tab of a member: what waits for them, and the way to open an issue. */
export function homeView(work: Work, now: Date): HomeView {
  const groups = workGroups(work, now);
  const most = shares(groups, ROOM);
  const restOn = `${COMMAND} list mine`;
  return {
    type: 'home',
    blocks: [
      header('Your work'),
      ...row([
        button('Open an issue…', { action: actions.openIssue, value: 'new' }, { style: 'primary' }),
        ...(work.totals.issues > 1
          ? [button('Hand my issues on…', { action: actions.handOnPack, value: 'all' })]
          : []),
        myHoursButton(),
      ]),
      ...whereaboutsBlocks(work.whereabouts, now),
      ...(groups.length === 0 ? [section(nothingToDo)] : []),
      ...groups.flatMap((group, place) => [divider, ...cutGroup(group, most[place] ?? 0, restOn)]),
      divider,
      section(say`${code(`${COMMAND} help`)} lists what you can do, in any channel.`),
    ],
  };
}
