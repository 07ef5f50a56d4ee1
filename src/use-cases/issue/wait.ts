import { endWaiting, waitForCustomer } from '../../domain/issue/waiting.js';
import { openCommitments } from '../../domain/scene.js';
import { calendarOf } from '../../domain/working-time/calendars.js';
import type { Answer } from '../answers.js';
import { decided, noSuchIssue, refusal } from '../decisions.js';
import type { Desk, ReadWhen, Request, Target } from '../ports.js';
import { dueFrom } from '../spoken-dates.js';
import { nextContactOf } from '../update/next-contact.js';

/** The customer is the one to speak until then; the date is read in the zone of whoever says it. */
export const wait =
  ({ desk, readWhen }: { desk: Desk; readWhen: ReadWhen }) =>
  (request: Request, { target, until }: { target: Target; until: string }): Promise<Answer> =>
    desk.rule(request, target, {
      missing: noSuchIssue(target.by === 'number' ? target.number : null),
      decide: (scene, act) => {
        const calendar = calendarOf(scene.workspace, scene.members[act.by]);
        const read = dueFrom(until, readWhen(until, { now: act.now, calendar }));
        if (!read.ok) return refusal(read.refusal);
        return decided(waitForCustomer(scene, act, read.change), ({ issue }) => ({
          answer: {
            kind: 'waiting',
            number: issue.number,
            until: nextContactOf(scene, { ...issue, nextContactAt: read.change }, act),
            promises: openCommitments(scene).length,
          },
        }));
      },
    });

/** We are the ones to speak again. */
export const stopWaiting =
  (desk: Desk) =>
  (request: Request, target: Target): Promise<Answer> =>
    desk.rule(request, target, {
      missing: noSuchIssue(target.by === 'number' ? target.number : null),
      decide: (scene, act) =>
        decided(endWaiting(scene, act), ({ issue }) => ({
          answer: {
            kind: 'waiting-ended',
            number: issue.number,
            next: nextContactOf(scene, issue, act),
          },
        })),
    });
