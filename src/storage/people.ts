import type { DataSource, EntityManager } from 'typeorm';

import type { Member, Settings, Workspace } from '../domain/people.js';
import type { Ruling } from '../domain/ruling.js';
import { changesHours } from '../domain/settings.js';
import type { Clock, People } from '../use-cases/ports.js';
import { toRow, upsert } from './desk/rows.js';
import { inWorkspace } from './desk/transaction.js';
import { readTurns } from './queries/read-turns.js';
import { settingsSchema } from './settings.js';
import { MemberTable, WorkspaceTable } from './tables/people.js';

export interface PeopleParts {
  source: DataSource;
  clock: Clock;
  newId: () => string;
}

/** Workspaces and their members, on PostgreSQL. */
export function openPeople({ source, clock, newId }: PeopleParts): People {
  const within = <Result>(workspaceId: string, work: (manager: EntityManager) => Promise<Result>) =>
    inWorkspace(source, workspaceId, work);
  return {
    member: (workspaceId, id) =>
      within(workspaceId, (manager) => manager.findOneBy(MemberTable, { workspaceId, id })),
    workspace: (workspaceId) =>
      within(workspaceId, (manager) => findWorkspace(manager, workspaceId)),
    keepMember: (member) => within(member.workspaceId, (manager) => keepMember(manager, member)),
    changeMember: (workspaceId, id, change) =>
      within(workspaceId, (manager) =>
        changeMember(manager, { workspaceId, id, now: clock.now() }, change),
      ),
    keepWorkspace: (workspace) =>
      within(workspace.workspaceId, (manager) => keepWorkspace(manager, workspace)),
    turns: (workspaceId, members) =>
      within(workspaceId, (manager) =>
        readTurns(manager, workspaceId, { members, now: clock.now() }),
      ),
    changeSettings: (workspaceId, change) =>
      within(workspaceId, (manager) =>
        changeSettings(manager, { workspaceId, now: clock.now() }, change),
      ),
    showHome: (workspaceId, member) =>
      within(workspaceId, async (manager) => {
        await manager.query(homeSql, [workspaceId, newId(), member, clock.now()]);
      }),
  };
}

async function findWorkspace(manager: EntityManager, workspaceId: string) {
  const found = await manager.findOneBy(WorkspaceTable, { workspaceId });
  return found && { ...found, settings: settingsSchema.parse(found.settings) };
}

/** What Slack says of a person may change; their own hours, digest time and next digest stay. */
async function keepMember(manager: EntityManager, member: Member): Promise<void> {
  await manager
    .createQueryBuilder()
    .insert()
    .into(MemberTable)
    .values(member)
    .orUpdate(['name', 'zone', 'standing', 'wake_at', 'seen_at'], ['workspace_id', 'id'])
    .execute();
}

async function changeMember(
  manager: EntityManager,
  { workspaceId, id, now }: { workspaceId: string; id: string; now: Date },
  change: (workspace: Workspace, member: Member) => Ruling<Member>,
): Promise<Ruling<Member> | null> {
  const workspace = await findWorkspace(manager, workspaceId);
  const lock = { mode: 'for_no_key_update' } as const;
  const member = await manager.findOne(MemberTable, { where: { workspaceId, id }, lock });
  if (!workspace || !member) return null;
  const ruling = change(workspace, member);
  if (!ruling.ok) return ruling;
  await manager.query(keepChangedSql, [JSON.stringify([toRow(MemberTable, ruling.change)])]);
  if (shownAtHome(member) !== shownAtHome(ruling.change))
    await manager.query(raiseHomeSql, [workspaceId, id, now]);
  return ruling;
}

function shownAtHome({ zone, hours, temporaryHours, ...member }: Member): string {
  const { digestTime, digestDays, noDigestOn } = member;
  return JSON.stringify([zone, hours, temporaryHours, digestTime, digestDays, noDigestOn]);
}

/** Where people work at other times now, all reminders of the workspace are to be reckoned anew. */
async function changeSettings(
  manager: EntityManager,
  { workspaceId, now }: { workspaceId: string; now: Date },
  change: (workspace: Workspace) => Ruling<Settings>,
): Promise<Ruling<Settings> | null> {
  const found = await manager.findOne(WorkspaceTable, {
    where: { workspaceId },
    lock: { mode: 'for_no_key_update' },
  });
  if (!found) return null;
  const before = settingsSchema.parse(found.settings);
  const ruling = change({ ...found, settings: before });
  if (!ruling.ok) return ruling;
  await manager.update(WorkspaceTable, { workspaceId }, { settings: { ...ruling.change } });
  if (changesHours(before, ruling.change)) await manager.query(replanAllSql, [workspaceId, now]);
  return ruling;
}

/** The name and the bot's user may change; settings and the count of issues stay. */
async function keepWorkspace(manager: EntityManager, workspace: Workspace): Promise<void> {
  await manager
    .createQueryBuilder()
    .insert()
    .into(WorkspaceTable)
    .values({ ...workspace })
    .orUpdate(['name', 'bot_user_id'], ['workspace_id'])
    .execute();
}

const keepChangedSql = upsert(MemberTable, '$1', { when: 'true' });

const replanAllSql = `
update members set replan_at = $2 where workspace_id = $1 and standing = 'active'`;

const raiseHomeSql = `
with raised as (
  update living_messages set wanted = wanted + 1, next_at = least(next_at, $3::timestamptz)
   where workspace_id = $1 and kind = 'home' and subject_id = $2
  returning id
)
select pg_notify('baton_outbox', '') from raised`;

const homeSql = `
with taken as (
  insert into lanes (workspace_id, name) values ($1, 'home:' || $3)
  on conflict (workspace_id, name) do update set name = excluded.name
), raised as (
  insert into living_messages as m (workspace_id, id, kind, subject_id, member_id, lane, wanted, next_at)
  values ($1, $2, 'home', $3, $3, 'home:' || $3, 1, $4)
  on conflict (workspace_id, kind, subject_id) do update
    set wanted = m.wanted + 1, next_at = excluded.next_at, shown_as = null
  returning id
)
select pg_notify('baton_outbox', '') from raised`;
