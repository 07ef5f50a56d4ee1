import { createHash } from 'node:crypto';

import type { EntityManager } from 'typeorm';
import { z } from 'zod';

import { minutes } from '../../domain/working-time/duration.js';
import type { Answer } from '../../use-cases/answers.js';
import type { AskedAgain, Request } from '../../use-cases/ports.js';

/** So soon after, the same words of the same person are taken for a slip. */
const SOON = minutes(2);

/** The key of what somebody typed, beside that of the request itself; null where nothing was typed. */
export function keyOfLine({ by, line }: Request): string | null {
  if (!line) return null;
  const words = line.text.trim().replace(/\s+/g, ' ');
  return `line:${createHash('sha256')
    .update(JSON.stringify([by, words]))
    .digest('base64url')}`;
}

const answeredSchema = z.tuple([z.object({ number: z.number().nullable() })]);

/**
 * Claims the words of a request. Null: they are new. Else they were carried out a moment ago; the
 * answer says so, and the line is kept for *Do it again*.
 */
export async function saidBefore(
  manager: EntityManager,
  { request, now, newId }: { request: Request; now: Date; newId: () => string },
): Promise<Answer | null> {
  const { workspaceId, key, by, from, line } = request;
  const lineKey = keyOfLine(request);
  if (!line || lineKey === null) return null;
  const claimed: unknown = await manager.query(claimSql, [
    workspaceId,
    lineKey,
    now,
    new Date(+now - SOON),
  ]);
  if (z.array(z.unknown()).parse(claimed).length > 0) return null;
  const [{ number }] = answeredSchema.parse(
    await manager.query(answeredSql, [workspaceId, lineKey]),
  );
  const againId = newId();
  const answer: Answer = { kind: 'already-done', number, againId };
  const asked: AskedAgain = { ...line, by, from };
  await manager.query(keepSql, [workspaceId, keyOfAgain(againId), now, JSON.stringify(asked)]);
  await manager.query('update requests set answer = $3 where workspace_id = $1 and key = $2', [
    workspaceId,
    key,
    JSON.stringify(answer),
  ]);
  return answer;
}

const askedSchema = z.array(
  z.object({
    answer: z.object({
      by: z.string(),
      from: z.string().nullable(),
      text: z.string(),
      private: z.boolean(),
    }),
  }),
);

/** The line that *Do it again* is about; null: it is not kept any more. */
export async function readAskedAgain(
  manager: EntityManager,
  workspaceId: string,
  againId: string,
): Promise<AskedAgain | null> {
  const found: unknown = await manager.query(
    'select answer from requests where workspace_id = $1 and key = $2',
    [workspaceId, keyOfAgain(againId)],
  );
  return askedSchema.parse(found)[0]?.answer ?? null;
}

const keyOfAgain = (againId: string): string => `again:${againId}`;

const claimSql = `
insert into requests as r (workspace_id, key, at) values ($1, $2, $3)
on conflict (workspace_id, key) do update set at = excluded.at, answer = null
  where r.at <= $4 returning key`;
// A statement of its own: only then it sees what a request that ran at the same time has left.
const answeredSql = `
select (answer ->> 'number')::int as number from requests where workspace_id = $1 and key = $2`;
const keepSql = 'insert into requests (workspace_id, key, at, answer) values ($1, $2, $3, $4)';
