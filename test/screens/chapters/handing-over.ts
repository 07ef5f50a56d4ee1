import type { Chapter } from '../chapter.js';

/** From the offer to the handshake, with a promise that comes in between. */
export const handingOver: Chapter = async ({ ana, bob, cara, take, settled }) => {
  await ana.command('#support', '/issue new Acme: invoice is wrong p2');
  await ana.command('#support', '/issue promise 1 send the corrected invoice by thu 3pm');
  await ana.command('#support', '/issue handoff 1');
  await take('offer-form', ana, 'support');
  await ana.submit({
    'Who could take it?': [bob.id],
    'Next step, and when': 'Call Chen at 3pm about the refund',
    'The situation': 'We charged them twice in October. Chen has the bank statement.',
    'What to watch out for': 'Chen prefers the phone, and leaves at four.',
  });
  await ana.seesModal('is offered to');
  await settled();
  await take('offered-by-form', ana, 'support');
  await ana.close();
  await take('card-on-offer', cara, 'support');
  await take('offer', bob, '@baton');

  await bob.click('offers you this issue', 'Accept…');
  await take('accept-form', bob, '@baton', { isWhole: true });
  await cara.command('#support', '/issue promise 1 confirm the refund by tomorrow noon');
  await bob.submit({ 'Your next step, and when': 'I call Chen at 15:00 and confirm the refund' });
  await bob.seesModal('This changed while you were reading');
  await take('accept-form-changed-meanwhile', bob, '@baton', { isWhole: true });
  await bob.submit();
  await bob.seesModal('is yours now');
  await settled();
  await take('accepted', bob, '@baton');
  await bob.close();
  await take('offer-taken-by-me', bob, '@baton');
  await take('receipt-to-the-giver', ana, '@baton');
  await take('card-after-the-handshake', cara, 'support');

  await ana.command('#support', '/issue new Globex: cannot log in p1');
  await ana.command('#support', '/issue handoff 2 @bob @cara restart their gateway at once');
  await settled();
  await take('offered-by-command-to-two', ana, 'support');
  await cara.command('#support', '/issue accept 2');
  await take('accept-form-p1', cara, 'support', { isWhole: true });
  await cara.submit({ 'Your next step, and when': 'I restart it now' });
  await cara.seesModal('is yours now');
  await cara.close();
  await settled();
  await take('offer-taken-by-somebody-else', bob, '@baton');
};
