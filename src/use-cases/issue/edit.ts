import { edit as ruleEdit } from '../../domain/issue/edit.js';
import type { Priority } from '../../domain/people.js';
import type { Issue } from '../../domain/records.js';
import { decide, type Ruling } from '../../domain/ruling.js';
import { type Answer, refused } from '../answers.js';
import { findCustomer } from '../customer/find.js';
import { decided, noSuchIssue, refusal } from '../decisions.js';
import type { Customers, Desk, Request } from '../ports.js';
import { amendedNotices, prioritizedAs } from './prioritize.js';

/** What the form of an issue says; what it did not ask is left out. */
export interface SaidEdit {
  /** The issue as the form showed it. */
  shown: Pick<Issue, 'id' | 'titleId' | 'customerId' | 'priority'>;
  title: string;
  customer?: string;
  priority?: Priority;
}

/** Changes what an issue is called, whose it is, or how urgent; the customer is one that is known. */
export const edit =
  ({ desk, customers }: { desk: Desk; customers: Customers }) =>
  async (request: Request, { shown, title, customer, priority }: SaidEdit): Promise<Answer> => {
    const found = await customerNamed(customers, request, customer);
    if (!found.ok) return refused(found.refusal);
    const wanted = { title, ...found.change, ...(priority ? { priority } : {}) };
    return desk.rule(
      request,
      { by: 'issue', id: shown.id },
      {
        missing: noSuchIssue(),
        decide: (scene, act) => {
          const { number } = scene.issue;
          if (!isAsShown(scene.issue, shown)) return refusal({ why: 'changed-meanwhile', number });
          return decided(ruleEdit(scene, act, wanted), (change) => {
            const { issue } = change;
            return {
              notices: amendedNotices(scene, act, change),
              answer: {
                kind: 'edited',
                number,
                title: issue.titleId === shown.titleId ? null : title,
                customer: issue.customerId === shown.customerId ? null : (customer ?? null),
                prioritized:
                  issue.priority === shown.priority ? null : prioritizedAs(scene, act, change),
              },
            };
          });
        },
      },
    );
  };

async function customerNamed(
  customers: Customers,
  { workspaceId }: Request,
  name: string | undefined,
): Promise<Ruling<{ customerId?: string }>> {
  if (name === undefined) return decide({});
  const found = await findCustomer(customers)(workspaceId, name);
  return found.ok ? decide({ customerId: found.change.id }) : found;
}

/** Whether nobody else changed meanwhile what the form shows. */
const isAsShown = (issue: Issue, shown: SaidEdit['shown']): boolean =>
  issue.titleId === shown.titleId &&
  issue.customerId === shown.customerId &&
  issue.priority === shown.priority;
