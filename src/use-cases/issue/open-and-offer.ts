import { nearestNames } from '../../domain/customer/likeness.js';
import { assignment, type Assignment } from '../../domain/issue/assignment.js';
import type { MemberId } from '../../domain/people.js';
import { decide, type Ruling } from '../../domain/ruling.js';
import { type Answer, refused } from '../answers.js';
import type { offer } from '../handoff/offer.js';
import type { gather, Named } from '../member/gather.js';
import type { groupMembers } from '../member/group-members.js';
import type { Clock, Customers, People, Reading, Request } from '../ports.js';
import type { open, OpenIssue } from './open.js';

type Opened = Extract<Answer, { kind: 'opened' }>;

/** What opening with an offer is made of. */
export interface OfferingParts {
  clock: Clock;
  reading: Reading;
  people: People;
  customers: Customers;
  groupMembers: ReturnType<typeof groupMembers>;
  gather: ReturnType<typeof gather>;
  open: ReturnType<typeof open>;
  offer: ReturnType<typeof offer>;
}

/**
 * Opens an issue and offers it at once: to those whom its opener names, else to the customer's
 * concierge or to whoever's turn it is. Until somebody accepts, the opener owns it. Where the name of
 * a new customer is much like another, that is said, and the issue is open all the same.
 */
export const openAndOffer =
  (parts: OfferingParts) =>
  async (request: Request, said: OpenIssue, named: Named): Promise<Answer> => {
    const opened = await parts.open(request, said);
    if (opened.kind !== 'opened') return opened;
    const alike = opened.isNewCustomer ? await mostAlike(parts, request, opened.customer) : null;
    const answer = await offerOpened(parts)(request, opened, named);
    return alike ? { ...answer, alike } : answer;
  };

/** The customer with the name most like `name`: it may have been a slip. */
async function mostAlike(
  { customers }: OfferingParts,
  { workspaceId }: Request,
  name: string,
): Promise<{ customerId: string; name: string } | null> {
  const others = (await customers.names(workspaceId)).filter((each) => each !== name);
  const [nearest] = nearestNames(name, others);
  const found = nearest === undefined ? null : await customers.named(workspaceId, nearest);
  return found && { customerId: found.id, name: found.name };
}

/** Offers what was just opened, in its owner's name. */
export const offerOpened =
  (parts: OfferingParts) =>
  async (request: Request, opened: Opened, named: Named): Promise<Opened> => {
    if (named.people.length > 0 || named.groups.length > 0) {
      const to = await parts.gather(request, named);
      return offered(parts, request, { opened, to, because: null });
    }
    const next = await assigned(parts, request.workspaceId, opened.issueId);
    if (!next.ok) return offered(parts, request, { opened, to: next, because: 'rota' });
    if (!next.change) return opened;
    const { to, as } = next.change;
    return offered(parts, request, { opened, to: decide([to]), because: as });
  };

async function offered(
  { offer }: OfferingParts,
  { workspaceId, by, from, key }: Request,
  {
    opened,
    to,
    because,
  }: { opened: Opened; to: Ruling<MemberId[]>; because: Assignment['as'] | null },
): Promise<Opened> {
  if (!to.ok) return { ...opened, offer: { answer: refused(to.refusal), because } };
  const answer = await offer(
    { workspaceId, by, from, key: key && `${key}:offer` },
    {
      target: { by: 'issue', id: opened.issueId },
      to: to.change,
      note: { nextStep: firstStep(opened), situation: '', watchOut: '' },
    },
  );
  return answer.kind === 'offered' || answer.kind === 'refused'
    ? { ...opened, offer: { answer, because } }
    : opened;
}

/** When is said by the promise that comes with the issue, on the receiver's own clock. */
const firstStep = ({ customer }: Opened): string =>
  `Give ${customer} a first answer, by the time promised`;

async function assigned(
  parts: OfferingParts,
  workspaceId: string,
  issueId: string,
): Promise<Ruling<Assignment | null>> {
  const now = parts.clock.now();
  const scene = await parts.reading.scene(workspaceId, { by: 'issue', id: issueId });
  if (!scene) return decide(null);
  const concierge = assignment(scene, [], now);
  const { rota } = scene.workspace.settings;
  if (concierge || !rota) return decide(concierge);
  const members =
    'group' in rota ? await parts.groupMembers(workspaceId, [rota.group]) : decide(rota.members);
  if (!members.ok) return members;
  return decide(assignment(scene, await parts.people.turns(workspaceId, members.change), now));
}
