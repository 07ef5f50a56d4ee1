import type { Chapter } from '../chapter.js';

/** Promises from both sides of their due time, with all their forms. */
export const promising: Chapter = async ({ ana, bob, cara, take, settled, goTo }) => {
  await bob.command('#support', '/issue new Acme: invoice is wrong p2');
  await bob.command('#support', '/issue update 1 told Chen who looks into it and by when');
  await bob.click('What did the customer get', 'A time');
  await bob.command('#support', '/issue promise 1');
  await take('promise-form', bob, 'support');
  await bob.submit({ 'What was promised?': 'send the corrected invoice', 'By when?': 'thu 3pm' });
  await bob.seesModal('Promised to Acme');
  await take('promised-by-form', bob, 'support');
  await bob.close();
  await bob.command('#support', '/issue promise 1 ask the bank about the refund by tomorrow 4pm');
  await take('promised-by-command', bob, 'support');
  await cara.command('#support', '/issue promise 1 call Chen back by tomorrow noon');
  await take('promised-for-somebody-else', cara, 'support');
  await settled();
  await take('promised-for-you', bob, '@baton');

  await bob.click(/promised the customer[^]*call Chen back/, 'Fix…');
  await take('fix-form', bob, '@baton');
  await bob.close();
  await goTo('2026-11-25T09:00:00Z');
  await take('nudge', bob, '@baton');
  await bob.click(/^Promised for [^]*call Chen back/, 'No longer needed…');
  await take('no-longer-needed-form', bob, '@baton');
  await bob.close();
  await bob.click(/^Promised for [^]*call Chen back/, 'Kept');
  await bob.sees('dm', 'Kept: call Chen back');
  await take('kept', bob, '@baton');

  await goTo('2026-11-25T14:00:00Z');
  await bob.click(/^Promised for [^]*ask the bank/, 'Need longer…');
  await take('need-longer-form', bob, '@baton');
  await bob.submit({ when: 'fri noon', reason: 'The bank confirms refunds on Friday mornings.' });
  await bob.seesModal('Not moved yet');
  await take('not-moved-yet', bob, '@baton');
  await bob.close();
  await settled();
  await take('message-to-the-customer', bob, '@baton');
  await bob.click('ready to copy', 'Told earlier…');
  await take('told-earlier-form', bob, '@baton');
  await bob.close();
  await bob.click('ready to copy', 'I phoned');
  await bob.sees('dm', 'recorded as moved');
  await take('moved', bob, '@baton');

  await goTo('2026-11-26T13:00:00Z');
  await goTo('2026-11-26T15:00:00Z');
  await take('due', bob, '@baton');
  await goTo('2026-11-26T15:40:00Z');
  await bob.click(/is due: [^]*send the corrected invoice/, 'Need longer…');
  await bob.submit({ when: 'tomorrow noon', reason: 'Our accountant is ill today.' });
  await bob.seesModal('Not moved yet');
  await bob.close();
  await settled();
  await take('message-to-the-customer-after-due', bob, '@baton');
  await bob.click(/has lapsed: [^]*send the corrected invoice/, 'Kept');
  await take('kept-late-form', bob, '@baton');
  await bob.submit({ reason: 'Our accountant was ill; Mia sent it at half past three.' });
  await bob.seesModal('Kept, late');
  await take('kept-late', bob, '@baton');
  await bob.close();

  await bob.command('#support', '/issue promise 1 visit them by fri 4pm');
  await goTo('2026-11-27T10:00:00Z');
  await goTo('2026-11-27T12:00:00Z');
  await bob.click(/is due: [^]*ask the bank/, 'Kept');
  await bob.sees('dm', 'Kept: ask the bank');
  await goTo('2026-11-27T14:00:00Z');
  await goTo('2026-11-27T16:00:00Z');
  await goTo('2026-11-27T18:00:00Z');
  await goTo('2026-11-30T12:30:00Z');
  await take('lapsed-to-the-owner', bob, '@baton', { isWhole: true });
  await take('lapsed-to-a-lead', ana, '@baton', { isWhole: true });
  await take('card-with-a-lapsed-promise', cara, 'support');

  await bob.click(/has lapsed: [^]*visit them/, 'Kept');
  await bob.submit({ reason: 'The train was late; I was there at five.' });
  await bob.seesModal('Kept, late');
  await take('kept-and-what-next', bob, '@baton');
  await bob.clickInModal('Next contact…');
  await take('next-contact-form', bob, '@baton');
};
