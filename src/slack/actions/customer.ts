import { z } from 'zod';

import { answered } from '../reply.js';
import type { Press } from './pressed.js';

/** An issue and the customer that it is of after all, as *It is Acme* carries them. */
const readBoth = z
  .string()
  .regex(/^[0-9a-f-]{36}:[0-9a-f-]{36}$/)
  .transform((value) => {
    const [issueId = '', customerId = ''] = value.split(':');
    return { issueId, customerId };
  });

/** *It is Acme*: the name was a slip, and the customer is known. */
export const sameCustomer: Press = async (baton, click) =>
  answered(await baton.sameCustomer(click, readBoth.parse(click.value)));
