import type { EntityManager } from 'typeorm';
import { z } from 'zod';

import type { MemberId } from '../../../domain/people.js';
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

const foundSchema = z.array(
  z.object({
    workspace: row,
    member: row,
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
);

/** What matters to a member on the day that it is in their zone. Null: Baton does not know them. */
export async function readDay(
  manager: EntityManager,
  workspaceId: string,
  { member, now }: { member: MemberId; now: Date },
): Promise<Day | null> {
  const [found] = foundSchema.parse(await manager.query(daySql, [workspaceId, member, now]));
  if (!found) return null;
  const { member: known, ...lists } = found;
  const workspace = workspaceFromRow(found.workspace);
  const isLead = workspace.settings.leads.includes(member);
  return {
    workspace,
    member: fromRow(MemberTable, known),
    whereabouts: await readWhereabouts(manager, workspaceId, member),
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
      ? await readTeam(manager, workspaceId, { reader: member, now, isDigest: true })
      : null,
  };
}

/** Of `rows` those that are `such`, without what is snoozed. */
const told = (rows: string, such = 'true') =>
  list(notSnoozed(`select z.* from (${rows}) z where ${such}`), byUrgency);

/** The day of the member $2 of the workspace $1 at $3, as one row. */
const daySql = `
select to_jsonb(w) as workspace, to_jsonb(m) as member,
  ${told(promises, 'z.at < $3')} as lapsed,
  ${told(promises, 'z.at >= $3 and z.at < day.ends_at')} as today,
  ${told(offersToMe)} as "offersToMe",
  ${told(takesOfMe)} as "takesOfMe",
  ${told(readBacks)} as "readBacks",
  ${told(offersByMe)} as "offersByMe",
  ${told(returned)} as returned,
  ${told(issues, `z.at < day.ends_at and z.line ->> 'hasPromise' = 'false'`)} as contacts,
  ${told(corrections)} as corrections,
  ${told(followUps, 'z.at < day.ends_at')} as "followUps"
from members m
join workspaces w on w.workspace_id = m.workspace_id
cross join lateral (
  select (date_trunc('day', $3::timestamptz at time zone m.zone) + interval '1 day') at time zone m.zone as ends_at) day
where m.workspace_id = $1 and m.id = $2`;
