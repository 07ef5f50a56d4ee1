import { z } from 'zod';

import { minutes } from '../../src/domain/working-time/duration.js';
import { openAbsenceDesk } from '../../src/storage/desk/absence-desk.js';
import { inWorkspace } from '../../src/storage/desk/transaction.js';
import { openDigestStore } from '../../src/storage/digest-store.js';
import { openPeople } from '../../src/storage/people.js';
import { openDueAbsences } from '../../src/storage/queries/due/absences.js';
import { openDueIssues } from '../../src/storage/queries/due/issues.js';
import { openDueReplans } from '../../src/storage/queries/due/replans.js';
import { wakeAbsence } from '../../src/use-cases/away/wake-absence.js';
import { wakeDueAbsences } from '../../src/use-cases/away/wake-due.js';
import { replanDue } from '../../src/use-cases/member/replan.js';
import { sendDigests } from '../../src/use-cases/remind/digests.js';
import { wakeDue } from '../../src/use-cases/remind/tick.js';
import { wakeIssue } from '../../src/use-cases/remind/wake-issue.js';
import type { Carrier } from '../support/carrier.js';
import type { Office } from '../support/office.js';

const dueSchema = z.tuple([
  z.object({
    issues: z.date().nullable(),
    absences: z.date().nullable(),
    digests: z.date().nullable(),
    replans: z.date().nullable(),
    notices: z.date().nullable(),
  }),
]);
type Due = z.infer<typeof dueSchema>[0];
type Gear = Exclude<keyof Due, 'notices'>;

export interface Clockwork {
  /** Does all that is due now; when Baton next looks at something that is due. */
  run(): Promise<Date | null>;
}

/** Everything that Baton does by the clock, each as soon as it is due. */
export function openClockwork(office: Office, carrier: Carrier): Clockwork {
  const { source, clock, desk, newId } = office;
  const failed = (due: object, error: unknown) => {
    throw new Error(`nothing came of ${JSON.stringify(due)}`, { cause: error });
  };
  const parts = { desk, clock, failed };
  const people = openPeople({ source, clock, newId });
  const absences = openAbsenceDesk({ source, clock, newId });
  const gears: Record<Gear, () => Promise<unknown>> = {
    replans: replanDue({ ...parts, replans: openDueReplans(source), people }),
    issues: wakeDue({ ...parts, issues: openDueIssues(source), wake: wakeIssue(desk) }),
    absences: wakeDueAbsences({
      ...parts,
      absences: openDueAbsences(source),
      wake: wakeAbsence(absences),
    }),
    digests: sendDigests({ digests: openDigestStore(source), clock }),
  };

  const read = (): Promise<Due> =>
    inWorkspace(source, '*', async (manager) => dueSchema.parse(await manager.query(dueSql))[0]);

  return {
    async run() {
      for (let rounds = 0; ; rounds += 1) {
        const due = await read();
        if (rounds > PATIENCE) throw new Error(`due for ever: ${JSON.stringify(due)}`);
        const now = clock.now();
        const next = Math.min(...Object.values(due).map((at) => (at ? +at : Infinity)));
        if (next === Infinity) return null;
        if (next > +now) return new Date(Math.ceil(next / STEP) * STEP);
        for (const gear of order) if (due[gear] !== null && due[gear] <= now) await gears[gear]();
        await carrier.carry();
      }
    },
  };
}

/** Baton looks every half hour here, as digests come at half past in some zones, and not every minute. */
const STEP = minutes(30);
/** More rounds than anything takes that is due at one instant. */
const PATIENCE = 50;

/** Hours first, so that whoever changed theirs hears at the new ones. */
const order: readonly Gear[] = ['replans', 'issues', 'absences', 'digests'];

const soonest = (table: string) => `(select min(wake_at) from ${table} where wake_at is not null)`;

const dueSql = `
select least(${['commitments', 'handoffs', 'takes', 'follow_ups', 'issues'].map(soonest).join()}) as issues,
       ${soonest('absences')} as absences, ${soonest('members')} as digests,
       (select min(replan_at) from members where replan_at is not null) as replans,
       (select min(next_at) from outbox where state = 'pending') as notices`;
