import { edit } from '../../domain/issue/edit.js';
import { type Answer, refused } from '../answers.js';
import { decided, noSuchIssue } from '../decisions.js';
import { amendedNotices } from '../issue/prioritize.js';
import type { Customers, Desk, Reading, Request } from '../ports.js';

/** A customer whom Baton knew, and an issue that was opened for them by a name much like theirs. */
export interface SameCustomer {
  issueId: string;
  customerId: string;
}

/** The issue is of that customer; whoever was made for it by a slip goes, where nothing else is theirs. */
export const sameCustomer =
  ({ desk, reading, customers }: { desk: Desk; reading: Reading; customers: Customers }) =>
  async (request: Request, { issueId, customerId }: SameCustomer): Promise<Answer> => {
    const { workspaceId } = request;
    const target = { by: 'issue', id: issueId } as const;
    const scene = await reading.scene(workspaceId, target);
    if (!scene) return noSuchIssue()();
    const { number } = scene.issue;
    const known = await customers.known(workspaceId, customerId);
    if (!known) return refused({ why: 'changed-meanwhile', number });
    const answer = await desk.rule(request, target, {
      missing: noSuchIssue(number),
      decide: (now, act) =>
        decided(edit(now, act, { customerId }), (change) => ({
          notices: amendedNotices(now, act, change),
          answer: { kind: 'edited', number, title: null, customer: known.name, prioritized: null },
        })),
    });
    if (answer.kind === 'edited') await customers.dropUnused(workspaceId, scene.customer.id);
    return answer;
  };
