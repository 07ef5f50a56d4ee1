import { commitmentsWith } from '../../domain/issue/next-contact.js';
import { type Told, tellUpdate } from '../../domain/issue/update.js';
import type { ToldHow, UpdateKind } from '../../domain/records.js';
import { decide, type Ruling } from '../../domain/ruling.js';
import type { Scene } from '../../domain/scene.js';
import type { Calendar } from '../../domain/working-time/calendar.js';
import { calendarOf } from '../../domain/working-time/calendars.js';
import type { Answer } from '../answers.js';
import { decided, noSuchIssue, refusal } from '../decisions.js';
import { type Addressed, tellNow } from '../notices.js';
import type { Desk, ReadWhen, Request, Target } from '../ports.js';
import { dueFrom, promiseAlong } from '../spoken-dates.js';
import { nextContactOf } from './next-contact.js';

/** An update as it is said; dates in words, empty where nothing was said. */
export interface SaidUpdate {
  target: Target;
  words: string;
  kind?: UpdateKind;
  how?: ToldHow | null;
  /** When the customer hears from us next. */
  contact?: string;
  /** What was promised in the same breath. */
  promise?: { what: string; when: string };
}

/** Records something said to the customer, with what was promised, and says when they hear next. */
export const tell =
  ({ desk, readWhen }: { desk: Desk; readWhen: ReadWhen }) =>
  (request: Request, said: SaidUpdate): Promise<Answer> =>
    desk.rule(request, said.target, {
      missing: noSuchIssue(said.target.by === 'number' ? said.target.number : null),
      decide: (scene, act) => {
        const calendar = calendarOf(scene.workspace, scene.members[act.by]);
        const told = readTold(said, readWhen, { now: act.now, calendar });
        if (!told.ok) return refusal(told.refusal);
        const ruling = tellUpdate(scene, act, said.words, told.change);
        return decided(ruling, ({ issue, commitments, updates }) => {
          const made = commitments.find(
            ({ kind, state }) => kind === 'promise' && state === 'open',
          );
          const responses = commitmentsWith(scene, commitments).filter(
            ({ kind }) => kind === 'first-response',
          );
          return {
            notices: made ? promisedForOwner(scene, { by: act.by, now: act.now, id: made.id }) : [],
            answer: {
              kind: 'updated',
              number: issue.number,
              updateId: updates[0]?.id ?? '',
              as: said.kind ?? 'progress',
              firstResponseOpen: responses.some(({ state }) => state === 'open'),
              firstResponseKept: commitments.some(({ kind }) => kind === 'first-response'),
              promise: promiseIn(told.change),
              next: nextContactOf(scene, issue, act),
            },
          };
        });
      },
    });

const promiseIn = ({ promise }: Told) =>
  promise ? { what: promise.what, dueAt: promise.dueAt.toISOString() } : null;

function readTold(
  { kind, how = null, contact = '', promise }: SaidUpdate,
  readWhen: ReadWhen,
  at: { now: Date; calendar: Calendar },
): Ruling<Told> {
  const contactAt = contact === '' ? decide(null) : dueFrom(contact, readWhen(contact, at));
  if (!contactAt.ok) return contactAt;
  const told = { ...(kind ? { kind } : {}), how, contactAt: contactAt.change };
  if (!promise) return decide(told);
  const along = promiseAlong(promise, readWhen, at);
  return along.ok ? decide({ ...told, promise: along.change }) : along;
}

/** Somebody else than the owner promised something: the owner hears at once. */
function promisedForOwner(
  { issue }: Scene,
  { by, now, id: commitmentId }: { by: string; now: Date; id: string },
): Addressed[] {
  if (issue.ownerId === by) return [];
  const notice = { kind: 'promised-for-you', issueId: issue.id, commitmentId } as const;
  return [tellNow(issue.ownerId, notice, now)];
}
