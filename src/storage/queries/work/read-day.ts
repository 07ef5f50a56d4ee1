import type { EntityManager } from 'typeorm';
import { z } from 'zod';

import type { MemberId } from '../../../domain/people.js';
import { calendarOf } from '../../../domain/working-time/calendars.js';
import { localDate, momentOnDay } from '../../../domain/working-time/wall-clock.js';
import type { Day } from '../../../use-cases/work.js';
import { fromRow, type JsonRow } from '../../desk/rows.js';
import { MemberTable } from '../../tables/people.js';
import { workspaceFromRow } from '../read-scene.js';
import { readWhereabouts } from '../read-whereabouts.js';
import {
  correctionLine,
  followUpLine,
  listOf,
  offerLine,
  ownedLine,
  promiseLine,
  readBackLine,
  returnedLine,
  takeLine,
} from './lines.js';
import { readTeam } from './read-team.js';
import {
  byUrgency,
  corrections,
  followUps,
  issues,
  list,
  notSnoozed,
  offersByMe,
  offersToMe,
  promises,
  readBacks,
  returned,
  takesOfMe,
} from './work-sql.js';

const row: z.ZodType<JsonRow> = z.record(z.string(), z.unknown());

const knownSchema = z.array(z.object({ workspace: row, member: row }));

const foundSchema = z.tuple([
  z.object({
    lapsed: listOf(promiseLine),
    today: listOf(promiseLine),
    offersToMe: listOf(offerLine),
    takesOfMe: listOf(takeLine),
    readBacks: listOf(readBackLine),
    offersByMe: listOf(offerLine),
    returned: listOf(returnedLine),
    contacts: listOf(ownedLine),
    corrections: listOf(correctionLine),
    followUps: listOf(followUpLine),
  }),
]);

/** What matters to a member on the day that it is in their zone. Null: Baton does not know them. */
export async function readDay(
  manager: EntityManager,
  workspaceId: string,
  { member: memberId, now }: { member: MemberId; now: Date },
): Promise<Day | null> {
  const [known] = knownSchema.parse(await manager.query(memberSql, [workspaceId, memberId]));
  if (!known) return null;
  const workspace = workspaceFromRow(known.workspace);
  const member = fromRow(MemberTable, known.member);
  // Not every PostgreSQL knows every zone that Slack says.
  const { zone } = calendarOf(workspace, member);
  const endsAt = momentOnDay(zone, localDate(zone, now), '24:00');
  const found: unknown = await manager.query(daySql, [workspaceId, memberId, now, endsAt]);
  const [lists] = foundSchema.parse(found);
  const isLead = workspace.settings.leads.includes(memberId);
  return {
    workspace,
    member,
    whereabouts: await readWhereabouts(manager, workspaceId, memberId),
    lapsed: lists.lapsed.lines,
    today: lists.today.lines,
    offersToMe: lists.offersToMe.lines,
    takesOfMe: lists.takesOfMe.lines,
    readBacks: lists.readBacks.lines,
    offersByMe: lists.offersByMe.lines,
    returned: lists.returned.lines,
    contacts: lists.contacts.lines,
    corrections: lists.corrections.lines,
    followUps: lists.followUps.lines,
    totals: {
      lapsed: lists.lapsed.total,
      today: lists.today.total,
      offersToMe: lists.offersToMe.total,
      takesOfMe: lists.takesOfMe.total,
      readBacks: lists.readBacks.total,
      offersByMe: lists.offersByMe.total,
      returned: lists.returned.total,
      contacts: lists.contacts.total,
      corrections: lists.corrections.total,
      followUps: lists.followUps.total,
    },
    team: isLead
      ? await readTeam(manager, workspaceId, { reader: memberId, now, isDigest: true })
      : null,
  };
}

/** Of `rows` those that are `such`, without what is snoozed. */
const told = (rows: string, such = 'true') =>
  list(notSnoozed(`select z.* from (${rows}) z where ${such}`), byUrgency);

const memberSql = `
select to_jsonb(w) as workspace, to_jsonb(m) as member
  from members m join workspaces w on w.workspace_id = m.workspace_id
 where m.workspace_id = $1 and m.id = $2`;

/** The day of the member $2 of the workspace $1 at $3, which ends at $4, as one row. */
const daySql = `
select
  ${told(promises, 'z.at < $3')} as lapsed,
  ${told(promises, 'z.at >= $3 and z.at < $4')} as today,
  ${told(offersToMe)} as "offersToMe",
  ${told(takesOfMe)} as "takesOfMe",
  ${told(readBacks)} as "readBacks",
  ${told(offersByMe)} as "offersByMe",
  ${told(returned)} as returned,
  ${told(issues, `z.at < $4 and z.line ->> 'hasPromise' = 'false'`)} as contacts,
  ${told(corrections)} as corrections,
  ${told(followUps, 'z.at < $4')} as "followUps"
from members m where m.workspace_id = $1 and m.id = $2`;
