import { accept as ruleAccept, type Shake } from '../../domain/handoff/accept.js';
import { isToldWithPack } from '../../domain/handoff/pack.js';
import { type Change, decide } from '../../domain/ruling.js';
import { openCommitments, type Scene } from '../../domain/scene.js';
import { calendarOf } from '../../domain/working-time/calendars.js';
import type { Answer } from '../answers.js';
import { decided, noSuchIssue, refusal } from '../decisions.js';
import { tellNow } from '../notices.js';
import type { Desk, ReadWhen, Request } from '../ports.js';
import { promiseAlong } from '../spoken-dates.js';
import { overtakenNotices } from '../take/overtaken-notices.js';
import { introduction } from './introduction.js';

/** A handshake as it is said: by when the customer is promised something is in words. */
export interface SaidShake extends Omit<Shake, 'promise'> {
  promise?: { what: string; when: string };
}

/** Shakes: whoever asks becomes the owner, with every promise, and the giver gets the read-back. */
export const accept =
  ({ desk, readWhen }: { desk: Desk; readWhen: ReadWhen }) =>
  (request: Request, { promise, ...shake }: SaidShake): Promise<Answer> =>
    desk.rule(
      request,
      { by: 'handoff', id: shake.handoffId },
      {
        missing: noSuchIssue(),
        decide: (scene, act) => {
          const calendar = calendarOf(scene.workspace, scene.members[act.by]);
          const along = promise
            ? promiseAlong(promise, readWhen, { now: act.now, calendar })
            : decide(null);
          const made = along.ok ? along.change : null;
          const ruling = ruleAccept(scene, act, { ...shake, promise: made });
          // What is wrong with the handshake comes first: without it nothing is promised.
          if (ruling.ok && !along.ok) return refusal(along.refusal);
          return decided(ruling, ({ issue, handoffs, takes, texts }) => {
            const handoff = handoffs[0] ?? missingHandoff();
            const { id: handoffId, giverId, offeredBy, readBackId } = handoff;
            const notice = { kind: 'handshake', issueId: issue.id, handoffId } as const;
            // What comes of a pack is shown in one message.
            const isLater = isToldWithPack(scene, handoff);
            const told = isLater ? [] : [...new Set([giverId, offeredBy])];
            return {
              notices: [
                ...told.map((to) => tellNow(to, notice, act.now)),
                ...introduction(scene, handoff, act),
                ...overtakenNotices(act, { issue, takes }),
              ],
              answer: {
                kind: 'accepted',
                number: issue.number,
                giverId,
                handoffId,
                readBack: readBackId === null ? null : wordsOf(scene, texts, readBackId),
                promises: promisesOf(scene),
                promised: made && { what: made.what, dueAt: made.dueAt.toISOString() },
                zone: calendar.zone,
                customerZone: scene.customer.zone,
              },
            };
          });
        },
      },
    );

/** What was typed, just now or before. */
const wordsOf = (scene: Scene, typed: Change['texts'], id: string): string =>
  typed.find((text) => text.id === id)?.body ?? scene.texts[id] ?? '';

const promisesOf = (scene: Scene) =>
  openCommitments(scene).map(({ whatId, dueAt }) => ({
    what: whatId ? (scene.texts[whatId] ?? null) : null,
    dueAt: dueAt.toISOString(),
  }));

function missingHandoff(): never {
  throw new Error('an accepted offer is part of its change');
}
