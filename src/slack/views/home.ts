import type { HomeView } from '@slack/types';

import type { Work } from '../../use-cases/work.js';
import { actions, COMMAND } from '../ids.js';
import { code, say } from '../mrkdwn.js';
import { divider, header, row, section } from './blocks.js';
import { button } from './buttons.js';
import { cutGroup } from './groups.js';
import { nothingToDo, workGroups } from './work.js';

/** Lines of each kind, so that all four fit into the 100 blocks of a Home tab. */
const MOST_LINES = 20;

/** The Home tab of a member: what waits for them, and the way to open an issue. */
export function homeView(work: Work, now: Date): HomeView {
  const groups = workGroups(work, now).filter(({ lines }) => lines.length > 0);
  const restOn = `${COMMAND} list mine`;
  return {
    type: 'home',
    blocks: [
      header('Your work'),
      ...row([
        button('Open an issue…', { action: actions.openIssue, value: 'new' }, { style: 'primary' }),
      ]),
      ...(groups.length === 0 ? [section(nothingToDo)] : []),
      ...groups.flatMap((group) => [divider, ...cutGroup(group, MOST_LINES, restOn)]),
      divider,
      section(say`${code(`${COMMAND} help`)} lists what you can do, in any channel.`),
    ],
  };
}
