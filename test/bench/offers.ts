import { randomUUID } from 'node:crypto';

import type { DataSource } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';

import { readWhen } from '../../src/slack/dates/read-when.js';
import { splitAtBy } from '../../src/slack/dates/split-at-by.js';
import { dataSource } from '../../src/storage/data-source.js';
import { openDesk } from '../../src/storage/desk/desk.js';
import { inWorkspace } from '../../src/storage/desk/transaction.js';
import { settingsSchema } from '../../src/storage/settings.js';
import { MemberTable, WorkspaceTable } from '../../src/storage/tables/people.js';
import type { Answer } from '../../src/use-cases/answers.js';
import { promise } from '../../src/use-cases/commitment/promise.js';
import { offer } from '../../src/use-cases/handoff/offer.js';
import { open } from '../../src/use-cases/issue/open.js';
import type { Clock, Desk, Request } from '../../src/use-cases/ports.js';
import { onDatabase } from './server.js';
import { several } from './several.js';

/** Everything is done this many at once. */
export const AT_ONCE = 8;

/** An open offer, and who may take it. */
export interface Offer {
  number: number;
  handoffId: string;
  version: number;
  workspaceId: string;
  receiver: string;
}

/** A team whose members pass their issues on, each to the next. */
export interface Team {
  workspaceId: string;
  members: readonly string[];
  clock: Clock;
}

export const request = (workspaceId: string, by: string): Request => ({
  workspaceId,
  by,
  from: null,
  key: randomUUID(),
});

/** Fills an empty database with a team and `count` issues, each with a promise, each offered. */
export async function makeOffers(url: string, team: Team, count: number): Promise<Offer[]> {
  const source = await dataSource({ url, poolSize: AT_ONCE }).initialize();
  try {
    await seedTeam(source, team);
    const desk = openDesk({ source, clock: team.clock, newId: uuidv7 });
    const places = Array.from({ length: count }, (_, place) => place);
    await several(places, AT_ONCE, (place) => makeOffer(desk, team, place));
  } finally {
    await source.destroy();
  }
  await onDatabase(url, 'analyze');
  return onDatabase<Offer>(url, offersSql);
}

async function seedTeam(source: DataSource, { workspaceId, members, clock }: Team) {
  const now = clock.now();
  await inWorkspace(source, workspaceId, async (manager) => {
    await manager.insert(WorkspaceTable, {
      workspaceId,
      name: 'Northwind',
      botUserId: 'UBATON',
      zone: 'Europe/London',
      settings: settingsSchema.parse({ leads: members.slice(0, 1) }),
      createdAt: now,
    });
    const active = { zone: 'Europe/London', standing: 'active', seenAt: now } as const;
    await manager.insert(
      MemberTable,
      members.map((id) => ({ ...active, workspaceId, id, name: id })),
    );
  });
}

async function makeOffer(desk: Desk, { workspaceId, members }: Team, place: number) {
  const owner = members[place % members.length] ?? '';
  const next = members[(place + 1) % members.length] ?? '';
  const opened = await open(desk)(request(workspaceId, owner), {
    customer: `Customer ${place % 50}`,
    title: 'The invoice of March is wrong',
    priority: 'p3',
    channelId: null,
    private: false,
  });
  if (opened.kind !== 'opened') throw unexpected(opened);
  const target = { by: 'issue', id: opened.issueId } as const;
  const promised = await promise({
    desk,
    readWhen,
    splitPromise: (text, at) => splitAtBy(text, (phrase) => readWhen(phrase, at)),
  })(request(workspaceId, owner), {
    target,
    what: 'send the corrected invoice',
    when: 'tomorrow noon',
  });
  if (promised.kind !== 'promised') throw unexpected(promised);
  const note = {
    nextStep: 'Check the discount, then call Chen',
    situation: 'They were billed twice in March.',
    watchOut: '',
  };
  const offered = await offer(desk)(request(workspaceId, owner), { target, to: [next], note });
  if (offered.kind !== 'offered') throw unexpected(offered);
}

/** What was measured did something else than it should. */
export const unexpected = (answer: Answer): Error =>
  new Error(`unexpected answer: ${JSON.stringify(answer)}`);

const offersSql = `
select i.number, h.id as "handoffId", h.version, h.workspace_id as "workspaceId",
       r.member_id as receiver
  from handoffs h
  join issues i on i.workspace_id = h.workspace_id and i.id = h.issue_id
  join handoff_receivers r on r.workspace_id = h.workspace_id and r.handoff_id = h.id
 order by i.number`;
