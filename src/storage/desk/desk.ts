import type { DataSource, EntityManager } from 'typeorm';
import { z } from 'zod';

import type { Act } from '../../domain/act.js';
import { type Customer, type MemberId, nameKey } from '../../domain/people.js';
import type { Scene } from '../../domain/scene.js';
import type { Answer } from '../../use-cases/answers.js';
import type {
  Clock,
  Decision,
  Desk,
  IssueTarget,
  Request,
  Room,
  Target,
} from '../../use-cases/ports.js';
import { readScene } from '../queries/read-scene.js';
import { answeredInPack } from './answered-in-pack.js';
import { enterRoom } from './enter-room.js';
import { lockBoth } from './lock-both.js';
import { runPrepared } from './prepared.js';
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
    ruleBoth: (request, targets, ask) =>
      carryOut(parts, request, (manager) => ruleBoth(parts, manager, { request, targets, ask })),
    open: (request, ask) =>
      carryOut(parts, request, (manager) => open(parts, manager, { request, ask })),
  };
}

/** Carries a request out in one transaction; a refused one changes nothing, not even its key is kept. */
export async function carryOut(
  { source }: Pick<DeskParts, 'source'>,
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
export class Refused extends Error {
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
  const act: Act = { by, from, now, newId };
  const decision = ask.decide(scene, act);
  const told = await withNewsOfPack(manager, scene, decision, act);
  return saved(manager, told, savingOf(scene, decision, { request, now, newId }));
}

/** Two issues are saved one after the other; should two requests wait for each other's lanes, one is tried again. */
async function ruleBoth(
  { clock, newId }: DeskParts,
  manager: EntityManager,
  { request, targets, ask }: Both,
): Promise<Answer> {
  const { workspaceId, by, from } = request;
  const now = clock.now();
  const begun = await beginWork(manager, { request, now, target: null });
  if (begun.repeated) return begun.recorded;
  const before = await saidBefore(manager, { request, now, newId });
  if (before) return before;
  const [issueId, otherId] = await lockBoth(manager, workspaceId, targets);
  const scene = await readScene(manager, { workspaceId, issueId }, [by]);
  if (!scene) throw new Refused(ask.missing(targets[0]));
  const other = await readScene(manager, { workspaceId, issueId: otherId }, [by]);
  if (!other) throw new Refused(ask.missing(targets[1]));
  const act: Act = { by, from, now, newId };
  const decision = ask.decide(scene, other, act);
  const told = await withNewsOfPack(manager, scene, decision, act);
  const answer = await saved(manager, told, savingOf(scene, decision, { request, now, newId }));
  const { also } = decision;
  if (also)
    await save(
      manager,
      { ...also, answer, living: [] },
      {
        ...savingOf(other, also, { request, now, newId }),
        keys: [],
      },
    );
  return answer;
}

interface Both {
  request: Request;
  targets: readonly [IssueTarget, IssueTarget];
  ask: Parameters<Desk['ruleBoth']>[2];
}

/** The decision with what is told of the packs that the issue is in. */
async function withNewsOfPack(
  manager: EntityManager,
  scene: Scene,
  decision: Decision,
  act: Act,
): Promise<Decision> {
  const { change } = decision;
  const ofPack = change ? await answeredInPack(manager, scene, change, act) : [];
  return { ...decision, notices: [...decision.notices, ...ofPack] };
}

function savingOf(
  scene: Scene,
  decision: Pick<Decision, 'change'>,
  { request, now, newId }: { request: Request; now: Date; newId: () => string },
): Saving {
  const { workspaceId } = request;
  const concerned = concernedBy(scene, decision);
  const packs = packsOf(scene, decision);
  return { workspaceId, keys: keysOf(request), now, newId, concerned, packs };
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
  return saved(manager, ask.decide(room, act), {
    workspaceId,
    keys,
    now,
    newId,
    concerned: [...concerned, ...room.workspace.settings.leads],
  });
}

/** The keys under which a repeat finds the answer. */
export const keysOf = (request: Request): string[] =>
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

/** Enters the workspace, keeps the request's key, and locks the issue that it is about. */
export async function beginWork(
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
    conciergeId: null,
    notes: null,
    version: 1,
    createdAt: act.now,
  };
}

/** Whose Home tab shows the issue: before the decision, or after it. Leads read of all of them. */
function concernedBy(scene: Scene, { change }: Pick<Decision, 'change'>): MemberId[] {
  const handoffs = [...scene.handoffs, ...(change?.handoffs ?? [])];
  const receivers = [...scene.receivers, ...(change?.receivers ?? [])];
  return [
    scene.issue.ownerId,
    ...(change ? [change.issue.ownerId] : []),
    ...handoffs.map(({ giverId }) => giverId),
    ...receivers.map(({ memberId }) => memberId),
    ...scene.workspace.settings.leads,
  ];
}

/** The messages about packs in which the issue is, or was: those of their givers and receivers. */
function packsOf({ handoffs, receivers }: Scene, { change }: Pick<Decision, 'change'>): string[] {
  const offers = [...handoffs, ...(change?.handoffs ?? [])];
  const asked = [...receivers, ...(change?.receivers ?? [])];
  return offers.flatMap(({ id, packId, offeredBy }) => {
    if (packId === null) return [];
    const to = asked.filter(({ handoffId }) => handoffId === id).map(({ memberId }) => memberId);
    return [offeredBy, ...to].map((memberId) => `${packId}:${memberId}`);
  });
}
