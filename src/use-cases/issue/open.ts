import { openIssue } from '../../domain/issue.js';
import type { Priority } from '../../domain/people.js';
import type { Refusal } from '../../domain/ruling.js';
import { type Answer, refused } from '../answers.js';
import { refusal } from '../decisions.js';
import type { Desk, Request } from '../ports.js';

/** What a person says when they open an issue. */
export interface OpenIssue {
  customer: string;
  title: string;
  priority: Priority;
  /** Where it was said; null: in a form or in the DM with Baton. */
  channelId: string | null;
  /** Whether not everybody reads there. */
  private: boolean;
}

/** The longest name of a customer, in characters: it stands in headings and in lists. */
const LONGEST_NAME = 100;

/** Opens an issue; whoever opens it owns it. */
export const open =
  (desk: Desk) =>
  async (request: Request, said: OpenIssue): Promise<Answer> => {
    const no = refusalToName(said);
    if (no) return refused(no);
    return desk.open(request, {
      customerName: said.customer,
      decide: ({ workspace, customer, members, number }, act) => {
        const opener = members[act.by];
        if (opener?.standing !== 'active')
          return refusal({ why: 'not-a-member', standing: opener?.standing ?? 'unknown' });
        const change = openIssue({ workspace, opener, customer, number, ...pick(said) }, act);
        const { issue } = change;
        const { channelId, ownerId } = issue;
        return {
          change,
          notices: [],
          living: [{ kind: 'card', issueId: issue.id, channelId, ownerId }],
          answer: {
            kind: 'opened',
            number,
            issueId: issue.id,
            title: said.title,
            customer: customer.name,
            priority: said.priority,
            firstResponseDue: (issue.nextContactAt ?? act.now).toISOString(),
            zone: opener.zone,
          },
        };
      },
    });
  };

function refusalToName({ customer, title }: OpenIssue): Refusal | null {
  const example = '/issue new Acme: invoice is wrong';
  if (!customer.trim()) return { why: 'text-missing', what: 'the customer', example };
  if (!title.trim()) return { why: 'text-missing', what: 'what it is about', example };
  if (customer.length <= LONGEST_NAME) return null;
  return { why: 'text-too-long', what: "the customer's name", most: LONGEST_NAME };
}

const pick = ({ title, priority, channelId, private: isPrivate }: OpenIssue) => ({
  title,
  priority,
  channelId,
  private: isPrivate,
});
