import { z } from 'zod';

import type { Trial } from '../invariants/trial.js';

/** Small tables, of which all is compared. */
const SMALL = ['workspaces', 'members', 'customers', 'contacts', 'absences', 'packs', 'follow_ups'];
/** Where the same may be written once more, which changes nothing. */
const REPEATED = ['requests', 'living_messages'];

const tables = `
select c.relname as name from pg_class c
 where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> 'migrations'`;

/** Reads what tells whether anything was written in a workspace: as before, nothing was. */
export async function tracesIn(trial: Trial): Promise<(workspace: string) => Promise<string>> {
  const names = z.array(z.object({ name: z.string() })).parse(await trial.sql(tables));
  const reading = names
    .map(({ name }) => `select '${name}', count(*), ${lastWrite(name)} as trace from ${name} x`)
    .join(' union all ');
  return async (workspace) => JSON.stringify(await trial.sql(reading, [], workspace));
}

/** A row that was written last carries the number of the last transaction. */
function lastWrite(table: string): string {
  if (REPEATED.includes(table)) return 'null';
  if (SMALL.includes(table)) return 'sum(hashtextextended(x::text, 0))::text';
  return 'max(x.xmin::text::bigint)::text';
}
