import type { EntityManager } from 'typeorm';

import type { MemberId } from '../../domain/people.js';
import type { Answer } from '../../use-cases/answers.js';
import type { AbsenceDesk } from '../../use-cases/away/ports.js';
import type { Request } from '../../use-cases/ports.js';
import { readLeft } from '../queries/read-left.js';
import { readRoster } from '../queries/read-roster.js';
import { beginWork, carryOut, type DeskParts, keysOf, Refused } from './desk.js';
import { saidBefore } from './said-before.js';
import { saveAbsences } from './save-absences.js';

type Ask = Parameters<AbsenceDesk['rule']>[1];

/** The writing side of the store for who is away, on PostgreSQL. */
export function openAbsenceDesk(parts: DeskParts): AbsenceDesk {
  return {
    rule: (request, ask) =>
      carryOut(parts, request, (manager) => rule(parts, manager, { request, ask })),
  };
}

async function rule(
  { clock, newId }: DeskParts,
  manager: EntityManager,
  { request, ask }: { request: Request; ask: Ask },
): Promise<Answer> {
  const { workspaceId, by, from } = request;
  const now = clock.now();
  const begun = await beginWork(manager, { request, now, target: null });
  if (begun.repeated) return begun.recorded;
  const before = await saidBefore(manager, { request, now, newId });
  if (before) return before;
  await manager.query(lockSql, [workspaceId]);
  const also: MemberId[] = [by, ...(ask.also ?? [])];
  const room = {
    roster: await readRoster(manager, workspaceId, also),
    left: await readLeft(manager, workspaceId, ask.leaving ?? null),
  };
  const decision = ask.decide(room, { by, from, now, newId });
  const { change } = decision;
  if (!change) throw new Refused(decision.answer);
  // Leads read who is away.
  const concerned = room.roster.workspace.settings.leads;
  const saving = { workspaceId, keys: keysOf(request), now, newId, concerned };
  await saveAbsences(manager, { ...decision, change }, saving);
  return decision.answer;
}

// All of a workspace's absences at once: two who cover for each other would each see only the other.
const lockSql = `select pg_advisory_xact_lock(hashtextextended('absences of ' || $1, 0))`;
