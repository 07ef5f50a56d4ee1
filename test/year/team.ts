import type { DataSource } from 'typeorm';

import type { Workspace } from '../../src/domain/people.js';
import type { WorkingHours } from '../../src/domain/working-time/working-hours.js';
import { inWorkspace } from '../../src/storage/desk/transaction.js';
import { settingsSchema } from '../../src/storage/settings.js';
import { MemberTable, WorkspaceTable } from '../../src/storage/tables/people.js';

/** Somebody of the team. `hours` null: those of the workspace. */
export interface Person {
  id: string;
  zone: string;
  hours: WorkingHours | null;
}

export const TEAM = 'TYEAR';

/** Where they sit, and how many of them; whoever sits first in a city leads, in three of them. */
const cities = [
  ['Europe/London', 6],
  ['Europe/Prague', 5],
  ['America/New_York', 5],
  ['Asia/Kolkata', 4],
  ['America/Los_Angeles', 3],
  ['Asia/Tokyo', 3],
  ['Australia/Sydney', 2],
  ['America/Sao_Paulo', 2],
] as const;
const LEADING = ['Europe/London', 'America/New_York', 'Asia/Kolkata'];

const early = [{ start: '07:00', end: '15:00' }];
const split = [
  { start: '09:00', end: '12:00' },
  { start: '14:00', end: '18:00' },
];
const late = [{ start: '12:00', end: '20:00' }];
/** The hours of those few who have their own: early, with a long lunch, four days, and late. */
const ownHours: Readonly<Record<number, WorkingHours>> = {
  3: { 1: early, 2: early, 3: early, 4: early, 5: early },
  8: { 1: split, 2: split, 3: split, 4: split, 5: split },
  13: { 2: early, 3: early, 4: split, 5: split },
  18: { 1: late, 2: late, 3: late, 4: late, 7: early },
};

export const people: readonly Person[] = cities
  .flatMap(([zone, count]) => Array.from({ length: count }, () => zone))
  .map((zone, place) => ({
    id: `U${String(place + 1).padStart(2, '0')}`,
    zone,
    hours: ownHours[place] ?? null,
  }));

export const leads = LEADING.flatMap((city) => people.find(({ zone }) => zone === city)?.id ?? []);

/** Puts the team into the database; Baton knows everybody, and plans no digest yet. */
export async function seedTeam(source: DataSource, at: Date): Promise<void> {
  const workspace: Omit<Workspace, 'issueCount' | 'suspendedAt'> = {
    workspaceId: TEAM,
    name: 'Northwind',
    botUserId: 'UBATON',
    zone: 'Europe/London',
    settings: settingsSchema.parse({ leads, holidays: ['2027-06-14'] }),
    createdAt: at,
  };
  await inWorkspace(source, TEAM, async (manager) => {
    await manager.insert(WorkspaceTable, workspace);
    await manager.insert(
      MemberTable,
      people.map(({ id, zone, hours }) => ({
        workspaceId: TEAM,
        id,
        name: id,
        zone,
        hours,
        standing: 'active' as const,
        seenAt: at,
        wakeAt: at,
      })),
    );
  });
}
