import type { DataSource } from 'typeorm';
import { z } from 'zod';

/** The database cannot be used; the message says why and what to do. */
export class DatabaseRefusal extends Error {}

const OLDEST = 15;

const foundSchema = z.tuple([z.object({ version: z.coerce.number(), is_above: z.boolean() })]);

/**
 * Refuses a PostgreSQL that is too old, and warns of a role that stands above row-level security:
 * the walls between workspaces hold only for roles that do not.
 */
export async function checkServer(
  source: DataSource,
  log: { warn(message: string): void },
): Promise<void> {
  const found: unknown = await source.query(`
    select current_setting('server_version_num') as version, rolsuper or rolbypassrls as is_above
      from pg_roles where rolname = current_user`);
  const [{ version, is_above: isAbove }] = foundSchema.parse(found);
  const major = Math.floor(version / 10_000);
  if (major < OLDEST)
    throw new DatabaseRefusal(
      `Baton needs PostgreSQL ${OLDEST} or newer, and DATABASE_URL leads to version ${major}.`,
    );
  if (isAbove)
    log.warn(
      'the role in DATABASE_URL is a superuser or bypasses row-level security, so the walls between workspaces do not hold for it; give Baton a plain role that owns its database',
    );
}
