import { AbstractLogger, type DataSource } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';

import { readWhen } from '../../src/slack/dates/read-when.js';
import { dataSource } from '../../src/storage/data-source.js';
import { openDesk } from '../../src/storage/desk/desk.js';
import { accept } from '../../src/use-cases/handoff/accept.js';
import type { Clock } from '../../src/use-cases/ports.js';
import { AT_ONCE, type Offer, request, unexpected } from './offers.js';

/** Takes offers by their place in the list. */
export interface Taker {
  take(place: number): Promise<void>;
  close(): Promise<void>;
}

/** A statement as it was sent. */
export interface Statement {
  text: string;
  values: unknown[];
}

/** Through Baton's own use case. */
export async function byUseCase(
  url: string,
  { offers, clock }: { offers: readonly Offer[]; clock: Clock },
): Promise<Taker & { source: DataSource }> {
  const source = await dataSource({ url, poolSize: AT_ONCE }).initialize();
  const acceptOffer = accept({ desk: openDesk({ source, clock, newId: uuidv7 }), readWhen });
  return {
    source,
    take: async (place) => {
      const offer = offers[place];
      if (!offer) throw new Error('there are not so many offers');
      const { workspaceId, receiver, handoffId, version } = offer;
      const shake = { handoffId, version, readBack: 'I check the discount and call Chen at 15:00' };
      const answer = await acceptOffer(request(workspaceId, receiver), shake);
      if (answer.kind !== 'accepted') throw unexpected(answer);
    },
    close: () => source.destroy(),
  };
}

/** Takes every offer by the use case; for each, what it sent from START TRANSACTION to COMMIT. */
export async function recordTaking(
  url: string,
  on: { offers: readonly Offer[]; clock: Clock },
): Promise<Statement[][]> {
  const taker = await byUseCase(url, on);
  let current: Statement[] = [];
  taker.source.logger = new Listening((statement) => current.push(statement));
  const sent: Statement[][] = [];
  for (const place of on.offers.keys()) {
    current = [];
    await taker.take(place);
    sent.push(current);
  }
  await taker.close();
  return sent;
}

/** A logger that hears what is sent and says nothing. */
class Listening extends AbstractLogger {
  readonly #heard: (statement: Statement) => void;

  constructor(heard: (statement: Statement) => void) {
    super(['query']);
    this.#heard = heard;
  }

  override logQuery(text: string, values?: unknown): void {
    this.#heard({ text, values: z.array(z.unknown()).default([]).parse(values) });
  }

  protected override writeLog(): void {}
}
