import type { Change, Refusal, Ruling } from '../domain/ruling.js';
import { type Answer, refused } from './answers.js';
import type { Addressed } from './notices.js';
import type { Decision, LivingSubject } from './ports.js';

/** A refusal as a decision: it changes nothing and tells nobody else. */
export function refusal(no: Refusal): Decision {
  return { answer: refused(no), change: null, notices: [], living: [] };
}

/** A ruling as a decision: `say` gives the answer to it, and whom else to tell. */
export function decided(
  ruling: Ruling,
  say: (change: Change) => {
    answer: Answer;
    notices?: Addressed[];
    living?: LivingSubject[];
  },
): Decision {
  if (!ruling.ok) return refusal(ruling.refusal);
  const { answer, notices = [], living = [] } = say(ruling.change);
  return { answer, change: ruling.change, notices, living };
}

/** What answers where there is no such issue; `number` null: the button's issue is gone. */
export const noSuchIssue =
  (number: number | null = null): (() => Answer) =>
  () =>
    refused({ why: 'no-such-issue', number });
