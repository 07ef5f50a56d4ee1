import { LONGEST_NAME } from '../../domain/customer/customer.js';
import { type Opening, openIssue } from '../../domain/issue/open.js';
import type { Priority } from '../../domain/people.js';
import type { Change, Refusal } from '../../domain/ruling.js';
import { type Answer, refused } from '../answers.js';
import { refusal } from '../decisions.js';
import type { Decision, Desk, Request } from '../ports.js';

/** What a person says when they open an issue. */
export interface OpenIssue {
  customer: string;
  title: string;
  priority: Priority;
  /** Where it was said; null: in a form or in the DM with Baton. */
  channelId: string | null;
  /** The thread there, or the message, that it is opened from; left out: none. */
  threadTs?: string | null;
  /** Whether not everybody reads there. */
  private: boolean;
}

/** Opens an issue; whoever opens it owns it. */
export const open =
  (desk: Desk) =>
  async (request: Request, said: OpenIssue): Promise<Answer> => {
    const no = refusalToOpen(said);
    if (no) return refused(no);
    return desk.open(request, {
      customerName: said.customer,
      decide: ({ workspace, customer, members, number }, act) => {
        const owner = members[act.by];
        if (owner?.standing !== 'active')
          return refusal({ why: 'not-a-member', standing: owner?.standing ?? 'unknown' });
        const opening = { ...said, workspace, owner, customer, number };
        return openedAs(opening, openIssue(opening, act));
      },
    });
  };

/** An issue just opened, as a decision: its card is begun, and its number answered. */
export function openedAs(opening: Opening, change: Change): Decision {
  const { number, title, priority, customer, owner } = opening;
  const { id: issueId, channelId, ownerId, nextContactAt, openedAt } = change.issue;
  return {
    change,
    notices: [],
    living: [{ kind: 'card', issueId, channelId, ownerId }],
    answer: {
      kind: 'opened',
      number,
      issueId,
      ownerId,
      title,
      customer: customer.name,
      priority,
      firstResponseDue: (nextContactAt ?? openedAt).toISOString(),
      zone: owner.zone,
      isNewCustomer: +customer.createdAt === +openedAt,
    },
  };
}

/** Why this cannot be opened; null: it can. */
export function refusalToOpen({ customer, title }: OpenIssue): Refusal | null {
  const example = '/issue new Acme: invoice is wrong';
  if (!customer.trim()) return { why: 'text-missing', what: 'the customer', example };
  if (!title.trim()) return { why: 'text-missing', what: 'what it is about', example };
  if (customer.length <= LONGEST_NAME) return null;
  return { why: 'text-too-long', what: "the customer's name", most: LONGEST_NAME };
}
