import { promiseInstead } from '../../domain/commitment/draft.js';
import { promise as rulePromise } from '../../domain/commitment/promise.js';
import { refuse, type Refusal, type Ruling } from '../../domain/ruling.js';
import type { Calendar } from '../../domain/working-time/calendar.js';
import { calendarOf } from '../../domain/working-time/calendars.js';
import type { Answer } from '../answers.js';
import { noSuchIssue, refusal } from '../decisions.js';
import type { Desk, ReadDate, ReadWhen, Request, SplitPromise, Target } from '../ports.js';
import { dueFrom } from '../spoken-dates.js';
import { asked } from './asked.js';
import { promisedBy } from './promised.js';

/**
 * A promise as it is said: in one sentence, or in a form that asks for the date by itself. `draftId`:
 * the draft whose time was not clear, in whose place it is said.
 */
export type SaidPromise = { target: Target } & (
  | { sentence: string }
  | { what: string; when: string; draftId?: string | undefined }
);

interface Parts {
  desk: Desk;
  readWhen: ReadWhen;
  splitPromise: SplitPromise;
}

/**
 * Makes a promise; the date is read in the zone of whoever makes it. One that could mean several
 * instants waits as a draft until they say which.
 */
export const promise =
  ({ desk, ...dates }: Parts) =>
  (request: Request, said: SaidPromise): Promise<Answer> =>
    desk.rule(request, said.target, {
      missing: noSuchIssue(said.target.by === 'number' ? said.target.number : null),
      decide: (scene, act) => {
        const calendar = calendarOf(scene.workspace, scene.members[act.by]);
        const halves = readPromise(said, dates, { now: act.now, calendar });
        if (!halves.ok) return refusal(halves.refusal);
        const { what, words, when } = halves.change;
        const draftId = 'draftId' in said ? said.draftId : undefined;
        if (when.kind === 'doubtful')
          return asked(scene, act, { what, words, readings: when.readings, draftId });
        const due = dueFrom(words, when);
        if (!due.ok) return refusal(due.refusal);
        const made = { what, dueAt: due.change };
        const ruling =
          draftId === undefined
            ? rulePromise(scene, act, made)
            : promiseInstead(scene, act, { ...made, draftId });
        return promisedBy(scene, act, ruling);
      },
    });

interface Halves {
  what: string;
  words: string;
  when: ReadDate;
}

function readPromise(
  said: SaidPromise,
  { readWhen, splitPromise }: Omit<Parts, 'desk'>,
  at: { now: Date; calendar: Calendar },
): Ruling<Halves> {
  if (!('sentence' in said)) {
    const { what, when: words } = said;
    return { ok: true, change: { what, words, when: readWhen(words, at) } };
  }
  const { sentence } = said;
  const halves = splitPromise(sentence, at);
  return halves ? { ok: true, change: halves } : refuse(notSplit(sentence, readWhen(sentence, at)));
}

/** Why a sentence is no promise: it names no date, or nothing but a date. */
function notSplit(words: string, read: ReadDate): Refusal {
  return read.kind === 'unreadable'
    ? { why: 'date-unreadable', text: words }
    : { why: 'text-missing', what: 'what was promised', example: `send the invoice ${words}` };
}
