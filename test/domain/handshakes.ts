import { accept } from '../../src/domain/handoff/accept.js';
import { offer } from '../../src/domain/handoff/offer.js';
import type { Handoff } from '../../src/domain/records.js';
import { wake } from '../../src/domain/reminders/wake.js';
import { askedOf, openHandoff, openTakes, type Scene } from '../../src/domain/scene.js';
import { take } from '../../src/domain/take/take.js';
import { hours, minutes } from '../../src/domain/working-time/duration.js';
import { act, applied, ruled, TUESDAY } from './scenes.js';

export const note = { nextStep: 'call Chen at 3pm', situation: 'angry', watchOut: '' };

/** So much later on the Tuesday of the scenes. */
export const after = (count: number, more = 0): Date =>
  new Date(+TUESDAY + hours(count) + minutes(more));

/** The owner has offered it to `to`. */
export const offeredTo = (scene: Scene, ...to: string[]): Scene =>
  ruled(scene, offer(scene, act(scene.issue.ownerId), { to, note }));

/** The offer that was made last, whatever became of it. */
export function lastOffer(scene: Scene): Handoff {
  const last = scene.handoffs.at(-1);
  if (!last) throw new Error('nothing was offered');
  return last;
}

/** The first of those asked has shaken. */
export function shaken(scene: Scene, at = TUESDAY): Scene {
  const { id: handoffId, version } = lastOffer(scene);
  const [by = ''] = askedOf(scene, handoffId);
  return ruled(scene, accept(scene, act(by, at), { handoffId, version, readBack: 'I call Chen' }));
}

/** The first of those asked has taken a P1 by *I have it*. */
export function hadBy(scene: Scene): Scene {
  const { id: handoffId, version } = lastOffer(scene);
  const [by = ''] = askedOf(scene, handoffId);
  const shake = { handoffId, version, readBack: '', saysNextStepLater: true };
  return ruled(scene, accept(scene, act(by), shake));
}

/** Nobody took the open offer in time; the clock has looked at the end. */
export function ranOut(scene: Scene): Scene {
  const end = openHandoff(scene)?.endsAt ?? openTakes(scene)[0]?.endsAt ?? TUESDAY;
  return lookedAt(scene, end).scene;
}

/** `by` asks for the issue as it is, at `at`. */
export const taking = (scene: Scene, by: string, { at = TUESDAY, reason = '' } = {}) =>
  take(scene, act(by, at), { terms: scene.issue.terms, readBack: 'I call Chen', reason });

/** `by` has asked for it. */
export const askedBy = (scene: Scene, ...by: string[]): Scene =>
  by.reduce((before, each) => ruled(before, taking(before, each)), scene);

/** What the clock says at `now`, in short, and the scene after it. */
function lookedAt(scene: Scene, now: Date): { told: string[]; scene: Scene } {
  const woken = wake(scene, act('system', now));
  if (!woken) return { told: [], scene };
  const told = woken.reminders.map(({ kind, memberId }) => `${kind} ${memberId}`);
  return { told, scene: applied(scene, woken.change) };
}

/** Everything that the clock says until `until`, with the hour of the day. */
export function toldUntil(scene: Scene, until: Date): string[] {
  const told: string[] = [];
  let now = scene;
  for (let at = nextLook(now); at && at <= until; at = nextLook(now)) {
    const looked = lookedAt(now, at);
    const hour = at.toISOString().slice(11, 16);
    told.push(...looked.told.map((each) => `${hour} ${each}`));
    now = looked.scene;
  }
  return told;
}

function nextLook({ issue, handoffs, takes, commitments }: Scene): Date | null {
  const looks = [issue, ...handoffs, ...takes, ...commitments]
    .map(({ wakeAt }) => wakeAt)
    .filter((at) => at !== null);
  return looks.reduce<Date | null>((first, at) => (first && first <= at ? first : at), null);
}
