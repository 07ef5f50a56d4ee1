import { randomUUID } from 'node:crypto';

import { hours } from '../../src/domain/working-time/duration.js';
import type { Answer } from '../../src/use-cases/answers.js';
import type { UseCases } from '../../src/use-cases/compose.js';
import type { Clock, Request } from '../../src/use-cases/ports.js';
import type { Agenda } from './agenda.js';
import type { Chance } from './chance.js';
import { TEAM } from './team.js';
import type { Whereabouts } from './whereabouts.js';

/** What people act in. */
export interface World {
  baton: UseCases;
  clock: Clock;
  agenda: Agenda;
  whereabouts: Whereabouts;
  chance: Chance;
  /** What was done or refused, and how often. */
  tally: Map<string, number>;
}

export const requestBy = (by: string): Request => ({
  workspaceId: TEAM,
  by,
  from: null,
  key: randomUUID(),
});

/** Counts what something came to, and passes it on. */
export function counted({ tally }: World, answer: Answer): Answer {
  const what = answer.kind === 'refused' ? `refused: ${answer.refusal.why}` : answer.kind;
  tally.set(what, (tally.get(what) ?? 0) + 1);
  return answer;
}

/** `who` does it at work, so many hours from now at the earliest. */
export function later(
  { clock, agenda, whereabouts }: World,
  who: string,
  after: number,
  deed: () => Promise<void>,
): void {
  agenda.add(whereabouts.atWork(who, new Date(+clock.now() + hours(after))), deed);
}
