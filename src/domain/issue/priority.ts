import type { Act } from '../act.js';
import { offerClock } from '../handoff/clock.js';
import { handoffReminders } from '../handoff/reminders.js';
import type { Priority } from '../people.js';
import type { Commitment, Handoff, Issue, Take } from '../records.js';
import type { Reminders } from '../reminders/reminder.js';
import { askedOf, openCommitments, openHandoff, type Scene } from '../scene.js';
import { takeReminders } from '../take/clock.js';
import { byRhythm } from './next-contact.js';
import { replan } from './replan.js';

/** An issue of another urgency, with what follows from it. */
export interface Prioritized {
  issue: Issue;
  /** What has other reminders now; due times stay as the customer knows them. */
  commitments: Commitment[];
  /** The open offer, whose clock begins anew. */
  offer: Handoff | null;
  /** Ended offers and requests that climb from one lead to the next at other hours now. */
  climbing: { handoffs: Handoff[]; takes: Take[] };
}

/**
 * `issue`, as yet of the scene's urgency, at another one: reminders are reckoned anew, for a P1 is told
 * at any hour; an open offer has a new end; the customer hears by the new rhythm where that is sooner.
 */
export function atPriority(
  scene: Scene,
  act: Act,
  { issue, priority }: { issue: Issue; priority: Priority },
): Prioritized {
  const urgent = { ...scene, issue: { ...issue, priority } };
  const offer = openHandoff(scene);
  const clock = offer && offerClock(urgent, act, askedOf(scene, offer.id));
  return {
    issue: withSoonerContact(urgent, act),
    commitments: replan(urgent, act)?.commitments ?? [],
    offer: offer && clock && { ...offer, ...clock, wakeAt: clock.halfTimeAt },
    climbing: {
      handoffs: lookedAtAnew(scene.handoffs, (each) => handoffReminders(urgent, each)),
      takes: lookedAtAnew(scene.takes, (each) => takeReminders(urgent, each)),
    },
  };
}

/** Of what has ended, that of which the clock has to speak at another time; nobody hears twice. */
function lookedAtAnew<Ended extends Handoff | Take>(
  things: readonly Ended[],
  remindersFor: (thing: Ended) => Reminders,
): Ended[] {
  return things.flatMap((thing) => {
    if (thing.endedAt === null) return [];
    const wakeAt = remindersFor(thing).next(new Date(+thing.endedAt - 1));
    return wakeAt?.getTime() === thing.wakeAt?.getTime() ? [] : [{ ...thing, wakeAt }];
  });
}

function withSoonerContact(scene: Scene, { now }: Act): Issue {
  const { issue } = scene;
  const { nextContactAt, waitingUntil, contactSetFor } = issue;
  if (nextContactAt === null || openCommitments(scene).length > 0) return issue;
  // What is missed already is looked at once more: it may be told at another hour now.
  if (nextContactAt <= now) return { ...issue, wakeAt: nextContactAt };
  if (waitingUntil !== null || contactSetFor !== null) return issue;
  const planned = new Date(Math.min(+nextContactAt, +byRhythm(scene, issue, now)));
  return { ...issue, nextContactAt: planned, wakeAt: planned };
}
