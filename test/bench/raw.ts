import { Client } from 'pg';

import { AT_ONCE } from './offers.js';
import type { Statement, Taker } from './use-case.js';

/** Sends what was recorded, as it is, through `pg` alone; `prepared`: as named statements. */
export async function byRawSql(
  url: string,
  sent: readonly Statement[][],
  { prepared }: { prepared: boolean },
): Promise<Taker> {
  const clients = Array.from({ length: AT_ONCE }, () => new Client({ connectionString: url }));
  await Promise.all(clients.map((client) => client.connect()));
  const free = [...clients];
  const names = new Map<string, string>();
  const named = (text: string) => {
    const name = names.get(text) ?? `statement_${names.size}`;
    names.set(text, name);
    return { name };
  };
  return {
    take: async (place) => {
      const client = free.pop();
      if (!client) throw new Error('more at once than connections');
      for (const { text, values } of sent[place] ?? [])
        await client.query({ ...(prepared ? named(text) : {}), text, values });
      free.push(client);
    },
    close: async () => {
      await Promise.all(clients.map((client) => client.end()));
    },
  };
}
