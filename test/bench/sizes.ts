import { z } from 'zod';

const many = (usual: number) => z.coerce.number().int().positive().default(usual);

const sizesSchema = z.object({
  BENCH_DATABASE_URL: z.string().optional(),
  BENCH_ACK_SECONDS: many(6),
  BENCH_IDLE_SECONDS: many(15),
  BENCH_ACCEPTS: many(400),
  BENCH_ROUNDS: many(3),
  BENCH_MEMBERS: many(2_000),
  BENCH_OPEN: many(20_000),
  BENCH_ENDED: many(200_000),
  BENCH_DUE: many(500),
});

/** How much is measured; each can be set in the environment, for a longer run. */
export interface Sizes {
  /** A PostgreSQL on which databases may be made; left out: the embedded one, in a temporary folder. */
  serverUrl: string | undefined;
  ackSeconds: number;
  idleSeconds: number;
  accepts: number;
  rounds: number;
  members: number;
  open: number;
  ended: number;
  due: number;
}

export function readSizes(environment: NodeJS.ProcessEnv): Sizes {
  const read = sizesSchema.parse(environment);
  return {
    serverUrl: read.BENCH_DATABASE_URL,
    ackSeconds: read.BENCH_ACK_SECONDS,
    idleSeconds: read.BENCH_IDLE_SECONDS,
    accepts: read.BENCH_ACCEPTS,
    rounds: read.BENCH_ROUNDS,
    members: read.BENCH_MEMBERS,
    open: read.BENCH_OPEN,
    ended: read.BENCH_ENDED,
    due: read.BENCH_DUE,
  };
}
