import { object as ruleObject } from '../../domain/commitment/object.js';
import type { Answer } from '../answers.js';
import { decided, noSuchIssue } from '../decisions.js';
import { tellNow } from '../notices.js';
import type { Desk, Request } from '../ports.js';

/** *Object…*: whoever promised in the owner's stead hears what the owner has against it. */
export const object =
  (desk: Desk) =>
  (request: Request, objection: { commitmentId: string; reason: string }): Promise<Answer> =>
    desk.rule(
      request,
      { by: 'commitment', id: objection.commitmentId },
      {
        missing: noSuchIssue(),
        decide: (scene, act) =>
          decided(ruleObject(scene, act, objection), ({ issue, commitments }) => {
            const { id: commitmentId, whatId, madeBy } = commitments[0] ?? nothingToObjectTo();
            const notice = { kind: 'objected', issueId: issue.id, commitmentId } as const;
            return {
              notices: [tellNow(madeBy, notice, act.now)],
              answer: {
                kind: 'objected',
                number: issue.number,
                what: whatId ? (scene.texts[whatId] ?? null) : null,
                makerId: madeBy,
              },
            };
          }),
      },
    );

function nothingToObjectTo(): never {
  throw new Error('an objection is to one promise');
}
