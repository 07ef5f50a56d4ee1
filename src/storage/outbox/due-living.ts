import { isFlowing } from './lanes.js';

/** The method of Slack's that shows a living message. */
const method = `
case when v.kind = 'home' then 'views.publish'
     when v.ts is null then 'chat.postMessage'
     else 'chat.update' end`;

/** The living message that each lane would give next, at $1: the longest due of those that are behind. */
export const dueLiving = dueWhere('true');

/** The same, of the lanes in $2 (workspaces) and $3 (names). */
export const dueLivingOfLockedLanes = dueWhere(
  '(v.workspace_id, v.lane) in (select * from unnest($2::text[], $3::text[]))',
);

// What was given up (`parked`) is behind again when something newer is wanted.
function dueWhere(condition: string): string {
  return `
select distinct on (v.workspace_id, v.lane) v.workspace_id, v.lane, v.id, v.next_at
  from living_messages v
 where v.shown < v.wanted and v.parked < v.wanted and v.next_at <= $1
   and (v.lease_until is null or v.lease_until <= clock_timestamp())
   and ${condition}
   and ${isFlowing('v', `(${method})`)}
 order by v.workspace_id, v.lane, v.next_at, v.id`;
}
