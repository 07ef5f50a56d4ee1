import type { DataSource } from 'typeorm';
import { z } from 'zod';

import { inWorkspace } from '../desk/transaction.js';

/** Where the card of an issue is; one that was given up before it was posted is nowhere. */
type CardPlace =
  | { kind: 'posted'; channel: string; ts: string }
  | { kind: 'coming' }
  | { kind: 'nowhere' };

const cards = z.array(
  z.object({
    channel: z.string().nullable(),
    ts: z.string().nullable(),
    isComing: z.boolean(),
  }),
);

/** Finds the card of an issue, for what goes to its thread. */
export const findCard =
  (source: DataSource) =>
  (workspaceId: string, issueId: string): Promise<CardPlace> =>
    inWorkspace(source, workspaceId, async (manager) => {
      const [card] = cards.parse(await manager.query(find, [workspaceId, issueId]));
      if (!card) return { kind: 'nowhere' };
      const { channel, ts, isComing } = card;
      if (channel !== null && ts !== null) return { kind: 'posted', channel, ts };
      return { kind: isComing ? 'coming' : 'nowhere' };
    });

const find = `
select channel, ts, shown < wanted and parked < wanted as "isComing"
  from living_messages where workspace_id = $1 and kind = 'card' and subject_id = $2`;
