import { type Act, changed } from './act.js';
import { expire } from './handoff.js';
import type { Commitment, Handoff, Issue } from './records.js';
import {
  contactReminders,
  handoffReminders,
  type Reminder,
  type Reminders,
  remindersOf,
} from './reminder.js';
import type { Change } from './ruling.js';
import { openCommitments, openHandoff, type Scene } from './scene.js';

/** What the clock brings about for one issue. */
export interface Awakening {
  change: Change;
  reminders: Reminder[];
  /** The handoff that ended because its time ran out. */
  expired: Handoff | null;
}

/** Looks at everything of the issue whose time has come. Null: nothing has, somebody was faster. */
export function wake(scene: Scene, act: Act): Awakening | null {
  const handoff = openHandoff(scene);
  const isOver = handoff !== null && handoff.endsAt <= act.now;
  const expiry = isOver ? expire(scene, act, handoff.id) : null;
  const looks = [
    ...openCommitments(scene).map((each) => look(each, remindersOf(scene, each), act)),
    ...(handoff && !isOver ? [lookAtOffer(scene, handoff, act)] : []),
    look(scene.issue, contactReminders(scene, scene.issue), act),
  ].filter((each) => each !== null);
  if (looks.length === 0 && !expiry?.ok) return null;
  const after = looks.map(({ thing }) => thing);
  const base = expiry?.ok ? expiry.change : changed(scene, {});
  const issue = after.find(isIssue);
  return {
    change: {
      ...base,
      issue: { ...base.issue, wakeAt: issue ? issue.wakeAt : base.issue.wakeAt },
      commitments: [...base.commitments, ...after.filter(isCommitment)],
      handoffs: [...base.handoffs, ...after.filter(isHandoff)],
    },
    reminders: looks.flatMap(({ reminders }) => reminders),
    expired: expiry?.ok ? handoff : null,
  };
}

type Thing = Issue | Handoff | Commitment;
type Look = { thing: Thing; reminders: Reminder[] };

/** What is due of `thing`, and `thing` with the time of the next look at it. */
function look(thing: Thing, reminders: Reminders, { now }: Act): Look | null {
  if (!thing.wakeAt || thing.wakeAt > now) return null;
  return {
    thing: { ...thing, wakeAt: reminders.next(now) },
    reminders: reminders.due(thing.wakeAt, now),
  };
}

/** After its half time an offer is looked at once more: when it ends. */
function lookAtOffer(scene: Scene, handoff: Handoff, act: Act): Look | null {
  const found = look(handoff, handoffReminders(scene, handoff), act);
  return found && { ...found, thing: { ...handoff, wakeAt: handoff.endsAt } };
}

const isIssue = (thing: Thing): thing is Issue => 'number' in thing;
const isHandoff = (thing: Thing): thing is Handoff => 'giverId' in thing;
const isCommitment = (thing: Thing): thing is Commitment => 'dueAt' in thing;
