import { z } from 'zod';

import { replay } from '../../src/domain/ledger.js';
import { dataSource } from '../../src/storage/data-source.js';
import { inWorkspace } from '../../src/storage/desk/transaction.js';
import { openReading } from '../../src/storage/reading.js';
import { structureOf } from '../domain/structure.js';
import type { Story } from '../support/story.js';

/** How things stand in the end: what is undone, and each promise of Baton's that was not kept. */
export interface Ending {
  issues: number;
  /** Notices and living messages that are due and still to be told; reminders may wait for somebody's hours. */
  pending: unknown[];
  /** Notices that were given up. */
  parked: unknown[];
  /** Issues whose ledger says something else than their rows. */
  unlikeTheirLedger: number[];
  /** Notices that people have twice, without Baton knowing that it may be so. */
  silentlyRepeated: string[];
  /** Notices that count as sent and that nobody has. */
  neverTold: string[];
}

const rowSchema = z.record(z.string(), z.unknown());
const noticeSchema = z.object({ id: z.string(), unanswered: z.number(), state: z.string() });
const issueSchema = z.object({ id: z.string(), number: z.coerce.number() });

export async function endingOf(story: Story): Promise<Ending> {
  const { sandbox, databaseUrl } = story;
  const source = await dataSource({ url: databaseUrl, poolSize: 2 }).initialize();
  const now = sandbox.clock.now();
  const rows = async (text: string, ...parameters: unknown[]) =>
    z
      .array(rowSchema)
      .parse(
        await inWorkspace(source, sandbox.teamId, (manager) => manager.query(text, parameters)),
      );
  try {
    const notices = z
      .array(noticeSchema)
      .parse(await rows(`select id::text, unanswered, state from outbox`));
    const copies = deliveries(story);
    const copiesOf = ({ id }: { id: string }) => copies.get(`notice:${id}`) ?? 0;
    const issues = z.array(issueSchema).parse(await rows('select id, number from issues'));
    const reading = openReading({ source, clock: sandbox.clock });
    const unlike: number[] = [];
    for (const { id, number } of issues) {
      const scene = await reading.scene(sandbox.teamId, { by: 'issue', id });
      const entries = await reading.ledger(sandbox.teamId, id);
      const same =
        scene &&
        JSON.stringify(sorted(replay(entries))) === JSON.stringify(sorted(structureOf(scene)));
      if (!same) unlike.push(number);
    }
    return {
      issues: issues.length,
      pending: [
        ...(await rows(
          `select id, kind, state, error, next_at from outbox where state in ('pending', 'sending', 'unknown') and next_at <= $1`,
          now,
        )),
        ...(await rows(
          `select kind, error from living_messages where shown < wanted and parked < wanted`,
        )),
      ],
      parked: await rows(`select id, kind, error from outbox where state = 'parked'`),
      unlikeTheirLedger: unlike,
      silentlyRepeated: notices
        .filter((notice) => copiesOf(notice) > 1 && notice.unanswered === 0)
        .map(({ id }) => id),
      neverTold: notices
        .filter((notice) => notice.state === 'sent' && copiesOf(notice) === 0)
        .map(({ id }) => id),
    };
  } finally {
    await source.destroy();
  }
}

/** How often each delivery of Baton's stands in the workspace. */
function deliveries({ sandbox }: Story): Map<string, number> {
  const carried = z.object({
    metadata: z.object({ event_payload: z.object({ delivery: z.string() }) }),
  });
  const seen = new Map<string, string>();
  for (const { id: as } of sandbox.control.people().people) {
    const sight = sandbox.control.view(as);
    if (!('conversations' in sight)) continue;
    for (const { id: conversation } of sight.conversations) {
      const inside = sandbox.control.view(as, conversation);
      if (!('messages' in inside)) continue;
      for (const { ts } of inside.messages.flatMap((one) => [one, ...one.replies])) {
        const message = carried.safeParse(sandbox.control.raw(conversation, ts));
        if (message.success)
          seen.set(`${conversation} ${ts}`, message.data.metadata.event_payload.delivery);
      }
    }
  }
  const counts = new Map<string, number>();
  for (const delivery of seen.values()) counts.set(delivery, (counts.get(delivery) ?? 0) + 1);
  return counts;
}

/** The same value with its keys in order, to be compared as text. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, inner]) => [key, sorted(inner)] as const)
      .toSorted(([a], [b]) => a.localeCompare(b)),
  );
}
