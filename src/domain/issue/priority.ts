import type { Act } from '../act.js';
import { offerClock } from '../handoff/clock.js';
import type { Priority } from '../people.js';
import type { Commitment, Handoff, Issue } from '../records.js';
import { askedOf, openCommitments, openHandoff, type Scene } from '../scene.js';
import { byRhythm } from './next-contact.js';
import { replan } from './replan.js';

/** An issue of another urgency, with what follows from it. */
export interface Prioritized {
  issue: Issue;
  /** What has other reminders now; due times stay as the customer knows them. */
  commitments: Commitment[];
  /** The open offer, whose clock begins anew. */
  offer: Handoff | null;
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
  };
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
