import { resolve as ruleResolve, type Settlement } from '../../domain/issue/end.js';
import type { FollowUpPlan } from '../../domain/issue/follow-up.js';
import type { ToldHow } from '../../domain/records.js';
import { decide, type Ruling } from '../../domain/ruling.js';
import { openHandoff } from '../../domain/scene.js';
import type { Calendar } from '../../domain/working-time/calendar.js';
import { calendarOf } from '../../domain/working-time/calendars.js';
import type { Answer } from '../answers.js';
import { toldWhen } from '../commitment/told-when.js';
import { decided, noSuchIssue, refusal } from '../decisions.js';
import type { Desk, ReadWhen, Request, Target } from '../ports.js';
import { dueFrom } from '../spoken-dates.js';
import { overtakenNotices } from '../take/overtaken-notices.js';

/** How a promise is settled as people say it: when the customer was told in words, empty: just now. */
export type SaidSettlement = { commitmentId: string; reason: string } & (
  | { as: 'kept' | 'cancelled' }
  | { as: 'dropped'; how: ToldHow; when: string }
);

/** When the customer is asked whether they are satisfied; empty: as usual. `noneBecause`: nobody asks. */
interface SaidFollowUp {
  when: string;
  noneBecause: string;
}

/** How an issue is resolved: what was done, how each open promise is settled, and who asks afterwards. */
export interface SaidResolution {
  target: Target;
  outcome: string;
  settlements: readonly SaidSettlement[];
  followUp?: SaidFollowUp;
}

/** Resolves an issue; every open promise is settled with it, an open offer withdrawn, a follow-up planned. */
export const resolve =
  ({ desk, readWhen }: { desk: Desk; readWhen: ReadWhen }) =>
  (request: Request, { target, outcome, ...said }: SaidResolution): Promise<Answer> =>
    desk.rule(request, target, {
      missing: noSuchIssue(target.by === 'number' ? target.number : null),
      decide: (scene, act) => {
        const calendar = calendarOf(scene.workspace, scene.members[act.by]);
        const reading = { readWhen, now: act.now, calendar };
        const settlements = readSettlements(said.settlements, reading);
        if (!settlements.ok) return refusal(settlements.refusal);
        const followUp = readFollowUp(said.followUp, reading);
        if (!followUp.ok) return refusal(followUp.refusal);
        const ruling = ruleResolve(scene, act, {
          outcome,
          settlements: settlements.change,
          followUp: followUp.change,
        });
        return decided(ruling, ({ issue, takes, followUps }) => {
          const [planned] = followUps;
          return {
            notices: overtakenNotices(act, { issue, takes }),
            answer: {
              kind: 'resolved',
              number: issue.number,
              outcome,
              offerWithdrawn: openHandoff(scene) !== null,
              followUpId: planned?.id ?? '',
              followUpAt: planned?.state === 'planned' ? planned.dueAt.toISOString() : null,
              customer: scene.customer.name,
              zone: calendar.zone,
            },
          };
        });
      },
    });

interface Words {
  readWhen: ReadWhen;
  now: Date;
  calendar: Calendar;
}

function readSettlements(
  said: readonly SaidSettlement[],
  { readWhen, ...at }: Words,
): Ruling<Settlement[]> {
  const settlements: Settlement[] = [];
  for (const settlement of said) {
    if (settlement.as === 'dropped') {
      const { commitmentId, reason, how, when } = settlement;
      const told = toldWhen({ commitmentId, text: when }, readWhen, at);
      if (!told.ok) return told;
      settlements.push({ commitmentId, reason, as: 'dropped', told: { how, at: told.change } });
    } else settlements.push(settlement);
  }
  return decide(settlements);
}

function readFollowUp(
  said: SaidFollowUp | undefined,
  { readWhen, ...at }: Words,
): Ruling<FollowUpPlan> {
  if (said?.noneBecause.trim()) return decide({ kind: 'none', reason: said.noneBecause });
  if (!said?.when.trim()) return decide({ kind: 'usual' });
  const due = dueFrom(said.when, readWhen(said.when, at));
  return due.ok ? decide({ kind: 'at', at: due.change }) : due;
}
