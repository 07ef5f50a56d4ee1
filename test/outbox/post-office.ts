import { randomUUID } from 'node:crypto';

import type { DataSource } from 'typeorm';
import { z } from 'zod';

import { dataSource } from '../../src/storage/data-source.js';
import { inWorkspace } from '../../src/storage/desk/transaction.js';
import { RANK } from '../../src/use-cases/notices.js';
import { testDatabase } from '../support/postgres.js';

/** When these tests happen. */
export const NOON = new Date('2026-03-02T12:00:00Z');

export const secondsAfterNoon = (seconds: number) => new Date(NOON.getTime() + seconds * 1_000);

/** Two workspaces, of which T1 is meant where none is named. */
const WORKSPACES = ['T1', 'T2'];

const outboxRow = z.object({
  id: z.string(),
  lane: z.string(),
  state: z.string(),
  attempts: z.number(),
  unanswered: z.number(),
  failing_since: z.date().nullable(),
  next_at: z.date(),
  channel: z.string().nullable(),
  ts: z.string().nullable(),
  sent_at: z.date().nullable(),
  error: z.string().nullable(),
});

const livingRow = z.object({
  id: z.string(),
  wanted: z.number(),
  shown: z.number(),
  parked: z.number(),
  shown_as: z.string().nullable(),
  channel: z.string().nullable(),
  ts: z.string().nullable(),
  attempts: z.number(),
  error: z.string().nullable(),
});

type OutboxRow = z.infer<typeof outboxRow>;
type LivingRow = z.infer<typeof livingRow>;

interface Letter {
  workspace?: string;
  rank?: number;
  notBefore?: Date;
  facts?: object;
}

interface Living {
  workspace?: string;
  kind?: 'card' | 'offer' | 'home';
}

/** A database with what a save leaves behind for the outbox, written and read in few words. */
export interface PostOffice {
  url: string;
  source: DataSource;
  /** Writes a notice as a save does, with its announcement; returns its id. */
  write(lane: string, letter?: Letter): Promise<string>;
  /** Begins a living message; returns its id. */
  begin(lane: string, living?: Living): Promise<string>;
  /** Raises what is wanted of a living message. */
  raise(id: string): Promise<void>;
  notice(id: string): Promise<OutboxRow>;
  living(id: string): Promise<LivingRow>;
  /** Ends the leases of all claims, as time would after a crash. */
  endLeases(): Promise<void>;
  query(sql: string, parameters?: unknown[]): Promise<unknown>;
  empty(): Promise<void>;
  close(): Promise<void>;
}

export async function openPostOffice(): Promise<PostOffice> {
  const database = await testDatabase();
  const source = await dataSource({ url: database.url, poolSize: 8 }).initialize();
  const query = (sql: string, parameters: unknown[] = []) =>
    inWorkspace(source, '*', async (manager): Promise<unknown> => {
      await manager.query('set local statement_timeout = 0');
      return manager.query(sql, parameters);
    });
  await query(seed, [WORKSPACES, NOON]);

  return {
    url: database.url,
    source,
    query,
    async write(lane, { workspace = 'T1', rank = RANK.person, notBefore = NOON, facts } = {}) {
      const notice = facts ?? { kind: 'digest', day: '2026-03-02' };
      const parameters = [workspace, lane, JSON.stringify(notice), rank, notBefore];
      const [{ id }] = z
        .tuple([z.object({ id: z.string() })])
        .parse(await query(writeNotice, parameters));
      return id;
    },
    async begin(lane, { workspace = 'T1', kind = 'card' } = {}) {
      const id = randomUUID();
      await query(beginLiving, [workspace, lane, id, kind, NOON]);
      return id;
    },
    async raise(id) {
      await query(raiseLiving, [id]);
    },
    async notice(id) {
      const found = await query('select * from outbox where id = $1', [id]);
      return z.tuple([outboxRow]).parse(found)[0];
    },
    async living(id) {
      const found = await query('select * from living_messages where id = $1', [id]);
      return z.tuple([livingRow]).parse(found)[0];
    },
    async endLeases() {
      await query(endLeases);
    },
    async empty() {
      await query('truncate outbox, living_messages, lanes, inbox');
    },
    async close() {
      await source.destroy();
      await database.drop();
    },
  };
}

const seed = `
insert into workspaces (workspace_id, name, bot_user_id, zone, settings, created_at)
select id, id, 'UBATON', 'Europe/London', '{}', $2 from unnest($1::text[]) id`;

const writeNotice = `
with lane as (
  insert into lanes (workspace_id, name) values ($1, $2)
  on conflict (workspace_id, name) do update set name = excluded.name returning name
),
written as (
  insert into outbox (workspace_id, lane, kind, facts, rank, state, next_at, created_at)
  select $1, name, $3::jsonb ->> 'kind', $3::jsonb, $4, 'pending', $5::timestamptz, $5::timestamptz from lane
  returning id
)
select id, pg_notify('baton_outbox', '') from written`;

const beginLiving = `
with lane as (
  insert into lanes (workspace_id, name) values ($1, $2)
  on conflict (workspace_id, name) do update set name = excluded.name returning name
),
begun as (
  insert into living_messages (workspace_id, id, kind, subject_id, lane, wanted, next_at, fresh_until)
  select $1, $3::uuid, $4, $3::uuid::text, name, 1, $5::timestamptz,
      case when $4 = 'home' then $5::timestamptz + interval '1 day' end
    from lane returning id
)
select id, pg_notify('baton_outbox', '') from begun`;

const raiseLiving = `
with raised as (update living_messages set wanted = wanted + 1 where id = $1 returning id)
select id, pg_notify('baton_outbox', '') from raised`;

const endLeases = `
with notices as (
  update outbox set lease_until = clock_timestamp() - interval '1 second' where state = 'sending'
),
events as (
  update inbox set lease_until = clock_timestamp() - interval '1 second' where state = 'working'
)
update living_messages set lease_until = clock_timestamp() - interval '1 second'
 where lease_until is not null`;
