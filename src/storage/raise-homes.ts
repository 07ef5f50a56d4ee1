import type { EntityManager } from 'typeorm';

/** Of whom: by name; null: of everybody in the workspace. */
type Whose = readonly string[] | null;

/** Has the Home tabs that are kept fresh shown anew: those of `whose`. */
export async function raiseHomes(
  manager: EntityManager,
  workspaceId: string,
  { whose, now }: { whose: Whose; now: Date },
): Promise<void> {
  await manager.query(raiseSql, [workspaceId, whose, now]);
}

/** The living message `m` is the Home tab of one of `members`, opened on the day of `now` (all SQL). */
export const isFreshHome = (members: string, now: string): string =>
  `m.kind = 'home' and m.subject_id = any(${members}::text[]) and m.fresh_until > ${now}`;

// Locked in one order, as by everybody who raises several: nobody waits for another in a ring.
const raiseSql = `
with behind as (
  select m.id from living_messages m
   where m.workspace_id = $1 and m.kind = 'home' and m.fresh_until > $3
     and ($2::text[] is null or m.subject_id = any($2::text[]))
   order by m.id for no key update
), raised as (
  update living_messages m set wanted = m.wanted + 1, next_at = least(m.next_at, $3::timestamptz)
    from behind b where m.workspace_id = $1 and m.id = b.id
  returning m.id
)
select pg_notify('baton_outbox', '') from raised limit 1`;
