import {
  type Contact,
  type KnownCustomer,
  type Member,
  type MemberId,
  nameKey,
} from '../people.js';
import { refuse, type Ruling } from '../ruling.js';
import { isZone } from '../working-time/wall-clock.js';

/** What we know of a customer: all that its form holds. */
export interface CustomerFacts {
  name: string;
  zone: string | null;
  contact: Pick<Contact, 'name' | 'formOfAddress' | 'reachedBy'> | null;
  conciergeId: MemberId | null;
  notes: string | null;
}

/** The longest name of a customer, in characters: it stands in headings and in lists. */
export const LONGEST_NAME = 100;

/** What is known of a customer, apart from how it is kept. */
export function factsOf({ name, zone, contact, conciergeId, notes }: KnownCustomer): CustomerFacts {
  return { name, zone, contact: contact && greeted(contact), conciergeId, notes };
}

const greeted = ({ name, formOfAddress, reachedBy }: Contact): CustomerFacts['contact'] => ({
  name,
  formOfAddress,
  reachedBy,
});

/** Whether both say the same of a customer. */
export function sameFacts(one: CustomerFacts, other: CustomerFacts): boolean {
  const others = partsOf(other);
  return partsOf(one).every((part, place) => part === others[place]);
}

const partsOf = ({ name, zone, contact, conciergeId, notes }: CustomerFacts) => [
  name,
  zone,
  contact?.name,
  contact?.formOfAddress,
  contact?.reachedBy,
  conciergeId,
  notes,
];

/** How a message greets them: as the contact prefers; where nobody told us, by the customer's name. */
export function greetedAs({ contact, name }: KnownCustomer): string {
  return contact?.formOfAddress ?? name;
}

/**
 * Whether this can be kept of a customer. Refuses a missing name, a zone that is none, a contact
 * without a name, and a concierge who is not a member.
 */
export function checkFacts(facts: CustomerFacts, concierge: Member | null): Ruling<CustomerFacts> {
  const { name, zone, contact, conciergeId } = facts;
  const example = '/issue customer Acme';
  if (!name.trim()) return refuse({ why: 'text-missing', what: "the customer's name", example });
  if (name.length > LONGEST_NAME)
    return refuse({ why: 'text-too-long', what: "the customer's name", most: LONGEST_NAME });
  if (zone !== null && !isZone(zone)) return refuse({ why: 'zone-unknown', zone });
  if (contact && !contact.name.trim())
    return refuse({ why: 'text-missing', what: "the contact's name", example: 'Chen Wei' });
  const standing = concierge?.standing ?? 'unknown';
  if (conciergeId !== null && standing !== 'active')
    return refuse({ why: 'cannot-serve', memberId: conciergeId, standing, as: 'concierge' });
  return { ok: true, change: facts };
}

/** The customer as it is to be kept, as before where nothing is new; the contact stays the same row. */
export function revised(
  before: KnownCustomer,
  facts: CustomerFacts,
  newId: () => string,
): KnownCustomer {
  if (sameFacts(factsOf(before), facts)) return before;
  const { workspaceId, id: customerId } = before;
  const contact = facts.contact && {
    workspaceId,
    id: before.contact?.id ?? newId(),
    customerId,
    ...facts.contact,
  };
  return {
    ...before,
    ...facts,
    contact,
    nameKey: nameKey(facts.name),
    version: before.version + 1,
  };
}
