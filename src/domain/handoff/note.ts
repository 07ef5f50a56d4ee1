import { type Act, typed } from '../act.js';
import type { Text } from '../records.js';
import { refuse, type Ruling } from '../ruling.js';
import type { Scene } from '../scene.js';

/** What the giver passes on with the issue, after I-PASS; the promises are listed by Baton. */
export interface Note {
  nextStep: string;
  situation: string;
  watchOut: string;
}

/** The note as texts: those to keep, and which is which. */
interface NoteTexts {
  texts: Text[];
  ids: { nextStepId: string; situationId: string | null; watchOutId: string | null };
}

/** The note as it is kept; refused without a next step. */
export function noteTexts(scene: Scene, act: Act, note: Note): Ruling<NoteTexts> {
  if (!note.nextStep.trim())
    return refuse({
      why: 'text-missing',
      what: 'the next step',
      example: `/issue handoff ${scene.issue.number} @bob call Chen at 3pm about the refund`,
    });
  const optional = (words: string): Text | null =>
    words.trim() ? typed(scene.issue, act, words) : null;
  const nextStep = typed(scene.issue, act, note.nextStep);
  const situation = optional(note.situation);
  const watchOut = optional(note.watchOut);
  return {
    ok: true,
    change: {
      texts: [nextStep, situation, watchOut].filter((text) => text !== null),
      ids: {
        nextStepId: nextStep.id,
        situationId: situation?.id ?? null,
        watchOutId: watchOut?.id ?? null,
      },
    },
  };
}
