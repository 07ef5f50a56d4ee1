import { promise as rulePromise } from '../../domain/commitment/promise.js';
import { refuse, type Refusal, type Ruling } from '../../domain/ruling.js';
import type { Calendar } from '../../domain/working-time/calendar.js';
import { calendarOf } from '../../domain/working-time/calendars.js';
import type { Answer } from '../answers.js';
import { decided, noSuchIssue, refusal } from '../decisions.js';
import { tellNow } from '../notices.js';
import type { Desk, ReadDate, ReadWhen, Request, SplitPromise, Target } from '../ports.js';
import { dueFrom } from '../spoken-dates.js';

/** A promise as it is said: in one sentence, or in a form that asks for the date by itself. */
export type SaidPromise = { target: Target } & (
  | { sentence: string }
  | { what: string; when: string }
);

interface Parts {
  desk: Desk;
  readWhen: ReadWhen;
  splitPromise: SplitPromise;
}

/** Makes a promise; the date is read in the zone of whoever makes it. */
export const promise =
  ({ desk, ...dates }: Parts) =>
  (request: Request, said: SaidPromise): Promise<Answer> =>
    desk.rule(request, said.target, {
      missing: noSuchIssue(said.target.by === 'number' ? said.target.number : null),
      decide: (scene, act) => {
        const { issue, customer, workspace, members } = scene;
        const calendar = calendarOf(workspace, members[act.by]);
        const read = readPromise(said, dates, { now: act.now, calendar });
        if (!read.ok) return refusal(read.refusal);
        const { what, dueAt } = read.change;
        return decided(rulePromise(scene, act, { what, dueAt }), ({ commitments }) => {
          const commitmentId = commitments[0]?.id ?? '';
          const isOwners = issue.ownerId === act.by;
          const notice = { kind: 'promised-for-you', issueId: issue.id, commitmentId } as const;
          return {
            notices: isOwners ? [] : [tellNow(issue.ownerId, notice, act.now)],
            answer: {
              kind: 'promised',
              number: issue.number,
              commitmentId,
              what,
              dueAt: dueAt.toISOString(),
              zone: calendar.zone,
              customer: customer.name,
              customerZone: customer.zone,
              ownerId: issue.ownerId,
              forSomebodyElse: !isOwners,
            },
          };
        });
      },
    });

function readPromise(
  said: SaidPromise,
  { readWhen, splitPromise }: Omit<Parts, 'desk'>,
  at: { now: Date; calendar: Calendar },
): Ruling<{ what: string; dueAt: Date }> {
  const halves =
    'sentence' in said
      ? splitPromise(said.sentence, at)
      : { what: said.what, when: readWhen(said.when, at) };
  const words = 'sentence' in said ? said.sentence : said.when;
  if (!halves) return refuse(notSplit(words, readWhen(words, at)));
  const due = dueFrom(words, halves.when);
  return due.ok ? { ok: true, change: { what: halves.what, dueAt: due.change } } : due;
}

/** Why a sentence is no promise: it names no date, or nothing but a date. */
function notSplit(words: string, read: ReadDate): Refusal {
  return read.kind === 'unreadable'
    ? { why: 'date-unreadable', text: words }
    : { why: 'text-missing', what: 'what was promised', example: `send the invoice ${words}` };
}
