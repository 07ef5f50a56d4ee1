import type { DataSource, EntityManager } from 'typeorm';

import type { Member, Settings, Workspace } from '../domain/people.js';
import type { Ruling } from '../domain/ruling.js';
import { changesHours } from '../domain/settings.js';
import type { Clock, People } from '../use-cases/ports.js';
import { toRow, upsert } from './desk/rows.js';
import { inWorkspace } from './desk/transaction.js';
import { readTurns } from './queries/read-turns.js';
import { raiseHomes } from './raise-homes.js';
import { settingsSchema } from './settings.js';
import { MemberTable, WorkspaceTable } from './tables/people.js';
import { SnoozeTable } from './tables/snoozes.js';

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
    snooze: (workspaceId, snoozes) =>
      within(workspaceId, async (manager) => {
        await manager.upsert(SnoozeTable, [...snoozes], ['workspaceId', 'memberId', 'subjectId']);
      }),
    turns: (workspaceId, members) =>
      within(workspaceId, (manager) =>
        readTurns(manager, workspaceId, { members, now: clock.now() }),
      ),
    changeSettings: (workspaceId, change) =>
      within(workspaceId, (manager) =>
        changeSettings(manager, { workspaceId, now: clock.now() }, change),
      ),
    showHome: (workspaceId, member, { freshUntil, isOpened }) =>
      within(workspaceId, async (manager) => {
        const parameters = [workspaceId, newId(), member, clock.now(), freshUntil, isOpened];
        await manager.query(homeSql, parameters);
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
    await raiseHomes(manager, workspaceId, { whose: [id], now });
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
  const isForAll = changesHours(before, ruling.change);
  if (isForAll) await manager.query(replanAllSql, [workspaceId, now]);
  // Leads read the settings, and those who are leads no longer read them no more.
  const leads = [...before.leads, ...ruling.change.leads];
  await raiseHomes(manager, workspaceId, { whose: isForAll ? null : leads, now });
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

const homeSql = `
with taken as (
  insert into lanes (workspace_id, name) values ($1, 'home:' || $3)
  on conflict (workspace_id, name) do update set name = excluded.name
), raised as (
  insert into living_messages as m (
    workspace_id, id, kind, subject_id, member_id, lane, wanted, next_at, fresh_until)
  values ($1, $2, 'home', $3, $3, 'home:' || $3, 1, $4, $5)
  on conflict (workspace_id, kind, subject_id) do update
    set wanted = m.wanted + 1, next_at = excluded.next_at, fresh_until = excluded.fresh_until,
        shown_as = null
    where $6::boolean or m.fresh_until <= $4
  returning id
)
select pg_notify('baton_outbox', '') from raised`;
