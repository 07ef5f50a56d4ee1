import type { Act } from '../../domain/act.js';
import type { Issue } from '../../domain/records.js';
import type { Scene } from '../../domain/scene.js';
import type { NextContact } from '../answers.js';

/** When the customer hears from us next, for whoever acts. */
export function nextContactOf(
  { workspace, members, customer }: Scene,
  { nextContactAt }: Issue,
  { by, now }: Pick<Act, 'by' | 'now'>,
): NextContact {
  return {
    at: (nextContactAt ?? now).toISOString(),
    zone: members[by]?.zone ?? workspace.zone,
    customerZone: customer.zone,
  };
}
