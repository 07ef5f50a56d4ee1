import type { Note } from '../../domain/handoff/note.js';
import { amend as ruleAmend } from '../../domain/handoff/offer.js';
import { askedOf } from '../../domain/scene.js';
import type { Answer } from '../answers.js';
import { decided, noSuchIssue } from '../decisions.js';
import { tellNow } from '../notices.js';
import type { Desk, Request } from '../ports.js';

/** What the giver changes of an open offer, and the version that they changed. */
export interface Amendment {
  handoffId: string;
  version: number;
  note: Note;
}

/** Changes the note of an open offer; those asked hear, and its clock begins anew. */
export const amend =
  (desk: Desk) =>
  (request: Request, amendment: Amendment): Promise<Answer> => {
    const { handoffId } = amendment;
    return desk.rule(
      request,
      { by: 'handoff', id: handoffId },
      {
        missing: noSuchIssue(),
        decide: (scene, act) =>
          decided(ruleAmend(scene, act, amendment), ({ issue, handoffs }) => {
            const to = askedOf(scene, handoffId);
            const notice = { kind: 'amended', issueId: issue.id, handoffId } as const;
            return {
              notices: to.map((memberId) => tellNow(memberId, notice, act.now)),
              answer: {
                kind: 'amended',
                number: issue.number,
                to,
                endsAt: (handoffs[0]?.endsAt ?? act.now).toISOString(),
              },
            };
          }),
      },
    );
  };
