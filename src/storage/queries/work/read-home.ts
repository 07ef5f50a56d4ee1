import type { EntityManager } from 'typeorm';

import type { MemberId } from '../../../domain/people.js';
import { calendarOf } from '../../../domain/working-time/calendars.js';
import { lastWeeks } from '../../../domain/working-time/weeks.js';
import type { Home } from '../../../use-cases/home.js';
import { readHands } from './read-hands.js';
import { readTeam } from './read-team.js';
import { readWeeks } from './read-weeks.js';
import { readWork } from './read-work.js';

/** Weeks of the record, the one that is running as well. */
const WEEKS = 4;

/** All that a member's Home tab shows at `now`. Null: Baton does not know them. */
export async function readHome(
  manager: EntityManager,
  workspaceId: string,
  { member, now }: { member: MemberId; now: Date },
): Promise<Home | null> {
  const work = await readWork(manager, workspaceId, member);
  if (!work) return null;
  const { zone } = calendarOf(work.workspace, work.member);
  const weeks = lastWeeks(zone, now, WEEKS);
  return {
    work,
    weeks: await readWeeks(manager, workspaceId, { member, weeks }),
    lead: work.workspace.settings.leads.includes(member)
      ? {
          team: await readTeam(manager, workspaceId, { reader: member, now }),
          hands: await readHands(manager, workspaceId, now),
        }
      : null,
  };
}
