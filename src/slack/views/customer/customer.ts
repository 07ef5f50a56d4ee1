import type { CustomerFacts } from '../../../domain/customer/customer.js';
import { bold, type Mrkdwn, person, say } from '../../mrkdwn.js';
import { section, sections } from '../blocks.js';
import { message, type Message } from '../message.js';
import { brief } from '../words.js';

/** What is known of a customer, a line each; what nobody told us is left out. */
export function customerLines({ zone, contact, conciergeId, notes }: CustomerFacts): Mrkdwn[] {
  return [
    ...(contact ? [contactLine(contact)] : []),
    ...(conciergeId === null ? [] : [say`${bold('Concierge')}: ${person(conciergeId)}`]),
    ...(zone === null ? [] : [say`${bold('Time zone')}: ${brief(zone)}`]),
    ...(notes === null ? [] : [say`${bold('Notes')}: ${brief(notes)}`]),
  ];
}

function contactLine({
  name,
  formOfAddress,
  reachedBy,
}: NonNullable<CustomerFacts['contact']>): Mrkdwn {
  const greeted = formOfAddress === name ? '' : `, greeted as ${brief(formOfAddress)}`;
  const reached = reachedBy === null ? '' : `; to be reached ${brief(reachedBy)}`;
  return say`${bold('Contact')}: ${brief(name)}${greeted}${reached}`;
}

/** To whoever changed a customer: what stands now, and what it replaced if somebody else was faster. */
export function customerKept(customer: CustomerFacts, replaced: CustomerFacts | null): Message {
  return message([
    section(say`Kept: this is what we know of ${bold(brief(customer.name))} now.`),
    ...sections(customerLines(customer)),
    ...(replaced
      ? [
          section(
            say`Somebody else changed it while you were writing, and yours stands now. If theirs was right, enter it again. It was ${bold(brief(replaced.name))}:`,
          ),
          ...sections(customerLines(replaced)),
        ]
      : []),
  ]);
}
