import type { DataSource, EntityManager } from 'typeorm';
import { z } from 'zod';

import type { Act } from '../domain/act.js';
import { type Customer, type MemberId, nameKey } from '../domain/people.js';
import type { Scene } from '../domain/scene.js';
import type { Answer } from '../use-cases/answers.js';
import type { Clock, Decision, Desk, Request, Room, Target } from '../use-cases/ports.js';
import { enterRoom } from './enter-room.js';
import { runPrepared } from './prepared.js';
import { readScene } from './queries/read-scene.js';
import { keyOfLine, saidBefore } from './said-before.js';
import { save, type Saving } from './save.js';
import { inTransaction } from './transaction.js';
import { confirmed } from './unconfirmed.js';

/** What the desk needs from outside. */
export interface DeskParts {
  source: DataSource;
  clock: Clock;
  newId: () => string;
}

/** The writing side of the store, on PostgreSQL. */
export function openDesk(parts: DeskParts): Desk {
  return {
    rule: (request, target, ask) =>
      carryOut(parts, request, (manager) => rule(parts, manager, { request, target, ask })),
    open: (request, ask) =>
      carryOut(parts, request, (manager) => open(parts, manager, { request, ask })),
  };
}

/** Carries a request out in one transaction; a refused one changes nothing, not even its key is kept. */
async function carryOut(
  { source }: DeskParts,
  request: Request,
  work: (manager: EntityManager) => Promise<Answer>,
): Promise<Answer> {
  try {
    return await confirmed(source, request, () => inTransaction(source, work));
  } catch (error) {
    if (error instanceof Refused) return error.answer;
    throw error;
  }
}

/** Rolls a refused request back; it may be asked again when things have changed. */
class Refused extends Error {
  readonly answer: Answer;

  constructor(answer: Answer) {
    super('the request was refused');
    this.answer = answer;
  }
}

async function rule(
  { clock, newId }: DeskParts,
  manager: EntityManager,
  { request, target, ask }: { request: Request; target: Target; ask: Parameters<Desk['rule']>[2] },
): Promise<Answer> {
  const { workspaceId, by, from } = request;
  const now = clock.now();
  const begun = await beginWork(manager, { request, now, target });
  if (begun.repeated) return begun.recorded;
  const before = await saidBefore(manager, { request, now, newId });
  if (before) return before;
  const also = [by, ...(ask.also ?? [])];
  const scene = await readScene(manager, { workspaceId, issueId: begun.issueId }, also);
  if (!scene) throw new Refused(ask.missing());
  const decision = ask.decide(scene, { by, from, now, newId });
  const concerned = concernedBy(scene, decision);
  return saved(manager, decision, { workspaceId, keys: keysOf(request), now, newId, concerned });
}

async function open(
  { clock, newId }: DeskParts,
  manager: EntityManager,
  { request, ask }: { request: Request; ask: Parameters<Desk['open']>[1] },
): Promise<Answer> {
  const { workspaceId, by, from } = request;
  const now = clock.now();
  const begun = await beginWork(manager, { request, now, target: null });
  if (begun.repeated) return begun.recorded;
  const before = await saidBefore(manager, { request, now, newId });
  if (before) return before;
  const act: Act = { by, from, now, newId };
  const concerned = [by, ...(ask.also ?? [])];
  const room: Room = await enterRoom(manager, {
    workspaceId,
    members: concerned,
    customer: newCustomer(workspaceId, ask.customerName, act),
  });
  const keys = keysOf(request);
  return saved(manager, ask.decide(room, act), { workspaceId, keys, now, newId, concerned });
}

/** The keys under which a repeat finds the answer. */
const keysOf = (request: Request): string[] =>
  [request.key, keyOfLine(request)].filter((key) => key !== null);

async function saved(manager: EntityManager, decision: Decision, saving: Saving): Promise<Answer> {
  const { change } = decision;
  if (!change) throw new Refused(decision.answer);
  await save(manager, { ...decision, change }, saving);
  return decision.answer;
}

const beginStatement = {
  name: 'begin_work',
  text: 'select * from begin_work($1, $2, $3, $4)',
};
const begunSchema = z.tuple([
  z.object({
    repeated: z.boolean(),
    recorded: z.custom<Answer>(),
    issue_id: z.string().nullable(),
  }),
]);

async function beginWork(
  manager: EntityManager,
  { request, now, target }: { request: Request; now: Date; target: Target | null },
) {
  const found = await runPrepared(manager, beginStatement, [
    request.workspaceId,
    request.key,
    now,
    target && JSON.stringify(target),
  ]);
  const [begun] = begunSchema.parse(found);
  return { repeated: begun.repeated, recorded: begun.recorded, issueId: begun.issue_id };
}

function newCustomer(workspaceId: string, name: string, act: Act): Customer {
  const tidy = name.trim().replace(/\s+/g, ' ');
  return {
    workspaceId,
    id: act.newId(),
    name: tidy,
    nameKey: nameKey(tidy),
    zone: null,
    createdAt: act.now,
  };
}

/** Whose Home tab shows the issue: before the decision, and after it. */
function concernedBy(scene: Scene, { change }: Decision): MemberId[] {
  const receivers = [...scene.receivers, ...(change?.receivers ?? [])];
  return [
    scene.issue.ownerId,
    ...(change ? [change.issue.ownerId] : []),
    ...receivers.map(({ memberId }) => memberId),
  ];
}
