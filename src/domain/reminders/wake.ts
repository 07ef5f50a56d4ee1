import { type Act, changed } from '../act.js';
import { handoffReminders } from '../handoff/reminders.js';
import { expire } from '../handoff/withdraw.js';
import { followUpReminders } from '../issue/follow-up.js';
import type { Handoff, Take } from '../records.js';
import type { Change } from '../ruling.js';
import { openCommitments, openHandoff, type Scene } from '../scene.js';
import { expireTakes, takeReminders } from '../take/clock.js';
import { contactReminders, type Reminder, type Reminders, remindersOf } from './reminder.js';

/** What the clock brings about for one issue. */
export interface Awakening {
  change: Change;
  reminders: Reminder[];
  /** The handoff that ended because its time ran out. */
  expired: Handoff | null;
  /** The requests whose time ran out. */
  unanswered: Take[];
}

/** Looks at everything of the issue whose time has come. Null: nothing has, somebody was faster. */
export function wake(scene: Scene, act: Act): Awakening | null {
  const handoff = openHandoff(scene);
  const isOver = handoff !== null && handoff.endsAt <= act.now;
  const expiry = isOver ? expire(scene, act, handoff.id) : null;
  const ended = expiry?.ok ? expiry.change : changed(scene, {});
  const unanswered = expireTakes(scene, act);
  const after = sceneAfter(scene, ended, unanswered);
  const looks = {
    commitments: looksAt(openCommitments(after), (each) => remindersOf(after, each), act),
    handoffs: looksAt(after.handoffs, (each) => handoffReminders(after, each), act),
    takes: looksAt(after.takes, (each) => takeReminders(after, each), act),
    followUps: looksAt(after.followUps, (each) => followUpReminders(after, each), act),
    issues: looksAt([after.issue], (each) => contactReminders(after, each), act),
  };
  const reminders = Object.values(looks).flatMap((each) => each.reminders);
  const isIdle = Object.values(looks).every(({ seen }) => seen.length === 0);
  if (isIdle && ended.ledger.length === 0 && unanswered.ledger.length === 0) return null;
  const [issue = after.issue] = looks.issues.seen;
  return {
    change: changed(scene, {
      issue,
      receivers: ended.receivers,
      commitments: looks.commitments.seen,
      handoffs: replacing(ended.handoffs, looks.handoffs.seen.map(untilItEnds)),
      followUps: looks.followUps.seen,
      takes: replacing(unanswered.takes, looks.takes.seen.map(untilItEnds)),
      ledger: [...ended.ledger, ...unanswered.ledger],
    }),
    reminders,
    expired: expiry?.ok ? handoff : null,
    unanswered: unanswered.takes,
  };
}

/** What was looked at, with the time of the next look, and what is to be said. */
interface Looks<Thing> {
  seen: Thing[];
  reminders: Reminder[];
}

function looksAt<Thing extends { wakeAt: Date | null }>(
  things: readonly Thing[],
  remindersFor: (thing: Thing) => Reminders,
  { now }: Act,
): Looks<Thing> {
  const looks: Looks<Thing> = { seen: [], reminders: [] };
  for (const thing of things) {
    if (!thing.wakeAt || thing.wakeAt > now) continue;
    const reminders = remindersFor(thing);
    looks.seen.push({ ...thing, wakeAt: reminders.next(now) });
    looks.reminders.push(...reminders.due(thing.wakeAt, now));
  }
  return looks;
}

/** What stands open is looked at once more after its half time: when it ends. */
function untilItEnds<Thing extends Handoff | Take>(thing: Thing): Thing {
  const isOpen = thing.state === 'offered' || thing.state === 'asked';
  return isOpen ? { ...thing, wakeAt: thing.wakeAt ?? thing.endsAt } : thing;
}

function sceneAfter(scene: Scene, ended: Change, { takes }: Change): Scene {
  return {
    ...scene,
    handoffs: replacing(scene.handoffs, ended.handoffs),
    receivers: [
      ...scene.receivers.filter(
        ({ handoffId, memberId }) =>
          !ended.receivers.some(
            (each) => each.handoffId === handoffId && each.memberId === memberId,
          ),
      ),
      ...ended.receivers,
    ],
    takes: replacing(scene.takes, takes),
  };
}

/** `before`, with those of `after` in the place of their former selves. */
function replacing<Row extends { id: string }>(
  before: readonly Row[],
  after: readonly Row[],
): Row[] {
  const known = new Set(before.map(({ id }) => id));
  return [
    ...before.map((row) => after.findLast(({ id }) => id === row.id) ?? row),
    ...after.filter(({ id }) => !known.has(id)),
  ];
}
