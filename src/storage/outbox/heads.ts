import { isFlowing } from './lanes.js';

/**
 * The one notice that each lane would give next, at $1: by rank, then in the order of the commits. A
 * notice whose time has not come lets others pass; one that was taken up before keeps its place,
 * so that a retry is not overtaken. While one is being sent (`busy`) its lane gives nothing else.
 */
export const heads = headsWhere('true');

/** The same, of the lanes in $2 (workspaces) and $3 (names). */
export const headsOfLockedLanes = headsWhere(
  '(o.workspace_id, o.lane) in (select * from unnest($2::text[], $3::text[]))',
);

function headsWhere(condition: string): string {
  return `
select distinct on (o.workspace_id, o.lane)
       o.workspace_id, o.lane, o.id, o.rank, o.next_at, o.state,
       o.state = 'sending' and o.lease_until > clock_timestamp() as busy
  from outbox o
 where o.state in ('pending', 'sending', 'unknown')
   and (o.next_at <= $1 or o.lease_until is not null)
   and ${condition}
   and ${isFlowing('o', "'chat.postMessage'")}
 order by o.workspace_id, o.lane, busy desc, o.rank, o.id`;
}

/** A head that can be taken at $1. */
export const headIsDue = 'not h.busy and h.next_at <= $1';
