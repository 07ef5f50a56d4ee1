import { QueryFailedError } from 'typeorm';
import { z } from 'zod';

import type { Priority } from '../../src/domain/people.js';
import type { Commitment, Handoff } from '../../src/domain/records.js';
import { openCommitments, openHandoff, type Scene } from '../../src/domain/scene.js';
import { inWorkspace } from '../../src/storage/desk/transaction.js';
import type { Answer } from '../../src/use-cases/answers.js';
import type { UseCases } from '../../src/use-cases/compose.js';
import type { Request } from '../../src/use-cases/ports.js';
import { wakeIssue } from '../../src/use-cases/remind/wake-issue.js';
import { type Office, openOffice, WORKSPACE } from '../support/office.js';
import { useCasesOf } from '../support/use-cases.js';

/** An office in which a test acts in few words, and asks the database directly. */
export interface Trial extends Office {
  baton: UseCases;
  request: (by: string, key?: string) => Request & { key: string };
  /** Opens an issue; the scene as it stands then. */
  opened(owner: string, priority?: Priority): Promise<Scene>;
  /** The owner offers it; the scene as it stands then. */
  offered(scene: Scene, ...to: string[]): Promise<Scene>;
  promise(scene: Scene, by: string, sentence: string): Promise<Answer>;
  /** `by` shakes on the open offer as `scene` shows it. */
  accept(scene: Scene, by: string): Promise<Answer>;
  /** The scene as it stands now. */
  now(scene: Scene): Promise<Scene>;
  /** The clock looks at the issue. */
  wake(scene: Scene): Promise<Answer>;
  /** SQL of a test's own, in a transaction inside `workspace`; the rows it gives. */
  sql(text: string, parameters?: unknown[], workspace?: string): Promise<Row[]>;
  /** Inserts a copy of a row with some columns changed. */
  copy(table: string, id: string, changes: object): Promise<Row[]>;
}

type Row = Record<string, unknown>;
const rowsSchema = z.array(z.record(z.string(), z.unknown())).catch([]);

export const note = { nextStep: 'call Chen at 3pm', situation: '', watchOut: '' };

export async function openTrial(): Promise<Trial> {
  const office = await openOffice();
  const { source, desk, reading } = office;
  const request: Trial['request'] = (by, key) => office.request(by, key);
  const baton = useCasesOf(office);
  const sceneOf = async (issueId: string): Promise<Scene> => {
    const scene = await reading.scene(WORKSPACE, { by: 'issue', id: issueId });
    if (!scene) throw new Error(`no issue ${issueId}`);
    return scene;
  };
  const sql: Trial['sql'] = async (text, parameters = [], workspace = WORKSPACE) =>
    rowsSchema.parse(
      await inWorkspace(source, workspace, (manager) => manager.query(text, parameters)),
    );

  return {
    ...office,
    request,
    baton,
    sql,
    now: ({ issue }) => sceneOf(issue.id),
    opened: async (owner, priority = 'p2') => {
      const opening = { customer: 'Acme', title: 'invoice is wrong', channelId: 'C1' };
      const answer = await baton.open(request(owner), { ...opening, priority, private: false });
      if (answer.kind !== 'opened') throw new Error(JSON.stringify(answer));
      return sceneOf(answer.issueId);
    },
    offered: async ({ issue }, ...to) => {
      const target = { by: 'issue', id: issue.id } as const;
      const answer = await baton.offer(request(issue.ownerId), { target, to, note });
      if (answer.kind !== 'offered') throw new Error(JSON.stringify(answer));
      return sceneOf(issue.id);
    },
    promise: ({ issue }, by, sentence) =>
      baton.promise(request(by), { target: { by: 'issue', id: issue.id }, sentence }),
    accept: (scene, by) => {
      const { id: handoffId, version } = offerOf(scene);
      return baton.accept(request(by), { handoffId, version, readBack: 'I call Chen at 3pm' });
    },
    wake: ({ issue }) => wakeIssue(desk)(WORKSPACE, issue.id),
    copy: (table, id, changes) =>
      sql(
        `insert into ${table}
         select (jsonb_populate_record(x, $2::jsonb)).* from ${table} x where x.id = $1`,
        [id, JSON.stringify(changes)],
      ),
  };
}

/** The offer that is open in the scene. */
export function offerOf(scene: Scene): Handoff {
  const handoff = openHandoff(scene);
  if (!handoff) throw new Error('nothing is offered');
  return handoff;
}

/** The scene's earliest open promise. */
export function promiseOf(scene: Scene): Commitment {
  const [first] = openCommitments(scene);
  if (!first) throw new Error('no promise is open');
  return first;
}

const refusalSchema = z.object({
  code: z.string(),
  constraint: z.string().optional(),
  message: z.string(),
});

/** The rule by which the database refuses `work`: a constraint's name, else what PostgreSQL says. */
export async function refusalOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'not refused';
  } catch (error) {
    const cause: unknown = error instanceof QueryFailedError ? error.driverError : error;
    const refusal = refusalSchema.safeParse(cause);
    if (!refusal.success) throw error;
    return refusal.data.constraint ?? refusal.data.message;
  }
}
