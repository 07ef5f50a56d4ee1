/**
 * One of two who do something to the same offer at the same moment, as a program of its own:
 * `racer.ts <database>`. It is told each round what to do and when, and says what came of it.
 */
import { randomUUID } from 'node:crypto';

import { dataSource } from '../../src/storage/data-source.js';
import { openDesk } from '../../src/storage/desk.js';
import type { Answer } from '../../src/use-cases/answers.js';
import { accept } from '../../src/use-cases/handoff/accept.js';
import { withdraw } from '../../src/use-cases/handoff/withdraw.js';
import type { Desk } from '../../src/use-cases/ports.js';
import { wakeIssue } from '../../src/use-cases/remind/wake-issue.js';
import { WORKSPACE } from '../support/office.js';
import { type Round, roundSchema } from './round.js';

async function main(url: string): Promise<void> {
  const source = await dataSource({ url, poolSize: 1 }).initialize();
  let now = new Date();
  const desk = openDesk({ source, clock: { now: () => now }, newId: randomUUID });
  const run = async (round: Round) => {
    now = round.now;
    // The barrier: both begin at the same moment, to a fraction of a millisecond.
    while (performance.timeOrigin + performance.now() < round.startAt);
    const answer = await act(desk, round);
    process.send?.(answer.kind === 'refused' ? answer.refusal : { why: null });
  };
  process.on('message', (said) => void run(roundSchema.parse(said)));
  process.once('disconnect', () => process.exit());
  process.send?.('ready');
}

function act(desk: Desk, { act: deed, by, issueId, handoffId }: Round): Promise<Answer> {
  const request = { workspaceId: WORKSPACE, by, from: null, key: randomUUID() };
  switch (deed) {
    case 'accept':
      return accept(desk)(request, { handoffId, version: 1, readBack: 'I call Chen at 15:00' });
    case 'withdraw':
      return withdraw(desk)(request, { by: 'handoff', id: handoffId });
    case 'expire':
      return wakeIssue(desk)(WORKSPACE, issueId);
  }
}

void main(process.argv[2] ?? '');
