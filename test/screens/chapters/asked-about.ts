import type { Chapter } from '../chapter.js';

/** Promises that are asked about, fixed and objected to. */
export const askedAbout: Chapter = async ({ bob, cara, take, settled }) => {
  await bob.command('#support', '/issue new Acme: invoice is wrong p2');
  await bob.command('#support', '/issue promise 1 call Chen by next friday');
  await take('not-promised-yet', bob, 'support');
  await settled();
  await take('which-one', bob, '@baton');
  await take('which-one-on-a-phone', bob, '@baton', { width: 390 });
  await bob.click('Which one did the customer hear?', 'Another time…');
  await take('another-time-form', bob, '@baton');
  await bob.close();
  await bob.click('Which one did the customer hear?', 'Fri 4 Dec 17:00');
  await settled();
  await take('which-one-settled', bob, '@baton');

  await cara.command('#support', '/issue promise 1 send the corrected invoice by sat 3pm');
  await take('on-a-day-off', cara, 'support');
  await settled();
  await bob.click(/promised the customer[^]*corrected invoice/, 'Object…');
  await take('object-form', bob, '@baton');
  await bob.submit({ reason: 'our accountant is away until Monday' });
  await bob.seesModal('has been told what you have against');
  await bob.close();
  await settled();
  await take('objected', bob, '@baton');
  await take('objected-to-its-maker', cara, '@baton');
};
