import type { Note } from '../../../domain/handoff/note.js';
import type { Handoff } from '../../../domain/records.js';
import { openCommitments, type Scene } from '../../../domain/scene.js';
import { sayWhen } from '../../dates/say-when.js';
import { type Onlooker, zoneOf } from '../clocks.js';
import { optionalText, whatOf } from '../words.js';

/**
 * What the giver may want to pass on, before they write it: the note of their last offer that nobody
 * took; else the nearest promise as the next step, and the latest update as the situation.
 */
export function draftNote(scene: Scene, reader: Onlooker): Note {
  const last = scene.handoffs.at(-1);
  if (last && last.acceptedBy === null) return noteOf(scene, last);
  const [nearest] = openCommitments(scene);
  const latest = scene.updates.at(-1);
  const { memberId, now } = reader;
  return {
    nextStep: nearest
      ? `${whatOf(scene, nearest)} by ${sayWhen(nearest.dueAt, zoneOf(scene, memberId), now)}`
      : '',
    situation: optionalText(scene, latest?.textId ?? null) ?? '',
    watchOut: '',
  };
}

/** The note of an offer as it was written; what was erased is empty. */
export function noteOf({ texts }: Scene, handoff: Handoff): Note {
  const words = (id: string | null) => (id === null ? '' : (texts[id] ?? ''));
  return {
    nextStep: words(handoff.nextStepId),
    situation: words(handoff.situationId),
    watchOut: words(handoff.watchOutId),
  };
}
