import {
  checkFacts,
  type CustomerFacts,
  factsOf,
  revised,
  sameFacts,
} from '../../domain/customer/customer.js';
import { type Answer, refused } from '../answers.js';
import type { see } from '../member/see.js';
import type { Customers, Request } from '../ports.js';

interface Editing {
  customers: Customers;
  newId: () => string;
  see: ReturnType<typeof see>;
}

/**
 * Keeps what is known of a customer. The last to send it in is right, and is told what they replaced
 * where somebody else was faster. Sent in twice it changes nothing more, so no request is recorded.
 */
export const editCustomer =
  ({ customers, newId, see: meet }: Editing) =>
  async (
    { workspaceId, by }: Request,
    { customerId, version, facts }: { customerId: string; version: number; facts: CustomerFacts },
  ): Promise<Answer> => {
    const { conciergeId, name } = facts;
    const standing = (await meet(workspaceId, by))?.standing ?? 'unknown';
    if (standing !== 'active') return refused({ why: 'not-a-member', standing });
    const concierge = conciergeId === null ? null : await meet(workspaceId, conciergeId);
    const checked = checkFacts(facts, concierge);
    if (!checked.ok) return refused(checked.refusal);
    const kept = await customers.revise(workspaceId, customerId, (before) =>
      revised(before, facts, newId),
    );
    if (kept.kind === 'name-taken') return refused({ why: 'name-taken', name });
    if (kept.kind === 'gone') return refused({ why: 'no-such-customer', name, similar: [] });
    const before = factsOf(kept.before);
    const isOverwritten = kept.before.version !== version && !sameFacts(before, facts);
    return { kind: 'customer-kept', customer: facts, replaced: isOverwritten ? before : null };
  };
