import { settingsSchema } from '../../src/storage/settings.js';
import { onDatabase } from './server.js';
import type { Sizes } from './sizes.js';
import { zones } from './zones.js';

/** The Tuesday on which things fall due, and its start. */
const TUESDAY = '2026-11-24';
const midnight = new Date(`${TUESDAY}T00:00:00Z`);
/** Nine in Dhaka, where the first digests of the day are due. */
export const nineInTheEast = new Date(`${TUESDAY}T03:00:00Z`);
/** Nine in London: by now everybody's digest is due, and everybody is at work. */
export const nineInTheWest = new Date(`${TUESDAY}T09:00:00Z`);
/** When some are to be reminded of what is due that day. */
export const reminding = new Date(`${TUESDAY}T10:00:00Z`);
const due = new Date(`${TUESDAY}T17:00:00Z`);

/**
 * A team over forty time zones with its open issues, each with a promise. Every member has one that is
 * due today; some are to be reminded of it at ten, the others later.
 */
export async function seedOpen(url: string, { members, open, due: early }: Sizes): Promise<void> {
  const settings = settingsSchema.parse({ leads: ['U0'] });
  await onDatabase(url, teamSql, [members, midnight, settings, zones, TUESDAY]);
  await onDatabase(url, issuesSql('open'), [0, open, members]);
  await onDatabase(url, openSql, [members, early, due, reminding]);
}

/** What has ended adds to the history: issues resolved a year ago, with ten kept promises each. */
export async function seedEnded(
  url: string,
  { from, to, members }: { from: number; to: number; members: number },
): Promise<void> {
  await onDatabase(url, issuesSql('resolved'), [from / PROMISES, to / PROMISES, members]);
  await onDatabase(url, endedSql, [from / PROMISES, PROMISES]);
  await onDatabase(url, 'vacuum analyze');
}

const PROMISES = 10;

const teamSql = `
with team as (
  insert into workspaces (workspace_id, name, bot_user_id, zone, settings, created_at)
  values ('T1', 'Northwind', 'UBATON', 'Europe/London', $3::jsonb, $2)
), lanes as (
  insert into lanes (workspace_id, name)
  select 'T1', 'user:U' || place from generate_series(0, $1::int - 1) place
), known as (
  insert into customers (workspace_id, id, name, name_key, created_at)
  values ('T1', md5('customer')::uuid, 'Acme', 'acme', $2)
)
insert into members (workspace_id, id, name, zone, standing, wake_at, seen_at)
select 'T1', 'U' || place, 'Member ' || place, zone, 'active',
       ($5::date + time '09:00') at time zone zone, $2
  from generate_series(0, $1::int - 1) place,
       lateral (select ($4::text[])[1 + place % cardinality($4::text[])] as zone) theirs`;

// Ids follow from the place, so that rows find each other without being read.
const issuesSql = (state: 'open' | 'resolved') => `
with made as (
  select place, md5('${state} issue ' || place)::uuid as id, md5('${state} title ' || place)::uuid as title_id,
         'U' || place % $3::int as owner_id, timestamptz '2025-11-24 09:00Z' as at
    from generate_series($1::int, $2::int - 1) place
), titles as (
  insert into texts (workspace_id, id, issue_id, author_id, body, written_at)
  select 'T1', title_id, id, owner_id, 'Invoice ' || place || ' is wrong', at from made
)
insert into issues (workspace_id, id, number, customer_id, title_id, priority, state, owner_id,
  opened_by, opened_at, owned_since, private, version, terms, next_contact_at, ended_at, outcome_id)
select 'T1', id, place + 1 + ${state === 'open' ? 0 : 1_000_000}, md5('customer')::uuid, title_id, 'p3', '${state}', owner_id,
  owner_id, at, at, false, 1, 1, ${state === 'open' ? 'at, null, null' : 'null, at, title_id'}
  from made`;

// Each member's first issue is due at the end of today, the second tomorrow, and so on.
const openSql = `
with planned as (
  select id, owner_id, title_id, number <= $2::int as is_early,
         $3::timestamptz + make_interval(days => (number - 1) / $1::int) as due_at
    from issues where state = 'open'
), timed as (
  update issues i set next_contact_at = p.due_at from planned p
   where i.workspace_id = 'T1' and i.id = p.id
)
insert into commitments (workspace_id, id, issue_id, kind, what_id, made_by, made_at, due_at, nudge_at, wake_at, state)
select 'T1', gen_random_uuid(), id, 'promise', title_id, owner_id, due_at - interval '9 days', due_at,
       nudge_at, nudge_at, 'open'
  from planned, lateral (
    select case when is_early then $4::timestamptz else due_at - interval '1 hour' end as nudge_at) early`;

const endedSql = `
insert into commitments (workspace_id, id, issue_id, kind, what_id, made_by, made_at, due_at, nudge_at,
  state, ended_at, ended_by)
select 'T1', gen_random_uuid(), i.id, 'promise', i.title_id, i.owner_id, i.ended_at - interval '2 days',
       i.ended_at, i.ended_at, 'kept', i.ended_at, i.owner_id
  from issues i, generate_series(1, $2::int)
 where i.state = 'resolved' and i.number > $1::int + 1000000`;
