import type { Chapter } from '../chapter.js';

/** Offers that come back with a name, with a condition, or that are changed on the way. */
export const conditions: Chapter = async ({ bob, cara, dev, take, settled, forward }) => {
  await bob.command('#support', '/issue new Acme: invoice is wrong p3');
  await bob.command('#support', '/issue handoff 1 @cara call Chen at 3pm about the refund');
  await settled();
  await cara.click('offers you this issue', 'Decline…');
  await take('decline-form', cara, '@baton');
  await cara.submit({ 'Why not?': 'not my field', 'Who would be right?': dev.id });
  await cara.seesModal('You declined');
  await cara.close();
  await settled();
  await take('declined-with-a-suggestion', bob, '@baton');
  await bob.click('They suggest', 'Offer to dev…');
  await bob.seesModal('Hand off #1');
  await take('offer-to-the-suggested', bob, '@baton', { isWhole: true });
  await bob.close();

  await bob.command('#support', '/issue handoff 1 @cara call Chen at 4pm about the refund');
  await settled();
  await cara.click(/offers you this issue[^]*4pm/, 'I take it if…');
  await cara.seesModal('Condition for');
  await take('counter-form', cara, '@baton');
  await cara.submit({ condition: 'somebody calls Chen before noon' });
  await cara.seesModal('has been told');
  await cara.close();
  await settled();
  await take('countered-by-me', cara, '@baton');
  await take('countered-to-the-giver', bob, '@baton');
  await forward(2 * 60 * 60_000);
  await take('left-lying', bob, '@baton');
  await bob.click('would take', 'Amend and offer again…');
  await bob.seesModal('Hand off #1');
  await take('amend-and-offer-again', bob, '@baton', { isWhole: true });
  await bob.submit({ 'Next step, and when': 'Call Chen at 4pm; I have called at 11' });
  await bob.seesModal('is offered to');
  await bob.close();

  await bob.command('#support', '/issue show 1');
  await bob.click('On offer', 'Amend…');
  await bob.seesModal('Amend offer of #1');
  await take('amend-form', bob, 'support', { isWhole: true });
  await bob.submit({ 'What to watch out for': 'Chen is upset' });
  await bob.seesModal('is changed');
  await take('amended', bob, 'support');
  await bob.close();
  await settled();
  await take('amended-to-the-receiver', cara, '@baton', { isWhole: true });
};
