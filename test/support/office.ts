import { randomUUID } from 'node:crypto';

import type { DataSource } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';

import { dataSource } from '../../src/storage/data-source.js';
import { openDesk } from '../../src/storage/desk/desk.js';
import { inWorkspace } from '../../src/storage/desk/transaction.js';
import { openReading } from '../../src/storage/reading.js';
import { settingsSchema } from '../../src/storage/settings.js';
import { MemberTable, WorkspaceTable } from '../../src/storage/tables/people.js';
import type { Clock, Desk, Reading, Request } from '../../src/use-cases/ports.js';
import { testDatabase } from './postgres.js';

/** A clock that stands still until a test moves it. */
interface MovedClock extends Clock {
  set(at: string): void;
  forward(milliseconds: number): void;
}

/** A Tuesday on which everybody here is at work. */
const TUESDAY = '2026-11-24T10:00:00Z';

/** A clock that stands still from `start` on, until it is moved. */
export function movedClock(start = TUESDAY): MovedClock {
  let now = new Date(start);
  return {
    now: () => now,
    set: (at) => {
      now = new Date(at);
    },
    forward: (milliseconds) => {
      now = new Date(+now + milliseconds);
    },
  };
}

/** A store of a test's own, with the members of one workspace. */
export interface Office {
  url: string;
  source: DataSource;
  clock: MovedClock;
  newId: () => string;
  desk: Desk;
  reading: Reading;
  /** A request by `member`; each has a key of its own unless one is given. */
  request(member: string, key?: string): Request & { key: string };
  close(): Promise<void>;
}

export const WORKSPACE = 'T1';

/** Who works here: Ana leads; Gus is a guest and Rosa has left. */
export const people = {
  ana: { id: 'UANA', zone: 'Europe/London', standing: 'active' },
  bob: { id: 'UBOB', zone: 'Europe/London', standing: 'active' },
  cara: { id: 'UCARA', zone: 'Europe/Prague', standing: 'active' },
  dev: { id: 'UDEV', zone: 'Asia/Kolkata', standing: 'active' },
  gus: { id: 'UGUS', zone: 'Europe/London', standing: 'guest' },
  rosa: { id: 'UROSA', zone: 'Europe/London', standing: 'deactivated' },
} as const;

export async function openOffice(): Promise<Office> {
  const database = await testDatabase();
  const source = await dataSource({ url: database.url, poolSize: 8 }).initialize();
  const clock = movedClock();
  await seedWorkspace(source, WORKSPACE, clock.now());
  return {
    url: database.url,
    source,
    clock,
    newId: uuidv7,
    desk: openDesk({ source, clock, newId: uuidv7 }),
    reading: openReading({ source, clock }),
    request: (by, key = randomUUID()) => ({ workspaceId: WORKSPACE, by, from: null, key }),
    close: async () => {
      await source.destroy();
      await database.drop();
    },
  };
}

/** Puts a workspace with `people` into the database. */
export async function seedWorkspace(source: DataSource, workspaceId: string, at: Date) {
  await inWorkspace(source, workspaceId, async (manager) => {
    await manager.insert(WorkspaceTable, {
      workspaceId,
      name: 'Northwind',
      botUserId: 'UBATON',
      zone: 'Europe/London',
      settings: settingsSchema.parse({ leads: [people.ana.id] }),
      createdAt: at,
    });
    const members = Object.entries(people).map(([name, person]) => ({
      ...person,
      workspaceId,
      name,
      seenAt: at,
    }));
    await manager.insert(MemberTable, members);
  });
}
