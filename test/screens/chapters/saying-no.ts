import type { Chapter } from '../chapter.js';

/** Offers that end without a handshake: declined, withdrawn, run out. */
export const saying: Chapter = async ({ ana, bob, cara, dev, take, settled, goTo }) => {
  await bob.command('#support', '/issue new Acme: invoice is wrong');
  await bob.command('#support', '/issue handoff 1 @cara call Chen at 3pm about the refund');
  await settled();
  await cara.click('offers you this issue', 'Decline…');
  await take('decline-form', cara, '@baton');
  await cara.submit({ 'Why not?': 'not my field', reason: 'ask Dev, he knows their contract' });
  await cara.seesModal('You declined');
  await cara.close();
  await settled();
  await take('declined-by-me', cara, '@baton');
  await take('declined-to-the-giver', bob, '@baton');

  await bob.command('#support', '/issue handoff 1 @dev call Chen at 3pm about the refund');
  await take('offered-to-somebody-off-work', bob, 'support');
  await bob.command('#support', '/issue withdraw 1');
  await settled();
  await take('withdrawn', bob, 'support');
  await take('withdrawn-to-the-receiver', dev, '@baton');

  await bob.command('#support', '/issue handoff 1 @cara please call Chen, Dev is not in');
  await settled();
  await goTo('2026-11-25T08:00:00Z');
  await take('half-time', cara, '@baton');
  await goTo('2026-11-25T10:00:00Z');
  await take('run-out-to-the-giver', bob, '@baton');
  await take('run-out-to-the-receiver', cara, '@baton');
  await goTo('2026-11-25T12:00:00Z');
  await take('run-out-to-the-lead', ana, '@baton');
  await bob.click('did not answer your offer', 'Someone else…');
  await take('someone-else-form', bob, '@baton');
  await bob.close();
  await bob.click('did not answer your offer', 'Keep it');
  await bob.sees('dm', 'stays with');
  await take('kept-by-the-giver', bob, '@baton');
};
