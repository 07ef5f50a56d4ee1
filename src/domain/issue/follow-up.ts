import { type Act, changed, entry, typed } from '../act.js';
import { may, rolesOf } from '../permissions.js';
import type { FollowUp } from '../records.js';
import { atWork, hearerFor } from '../reminders/ladder.js';
import { Reminders } from '../reminders/reminder.js';
import { type Change, decide, refuse, type Ruling } from '../ruling.js';
import type { Scene } from '../scene.js';
import { calendarIn } from '../working-time/calendars.js';
import { hours } from '../working-time/duration.js';
import { addWorkingTime } from '../working-time/working-time.js';
import { endedFollowUp } from './follow-up-end.js';
import { reopen } from './reopen.js';

/** Three working days of the owner's; a day has eight hours. */
const USUAL_WAIT = hours(3 * 8);

/** What is said of the follow-up when an issue is resolved; `none` needs the reason. */
export type FollowUpPlan =
  | { kind: 'usual' }
  | { kind: 'at'; at: Date }
  | { kind: 'none'; reason: string };

/** The rows with which a follow-up is planned, or passed over at once. */
export function planFollowUp(
  scene: Scene,
  act: Act,
  plan: FollowUpPlan,
): Ruling<Pick<Change, 'followUps' | 'texts' | 'ledger'>> {
  const dueAt = plan.kind === 'at' ? plan.at : usualDate(scene, act.now);
  if (dueAt <= act.now) return refuse({ why: 'date-past', at: dueAt });
  const planned: FollowUp = {
    workspaceId: scene.issue.workspaceId,
    id: act.newId(),
    issueId: scene.issue.id,
    dueAt,
    state: 'planned',
    reasonId: null,
    endedAt: null,
    endedBy: null,
    wakeAt: dueAt,
  };
  const facts = { followUp: planned.id, dueAt: dueAt.toISOString() };
  const ledger = [entry(act, 'follow-up-planned', { facts })];
  if (plan.kind !== 'none') return decide({ followUps: [planned], texts: [], ledger });
  const text = typed(scene.issue, act, plan.reason);
  const { row, said } = endedFollowUp(planned, act, { as: 'skipped', reasonId: text.id });
  return decide({ followUps: [row], texts: [text], ledger: [...ledger, said] });
}

/** The customer is satisfied, or nobody asks them, with why. */
export function endFollowUp(
  scene: Scene,
  act: Act,
  { followUpId, as, reason }: { followUpId: string; as: 'satisfied' | 'skipped'; reason: string },
): Ruling {
  const found = endable(scene, act, followUpId);
  if (!found.ok) return found;
  if (as === 'satisfied') {
    const { row, said } = endedFollowUp(found.change, act, { as, reasonId: null });
    return decide(changed(scene, { followUps: [row], ledger: [said] }));
  }
  if (!reason.trim())
    return refuse({ why: 'text-missing', what: 'why nobody asks', example: 'they moved away' });
  const text = typed(scene.issue, act, reason);
  const { row, said } = endedFollowUp(found.change, act, { as, reasonId: text.id });
  return decide(changed(scene, { followUps: [row], texts: [text], ledger: [said] }));
}

/** The customer is not satisfied: the issue is open again, with what is wrong. */
export function notSatisfied(
  scene: Scene,
  act: Act,
  { followUpId, wrong }: { followUpId: string; wrong: string },
): Ruling {
  const found = endable(scene, act, followUpId);
  if (!found.ok) return found;
  const followUps = scene.followUps.filter(({ id }) => id !== followUpId);
  const again = reopen({ ...scene, followUps }, act, wrong);
  if (!again.ok) return again;
  const reasonId = again.change.texts[0]?.id ?? null;
  const { row, said } = endedFollowUp(found.change, act, { as: 'not-satisfied', reasonId });
  return decide({ ...again.change, followUps: [row], ledger: [said, ...again.change.ledger] });
}

/** When its time has come the owner is asked, or whoever stands in for them. */
export function followUpReminders(scene: Scene, { id, dueAt, state }: FollowUp): Reminders {
  if (state !== 'planned') return new Reminders([]);
  const memberId = hearerFor(scene, dueAt);
  const at = atWork(scene, memberId, dueAt);
  return new Reminders([{ kind: 'follow-up', memberId, subjectId: id, at, slot: 'once' }]);
}

function usualDate(scene: Scene, now: Date): Date {
  const calendar = calendarIn(scene, scene.issue.ownerId);
  return addWorkingTime(calendar, now, USUAL_WAIT) ?? new Date(+now + 3 * hours(24));
}

/** The follow-up, if it is planned and `act.by` may say how it ends. */
function endable(scene: Scene, act: Act, followUpId: string): Ruling<FollowUp> {
  const { number } = scene.issue;
  const followUp = scene.followUps.find(({ id }) => id === followUpId);
  if (!followUp) return refuse({ why: 'no-such-issue', number });
  if (followUp.state !== 'planned')
    return refuse({ why: 'follow-up-ended', number, state: followUp.state });
  if (may('followUp', rolesOf(scene, act.by, act.from))) return decide(followUp);
  return refuse({ why: 'not-for-your-eyes', number });
}
