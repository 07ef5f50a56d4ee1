import { inWorkspace } from '../../src/storage/desk/transaction.js';
import { settingsSchema } from '../../src/storage/settings.js';
import { MemberTable, WorkspaceTable } from '../../src/storage/tables/people.js';
import type { Trial } from '../invariants/trial.js';
import { people, WORKSPACE } from '../support/office.js';

/** What somebody is to what they press, type or send. */
export type Role = keyof typeof cast;

/** Who plays whom: Bob has the issue from Cara, offers it to Dev, and Fay asks for it. */
export const cast = {
  owner: people.bob.id,
  receiver: people.dev.id,
  formerOwner: people.cara.id,
  asker: 'UFAY',
  lead: people.ana.id,
  other: 'UEVE',
  guest: people.gus.id,
  stranger: 'USID',
  deactivated: people.rosa.id,
  elsewhere: 'UOLGA',
} as const;

/** Where the member of another workspace is at home, and even a lead. */
export const ELSEWHERE = 'T2';

/** Lets those join whom an office does not have. */
export async function gather({ source, clock }: Trial): Promise<void> {
  const at = clock.now();
  const join = (workspaceId: string, id: string, standing: 'active' | 'stranger') =>
    inWorkspace(source, workspaceId, (manager) =>
      manager.insert(MemberTable, {
        workspaceId,
        id,
        name: id.slice(1).toLowerCase(),
        zone: 'Europe/London',
        standing,
        seenAt: at,
      }),
    );
  await join(WORKSPACE, cast.asker, 'active');
  await join(WORKSPACE, cast.other, 'active');
  await join(WORKSPACE, cast.stranger, 'stranger');
  await inWorkspace(source, ELSEWHERE, (manager) =>
    manager.insert(WorkspaceTable, {
      workspaceId: ELSEWHERE,
      name: 'Southwind',
      botUserId: 'UBATON2',
      zone: 'Europe/London',
      settings: settingsSchema.parse({ leads: [cast.elsewhere] }),
      createdAt: at,
    }),
  );
  await join(ELSEWHERE, cast.elsewhere, 'active');
}
