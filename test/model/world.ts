import { randomUUID } from 'node:crypto';

import type { DataSource } from 'typeorm';
import { z } from 'zod';

import type { LedgerEntry } from '../../src/domain/ledger.js';
import type { Scene } from '../../src/domain/scene.js';
import { dataSource } from '../../src/storage/data-source.js';
import { openDesk } from '../../src/storage/desk/desk.js';
import { inWorkspace } from '../../src/storage/desk/transaction.js';
import { openReading } from '../../src/storage/reading.js';
import type { Answer } from '../../src/use-cases/answers.js';
import type { UseCases } from '../../src/use-cases/compose.js';
import type { Desk, Request } from '../../src/use-cases/ports.js';
import { wakeIssue } from '../../src/use-cases/remind/wake-issue.js';
import { insist } from '../support/insist.js';
import { movedClock, type Office, seedWorkspace } from '../support/office.js';
import { useCasesOf } from '../support/use-cases.js';
import { cutShort } from './cut-short.js';

/** Everybody works at any hour, so that the model need not know of hours. */
const anyHour = Object.fromEntries(
  ['1', '2', '3', '4', '5', '6', '7'].map((day) => [day, [{ start: '00:00', end: '24:00' }]]),
);

/** Baton as somebody reaches it: by use cases, and by the desk where there is none. */
export interface Reached {
  baton: UseCases;
  desk: Desk;
}

/** What one sequence plays with: an issue in a workspace of its own. */
export interface World extends Reached {
  workspaceId: string;
  clock: Office['clock'];
  /** The issue as it stands. */
  scene: Scene;
  ledger: LedgerEntry[];
  /** What was done in this world and in those before it. */
  done: Set<string>;
  request(by: string, key?: string): Request;
  look(): Promise<void>;
  wake(): Promise<void>;
  sql(text: string, parameters?: unknown[]): Promise<Record<string, unknown>[]>;
  /** Lets something be done, but kills its connection before it commits; null: it was killed. */
  cut(deed: (reached: Reached) => Promise<Answer>): Promise<Answer | null>;
}

/** Opens worlds on a database, one after the other; their crashes are on a connection of their own. */
export async function openWorlds({ url, source, newId }: Office) {
  const doomed = dataSource({ url, poolSize: 1 });
  // It connects anew after each crash, however busy the machine is.
  doomed.setOptions({ connectTimeoutMS: 10_000 });
  await doomed.initialize();
  const done = new Set<string>();
  const rows = z.array(z.record(z.string(), z.unknown())).catch([]);

  async function begin(opening: { owner: string; priority: 'p1' | 'p2' | 'p3' }): Promise<World> {
    const workspaceId = `T-${randomUUID()}`;
    const clock = movedClock();
    await seedWorkspace(source, workspaceId, clock.now());
    const sql: World['sql'] = async (text, parameters = []) =>
      rows.parse(
        await insist(() =>
          inWorkspace(source, workspaceId, (each) => each.query(text, parameters)),
        ),
      );
    const settings = JSON.stringify({ leads: ['UANA', 'UBOB'], hours: anyHour });
    await sql('update workspaces set settings = settings || $1 where workspace_id = $2', [
      settings,
      workspaceId,
    ]);
    const reading = openReading({ source, clock });
    const on = (connected: DataSource): Reached => {
      const desk = openDesk({ source: connected, clock, newId });
      return { desk, baton: useCasesOf({ source: connected, clock, desk, reading, newId }) };
    };
    const calm = on(source);
    const request: World['request'] = (by, key = randomUUID()) => ({
      workspaceId,
      by,
      from: null,
      key,
    });
    const said = { customer: 'Acme', title: 'invoice is wrong', channelId: 'C1', private: false };
    const opened = await calm.baton.open(request(opening.owner), {
      ...said,
      priority: opening.priority,
    });
    if (opened.kind !== 'opened') throw new Error(JSON.stringify(opened));
    const { issueId } = opened;
    const read = async (): Promise<Pick<World, 'scene' | 'ledger'>> => {
      const [scene, ledger] = await Promise.all([
        reading.scene(workspaceId, { by: 'issue', id: issueId }),
        reading.ledger(workspaceId, issueId),
      ]);
      if (!scene) throw new Error(`no issue ${issueId}`);
      return { scene, ledger };
    };
    const world: World = {
      ...calm,
      ...(await read()),
      workspaceId,
      done,
      clock,
      sql,
      request,
      look: async () => void Object.assign(world, await insist(read)),
      wake: async () => void (await insist(() => wakeIssue(calm.desk)(workspaceId, issueId))),
      cut: (deed) => cutShort({ source, doomed }, () => deed(on(doomed))),
    };
    return world;
  }

  return { begin, done, close: () => doomed.destroy() };
}
