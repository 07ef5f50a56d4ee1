/**
 * One of several who do something to the same issue at the same moment, as a program of its own:
 * `racer.ts <database>`. It is told each round what to do and when, and says what came of it.
 */
import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';

import { v7 as uuidv7 } from 'uuid';

import { dataSource } from '../../src/storage/data-source.js';
import { openDesk } from '../../src/storage/desk/desk.js';
import { openReading } from '../../src/storage/reading.js';
import type { Answer } from '../../src/use-cases/answers.js';
import type { UseCases } from '../../src/use-cases/compose.js';
import { wakeIssue } from '../../src/use-cases/remind/wake-issue.js';
import { insist } from '../support/insist.js';
import { WORKSPACE } from '../support/office.js';
import { useCasesOf } from '../support/use-cases.js';
import { type Deed, type Round, roundSchema, type Told } from './round.js';

/** As many as one racer does at once. */
const CONNECTIONS = 7;
const words = 'I call Chen at 15:00';
const note = { nextStep: 'call Chen at 4pm', situation: '', watchOut: '' };

async function main(url: string): Promise<void> {
  const source = dataSource({ url, poolSize: CONNECTIONS });
  // Who is not there at the barrier cannot race, however busy the machine is.
  source.setOptions({ connectTimeoutMS: 10_000 });
  await source.initialize();
  // A connection that is still to be made comes late to its first race.
  await Promise.all(
    Array.from({ length: CONNECTIONS }, () => source.query('select pg_sleep(0.05)')),
  );
  let now = new Date();
  const clock = { now: () => now };
  const desk = openDesk({ source, clock, newId: uuidv7 });
  const reading = openReading({ source, clock });
  const baton = useCasesOf({ source, clock, desk, reading, newId: uuidv7 });
  const wake = (issueId: string) => wakeIssue(desk)(WORKSPACE, issueId);
  const run = async (round: Round) => {
    now = round.now;
    // The barrier: all begin at the same moment, to a fraction of a millisecond. Who only turned in a
    // circle until then would take the processor from the others.
    const wait = round.startAt - performance.timeOrigin - performance.now();
    await setTimeout(Math.max(0, wait - 1));
    while (performance.timeOrigin + performance.now() < round.startAt);
    const answers = await Promise.all(
      round.deeds.map((deed) => {
        const key = randomUUID();
        return insist(() => act({ baton, wake }, deed, { ...round, key }));
      }),
    );
    process.send?.(answers.map(told));
  };
  process.on('message', (said) => void run(roundSchema.parse(said)));
  process.once('disconnect', () => process.exit());
  process.send?.('ready');
}

const told = (answer: Answer): Told =>
  answer.kind === 'refused'
    ? { kind: answer.kind, ...answer.refusal }
    : { kind: answer.kind, why: null };

function act(
  { baton, wake }: { baton: UseCases; wake: (issueId: string) => Promise<Answer> },
  { act: deed, by }: Deed,
  { issueId, handoffId, takeId, commitmentId, terms, key }: Round & { key: string },
): Promise<Answer> {
  const request = { workspaceId: WORKSPACE, by, from: null, key };
  const issue = { by: 'issue', id: issueId } as const;
  const offer = { by: 'handoff', id: handoffId } as const;
  switch (deed) {
    case 'accept':
      return baton.accept(request, { handoffId, version: 1, readBack: words });
    case 'decline':
      return baton.decline(request, { target: offer, kind: 'no-time', words: '' });
    case 'withdraw':
      return baton.withdraw(request, offer);
    case 'amend':
      return baton.amend(request, { handoffId, version: 1, note });
    case 'take':
      return baton.askFor(request, { issueId, terms, readBack: words, reason: '' });
    case 'custody':
      return baton.askFor(request, { issueId, terms, readBack: words, reason: 'they are away' });
    case 'hand over':
      return baton.handOver(request, takeId ?? '');
    case 'expire':
      return wake(issueId);
    case 'promise':
      return baton.promise(request, {
        target: issue,
        what: 'call them back',
        when: 'in 2 days',
      });
    case 'resolve': {
      const settlements = [{ commitmentId, as: 'kept' as const, reason: 'the bank was closed' }];
      return baton.resolve(request, { target: issue, outcome: 'all is well', settlements });
    }
  }
}

void main(process.argv[2] ?? '');
