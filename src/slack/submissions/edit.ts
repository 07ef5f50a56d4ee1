import { z } from 'zod';

import { PRIORITIES } from '../../domain/people.js';
import { fields } from '../ids.js';
import { editMetadata } from '../views/forms/issue/edit.js';
import type { Submit } from './submitted.js';

const prioritySchema = z.enum(PRIORITIES);

/** What an issue is called, and from its owner also whose it is and how urgent. */
export const edit: Submit = {
  carryOut: (baton, sent) => {
    const customer = sent.fields.text(fields.customer);
    const priority = sent.fields.choice(fields.priority);
    return baton.edit(sent, {
      shown: editMetadata.parse(JSON.parse(sent.metadata)),
      title: sent.fields.text(fields.title),
      ...(customer === '' ? {} : { customer }),
      ...(priority === null ? {} : { priority: prioritySchema.parse(priority) }),
    });
  },
  field: ({ why }) => {
    if (why === 'no-such-customer') return fields.customer;
    const isOfTitle = ['text-missing', 'changed-meanwhile', 'nothing-to-change'].includes(why);
    return isOfTitle ? fields.title : null;
  },
};
