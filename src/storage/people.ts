import type { DataSource, EntityManager } from 'typeorm';

import type { Member, Workspace } from '../domain/people.js';
import type { Clock, People } from '../use-cases/ports.js';
import { settingsSchema } from './settings.js';
import { MemberTable, WorkspaceTable } from './tables/people.js';
import { inWorkspace } from './transaction.js';

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
    keepWorkspace: (workspace) =>
      within(workspace.workspaceId, (manager) => keepWorkspace(manager, workspace)),
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
