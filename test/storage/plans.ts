import type { DataSource, Logger } from 'typeorm';
import { z } from 'zod';

const list = z.array(z.unknown()).default([]);
const onePlan = z.tuple([z.object({ 'QUERY PLAN': z.unknown() })]);

interface Asked {
  query: string;
  parameters: unknown[];
}

/**
 * How PostgreSQL carries out what `work` asks of the tables that `about` matches: one plan for each
 * query, as text. `explain` runs the EXPLAIN where `work` ran its queries.
 */
export async function plansOf(
  source: DataSource,
  about: RegExp,
  work: () => Promise<unknown>,
  explain: (sql: string, parameters: unknown[]) => Promise<unknown>,
): Promise<string[]> {
  const asked: Asked[] = [];
  const before = source.logger;
  source.logger = recorder((query) => asked.push(query));
  await work();
  source.logger = before;

  const plans: string[] = [];
  for (const { query, parameters } of asked) {
    if (!about.test(query)) continue;
    const [plan] = onePlan.parse(await explain(`explain (format json) ${query}`, parameters));
    plans.push(JSON.stringify(plan));
  }
  return plans;
}

/** What a plan reads from one end to the other. */
export function scannedIn(plan: string): string[] {
  const scans = plan.matchAll(/"Node Type":"Seq Scan"[^{}]*?"Relation Name":"(\w+)"/g);
  return [...scans].flatMap(([, table]) => table ?? []);
}

function recorder(record: (asked: Asked) => void): Logger {
  const ignore = () => {};
  return {
    logQuery: (query, parameters) => record({ query, parameters: list.parse(parameters) }),
    logQueryError: ignore,
    logQuerySlow: ignore,
    logSchemaBuild: ignore,
    logMigration: ignore,
    log: ignore,
  };
}
