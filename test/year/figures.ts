import { z } from 'zod';

import { count } from '../bench/figures.js';
import { onDatabase } from '../bench/server.js';
import type { Year } from './year.js';

const rows = z.array(z.object({ name: z.string(), count: z.coerce.number() }));

/** What a year came to, in lines to read. */
export async function figuresOf(url: string, year: Year): Promise<string[]> {
  const inDatabase = async (sql: string) =>
    new Map(rows.parse(await onDatabase(url, sql)).map((row) => [row.name, row.count]));
  const heard = new Map<string, number>();
  for (const { notice } of year.heard) {
    const what = notice.kind === 'reminder' ? `reminder ${notice.reminder}` : notice.kind;
    heard.set(what, (heard.get(what) ?? 0) + 1);
  }
  return [
    `Issues: ${listed(await inDatabase('select state as name, count(*) from issues group by 1'))}`,
    `Handoffs: ${listed(await inDatabase('select state as name, count(*) from handoffs group by 1'))}`,
    `Promises: ${listed(await inDatabase('select state as name, count(*) from commitments group by 1'))}`,
    `Promises that lapsed: ${listed(await inDatabase(lapsedSql))}`,
    `Deeds: ${listed(year.tally)}`,
    `Direct messages: ${listed(heard)}`,
    `Not sent, as no longer so: ${count(year.dropped)}; put off until work: ${count(year.postponed)}`,
    `Instants: ${count(year.instants)}`,
  ];
}

/** "1,204 kept, 88 moved", the most frequent first. */
function listed(counts: ReadonlyMap<string, number>): string {
  return [...counts]
    .toSorted(([, one], [, other]) => other - one)
    .map(([name, times]) => `${count(times)} ${name}`)
    .join(', ');
}

const lapsedSql = `
select state as name, count(*) from commitments where ended_at > due_at group by 1`;
