import type { DataSource, EntityManager } from 'typeorm';
import { z } from 'zod';

import type { Clock, Reading, Target } from '../use-cases/ports.js';
import { readAskedAgain } from './desk/said-before.js';
import { inWorkspace } from './desk/transaction.js';
import { issueAt } from './queries/issue-at.js';
import { listIssues } from './queries/list-issues.js';
import { readOwnedAt } from './queries/owned-at.js';
import { readAbsence } from './queries/read-absence.js';
import { readInheritance } from './queries/read-inheritance.js';
import { readLedger } from './queries/read-ledger.js';
import { readInHand, readPack } from './queries/read-pack.js';
import { readScene } from './queries/read-scene.js';
import { readDay } from './queries/work/read-day.js';
import { readHome } from './queries/work/read-home.js';
import { readWork } from './queries/work/read-work.js';
import { SnoozeTable } from './tables/snoozes.js';

/** The reading side of the store, on PostgreSQL. */
export function openReading({ source, clock }: { source: DataSource; clock: Clock }): Reading {
  return {
    scene: (workspaceId, target, also) =>
      inWorkspace(source, workspaceId, async (manager) =>
        readScene(
          manager,
          { workspaceId, issueId: await issueOf(manager, workspaceId, target) },
          also,
        ),
      ),
    issueAt: (workspaceId, place) =>
      inWorkspace(source, workspaceId, (manager) => issueAt(manager, workspaceId, place)),
    absence: (workspaceId, absenceId) =>
      inWorkspace(source, workspaceId, (manager) => readAbsence(manager, workspaceId, absenceId)),
    work: (workspaceId, member) =>
      inWorkspace(source, workspaceId, (manager) => readWork(manager, workspaceId, member)),
    home: (workspaceId, member) =>
      inWorkspace(source, workspaceId, (manager) =>
        readHome(manager, workspaceId, { member, now: clock.now() }),
      ),
    day: (workspaceId, member) =>
      inWorkspace(source, workspaceId, (manager) =>
        readDay(manager, workspaceId, { member, now: clock.now() }),
      ),
    snooze: (workspaceId, memberId, subjectId) =>
      inWorkspace(source, workspaceId, (manager) =>
        manager.findOneBy(SnoozeTable, { workspaceId, memberId, subjectId }),
      ),
    list: (workspaceId, filter) =>
      inWorkspace(source, workspaceId, (manager) =>
        listIssues(manager, workspaceId, { filter, now: clock.now() }),
      ),
    ownedAt: (workspaceId, then) =>
      inWorkspace(source, workspaceId, (manager) => readOwnedAt(manager, workspaceId, then)),
    pack: (workspaceId, packId) =>
      inWorkspace(source, workspaceId, (manager) => readPack(manager, workspaceId, packId)),
    inHand: (workspaceId, member, wanted) =>
      inWorkspace(source, workspaceId, (manager) =>
        readInHand(manager, workspaceId, { ...wanted, member }),
      ),
    ledger: (workspaceId, issueId) =>
      inWorkspace(source, workspaceId, (manager) => readLedger(manager, workspaceId, issueId)),
    inheritance: (workspaceId, between) =>
      inWorkspace(source, workspaceId, (manager) => readInheritance(manager, workspaceId, between)),
    askedAgain: (workspaceId, againId) =>
      inWorkspace(source, workspaceId, (manager) => readAskedAgain(manager, workspaceId, againId)),
  };
}

const idSchema = z.array(z.object({ id: z.string().nullable() }));

async function issueOf(manager: EntityManager, workspaceId: string, target: Target) {
  if (target.by === 'issue') return target.id;
  const found: unknown =
    target.by === 'number'
      ? await manager.query('select id from issues where workspace_id = $1 and number = $2', [
          workspaceId,
          target.number,
        ])
      : await manager.query(
          `select issue_id as id from ${tableOf[target.by]} where workspace_id = $1 and id = $2`,
          [workspaceId, target.id],
        );
  return idSchema.parse(found)[0]?.id ?? null;
}

const tableOf = {
  handoff: 'handoffs',
  take: 'takes',
  commitment: 'commitments',
  update: 'updates',
  'follow-up': 'follow_ups',
} as const;
