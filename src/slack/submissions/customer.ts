import type { CustomerFacts } from '../../domain/customer/customer.js';
import { fields } from '../ids.js';
import type { Fields } from '../read.js';
import { customerMetadata } from '../views/forms/customer.js';
import type { Refused, Submit } from './submitted.js';

/** What is known of a customer, as the form gave it. */
export const customer: Submit = {
  carryOut: (baton, sent) =>
    baton.editCustomer(sent, {
      ...customerMetadata.parse(JSON.parse(sent.metadata)),
      facts: factsIn(sent.fields),
    }),
  field,
};

function factsIn(sent: Fields): CustomerFacts {
  return {
    name: sent.text(fields.customer).replace(/\s+/g, ' '),
    zone: sent.text(fields.zone) || null,
    contact: contactIn(sent),
    conciergeId: sent.person(fields.concierge),
    notes: sent.text(fields.notes) || null,
  };
}

function contactIn(sent: Fields): CustomerFacts['contact'] {
  const name = sent.text(fields.contactName);
  const formOfAddress = sent.text(fields.formOfAddress);
  const reachedBy = sent.text(fields.reachedBy);
  if (!name && !formOfAddress && !reachedBy) return null;
  return { name, formOfAddress: formOfAddress || name, reachedBy: reachedBy || null };
}

/** Which field a refusal is about. */
const aboutField: Partial<Record<Refused['why'], string>> = {
  'text-missing': fields.customer,
  'text-too-long': fields.customer,
  'name-taken': fields.customer,
  'zone-unknown': fields.zone,
  'cannot-serve': fields.concierge,
};

function field(refusal: Refused): string | null {
  const isContact = refusal.why === 'text-missing' && refusal.what === "the contact's name";
  return isContact ? fields.contactName : (aboutField[refusal.why] ?? null);
}
