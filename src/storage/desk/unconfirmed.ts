import type { DataSource } from 'typeorm';
import { z } from 'zod';

import type { Answer } from '../../use-cases/answers.js';
import { Unconfirmed } from '../../use-cases/faults.js';
import type { Request } from '../../use-cases/ports.js';
import { CommitLost, inWorkspace } from './transaction.js';

/** The whole of a request; Slack waits three seconds. */
const REQUEST_MS = 2500;

/**
 * Runs a request to its end or its deadline. Where the answer to its COMMIT was lost, its key tells
 * whether it was carried out; where that cannot be read either, the person is told that repeating is
 * safe.
 */
export async function confirmed(
  source: DataSource,
  request: Request,
  run: () => Promise<Answer>,
): Promise<Answer> {
  try {
    return await withinDeadline(run());
  } catch (error) {
    if (!(error instanceof CommitLost)) throw error;
    const recorded = await recordedAnswer(source, request).catch(() => null);
    if (recorded) return recorded;
    throw new Unconfirmed(error);
  }
}

async function withinDeadline<Result>(running: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const overdue = new Promise<never>((_, reject) => {
    const giveUp = () => reject(new Unconfirmed(new Error(`no end within ${REQUEST_MS} ms`)));
    timer = setTimeout(giveUp, REQUEST_MS);
  });
  try {
    return await Promise.race([running, overdue]);
  } finally {
    clearTimeout(timer);
  }
}

const recordedSchema = z.array(z.object({ answer: z.custom<Answer>().nullable() }));

async function recordedAnswer(source: DataSource, { workspaceId, key }: Request) {
  if (key === null) return null;
  const found: unknown = await inWorkspace(source, workspaceId, (manager) =>
    manager.query('select answer from requests where workspace_id = $1 and key = $2', [
      workspaceId,
      key,
    ]),
  );
  return recordedSchema.parse(found)[0]?.answer ?? null;
}
