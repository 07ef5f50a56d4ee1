import { nearestNames } from '../../domain/customer/likeness.js';
import type { KnownCustomer, WorkspaceId } from '../../domain/people.js';
import { decide, refuse, type Ruling } from '../../domain/ruling.js';
import type { Customers } from '../ports.js';

/** The customer of that name; where there is none, the names most like it. */
export const findCustomer =
  (customers: Customers) =>
  async (workspaceId: WorkspaceId, name: string): Promise<Ruling<KnownCustomer>> => {
    const found = await customers.named(workspaceId, name);
    if (found) return decide(found);
    const similar = nearestNames(name, await customers.names(workspaceId));
    return refuse({ why: 'no-such-customer', name, similar });
  };
