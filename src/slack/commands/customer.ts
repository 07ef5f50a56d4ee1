import { refused } from '../../use-cases/answers.js';
import { answered } from '../reply.js';
import { customerForm } from '../views/forms/customer.js';
import type { Subcommand } from './subcommand.js';
import { plain } from './words.js';

const example = '/issue customer Acme';

/** `/issue customer Acme`: the form with what is known of them; unknown, the names most like it. */
export const customer: Subcommand = async (baton, said, rest) => {
  const name = plain(rest);
  if (!name)
    return answered(refused({ why: 'text-missing', what: "the customer's name", example }));
  const found = await baton.findCustomer(said.workspaceId, name);
  return found.ok ? { form: customerForm(found.change) } : answered(refused(found.refusal));
};
