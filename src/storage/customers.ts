import { type DataSource, type EntityManager, QueryFailedError } from 'typeorm';
import { z } from 'zod';

import { type KnownCustomer, nameKey } from '../domain/people.js';
import type { Clock, Customers } from '../use-cases/ports.js';
import type { JsonRow } from './desk/rows.js';
import { inWorkspace } from './desk/transaction.js';
import { customerFromRows } from './queries/read-scene.js';
import { raiseHomes } from './raise-homes.js';
import { ContactTable, CustomerTable } from './tables/people.js';

/** Customers with their contacts, on PostgreSQL. */
export function openCustomers({ source, clock }: { source: DataSource; clock: Clock }): Customers {
  return {
    named: (workspaceId, name) =>
      inWorkspace(source, workspaceId, (manager) =>
        find(manager, 'c.name_key = $2', [workspaceId, nameKey(name)]),
      ),
    known: (workspaceId, id) =>
      inWorkspace(source, workspaceId, (manager) => find(manager, 'c.id = $2', [workspaceId, id])),
    names: (workspaceId) =>
      inWorkspace(source, workspaceId, async (manager) =>
        namesSchema.parse(await manager.query(namesSql, [workspaceId])).map(({ name }) => name),
      ),
    revise: async (workspaceId, id, revise) => {
      try {
        return await inWorkspace(source, workspaceId, async (manager) => {
          const before = await find(manager, 'c.id = $2 for no key update', [workspaceId, id]);
          if (!before) return { kind: 'gone' };
          await keep(manager, { before, after: revise(before), now: clock.now() });
          return { kind: 'kept', before };
        });
      } catch (error) {
        if (isNameTaken(error)) return { kind: 'name-taken' };
        throw error;
      }
    },
    dropUnused: (workspaceId, id) =>
      inWorkspace(source, workspaceId, async (manager) => {
        // Locked first: whoever opens an issue for them meanwhile has done so, or makes them anew.
        await find(manager, 'c.id = $2 for update', [workspaceId, id]);
        await manager.query(dropUnusedSql, [workspaceId, id]);
      }),
  };
}

const row: z.ZodType<JsonRow> = z.record(z.string(), z.unknown());
const foundSchema = z.array(z.object({ customer: row, contact: row.nullable() }));

async function find(manager: EntityManager, which: string, values: string[]) {
  const found: unknown = await manager.query(
    `
select to_jsonb(c) as customer, (
    select to_jsonb(p) from contacts p where p.workspace_id = c.workspace_id and p.customer_id = c.id) as contact
  from customers c where c.workspace_id = $1 and ${which}`,
    values,
  );
  const [first] = foundSchema.parse(found);
  return first ? customerFromRows(first) : null;
}

async function keep(
  manager: EntityManager,
  { before, after, now }: { before: KnownCustomer; after: KnownCustomer; now: Date },
): Promise<void> {
  const { contact, ...customer } = after;
  const { workspaceId, id } = customer;
  await manager.update(CustomerTable, { workspaceId, id }, customer);
  if (contact) await manager.upsert(ContactTable, contact, ['workspaceId', 'id']);
  else await manager.delete(ContactTable, { workspaceId, customerId: id });
  // Cards and offers show the name, and the times on the customer's clock; the rest they do not show.
  if (before.name === after.name && before.zone === after.zone) return;
  await manager.query(newTermsSql, [workspaceId, id]);
  await manager.query(raiseSql, [workspaceId, id, now]);
  if (before.name === after.name) return;
  const found: unknown = await manager.query(readersSql, [workspaceId, id]);
  const whose = readersSchema.parse(found).map(({ member }) => member);
  await raiseHomes(manager, workspaceId, { whose, now });
}

function isNameTaken(error: unknown): boolean {
  if (!(error instanceof QueryFailedError)) return false;
  const { constraint } = z.object({ constraint: z.string().optional() }).parse(error.driverError);
  return constraint === 'one_customer_per_name';
}

const namesSchema = z.array(z.object({ name: z.string() }));
const namesSql = 'select name from customers where workspace_id = $1 order by name_key';

const dropUnusedSql = `
delete from customers c
 where c.workspace_id = $1 and c.id = $2 and c.version = 1
   and not exists (select from issues i where i.workspace_id = $1 and i.customer_id = $2)`;

// A form of an offer that was opened before is stale.
const newTermsSql = `
with locked as (
  select id from issues where workspace_id = $1 and customer_id = $2 and state = 'open'
   order by id for no key update
), issue_rows as (
  update issues i set terms = i.terms + 1, version = i.version + 1
    from locked where i.workspace_id = $1 and i.id = locked.id
)
update handoffs h set version = h.version + 1
  from locked where h.workspace_id = $1 and h.issue_id = locked.id and h.state = 'offered'`;

const raiseSql = `
with raised as (
  update living_messages m set wanted = m.wanted + 1, next_at = least(m.next_at, $3::timestamptz)
    from issues i
   where i.workspace_id = $1 and i.customer_id = $2 and i.state = 'open' and m.workspace_id = $1
     and m.issue_id = i.id
  returning m.id
)
select pg_notify('baton_outbox', '') from raised limit 1`;

const readersSchema = z.array(z.object({ member: z.string() }));

// On whose Home tab the customer is named: leads read of everybody's issues.
const readersSql = `
with theirs as (
  select i.id, i.owner_id from issues i
   where i.workspace_id = $1 and i.customer_id = $2 and (i.state = 'open' or exists (
     select from follow_ups f
      where f.workspace_id = i.workspace_id and f.issue_id = i.id and f.state = 'planned'))
), offers as (
  select h.id, h.giver_id from theirs t
    join handoffs h on h.workspace_id = $1 and h.issue_id = t.id
)
select owner_id as member from theirs
 union select giver_id from offers
 union select r.member_id from offers o
    join handoff_receivers r on r.workspace_id = $1 and r.handoff_id = o.id
 union select jsonb_array_elements_text(w.settings -> 'leads') from workspaces w where w.workspace_id = $1`;
