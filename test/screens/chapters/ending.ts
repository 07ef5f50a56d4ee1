import type { Chapter } from '../chapter.js';

/** What the customer hears, and how an issue ends. */
export const ending: Chapter = async ({ ana, bob, take, settled }) => {
  await ana.command('#support', '/issue new Acme: invoice is wrong p2');
  await ana.command('#support', '/issue promise 1 send the corrected invoice by thu 3pm');
  await ana.command('#support', '/issue update 1 told Chen that we are looking into it');
  await take('update', ana, 'support');
  await ana.click('What did the customer get', 'A time');
  await ana.sees('#support', 'the customer got a time');
  await take('update-with-value', ana, 'support');
  await ana.click('What next', 'Update…');
  await take('update-form', ana, 'support');
  await ana.close();

  await ana.command('#support', '/issue resolve 1');
  await take('resolve-form', ana, 'support', { isWhole: true });
  await ana.submit({ 'What was done?': 'Sent the corrected invoice, and Chen confirmed it' });
  await take('resolve-form-refused', ana, 'support', { isWhole: true });
  await ana.submit({
    'What was done?': 'Sent the corrected invoice, and Chen confirmed it',
    Promised: 'kept',
  });
  await ana.seesModal('is resolved');
  await settled();
  await take('resolved', ana, 'support');
  await ana.close();
  await take('card-of-a-resolved-issue', bob, 'support');

  await ana.command('#support', '/issue new Acme: invoice is wrong again');
  await ana.command('#support', '/issue void 2 same as #1');
  await settled();
  await take('void', ana, 'support');
};
