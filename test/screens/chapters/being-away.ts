import type { Chapter } from '../chapter.js';

/** Going away with a cover, what the cover hears, and the way back. */
export const beingAway: Chapter = async ({ ana, bob, cara, dev, take, settled, goTo }) => {
  await bob.command('#support', '/issue new Acme: invoice is wrong p3');
  await bob.command('#support', '/issue update 1 told Chen what happens next');
  await bob.click('What did the customer get', 'A time');
  await bob.command('#support', '/issue promise 1 call Chen by fri 4pm');
  await bob.command('#support', '/issue away');
  await take('away-form', bob, 'support');
  await bob.close();
  await bob.command('#support', '/issue away thu to fri cover @cara');
  await settled();
  await take('gone-away', bob, 'support');
  await take('asked-to-cover', cara, '@baton');
  await cara.click('asks you to cover', "I'll cover");
  await cara.sees('dm', 'Thank you');
  await settled();
  await take('covering', cara, '@baton');
  await take('covered', bob, '@baton');
  await bob.click('You are away', 'Hand them on…');
  await bob.seesModal('Hand them on');
  await take('hand-them-on', bob, 'support', { isWhole: true });
  await bob.close();

  await goTo('2026-11-26T13:00:00Z');
  await cara.command('#support', '/issue new Globex: parcel is lost p3');
  await cara.command('#support', '/issue update 2 told Lee what happens next');
  await cara.click('What did the customer get', 'A time');
  await cara.command('#support', '/issue promise 2 trace the parcel by fri 5pm');
  await bob.openHome();
  await take('home-tab-while-away', bob, '~home');
  await cara.command('#support', '/issue handoff 2 @bob call Lee');
  await take('offer-to-somebody-away', cara, 'support', { isWhole: true });
  await cara.close();
  await cara.say('dm', 'handoff 2 @bob call Lee');
  await cara.sees('dm', 'is away until');
  await take('offer-to-somebody-away-in-words', cara, '@baton');
  await goTo('2026-11-27T08:00:00Z');
  await goTo('2026-11-27T14:00:00Z');
  await take('digest-and-reminder-of-the-cover', cara, '@baton', { isWhole: true });
  await bob.command('#support', '/issue back');
  await take('back', bob, 'support');
  await settled();
  await take('cover-is-over', cara, '@baton', { isWhole: true });

  await ana.command('#support', '/issue away @dev');
  await take('set-away-form', ana, 'support');
  await ana.submit({ From: 'now', Until: 'wed' });
  await ana.seesModal('is away');
  await take('set-away', ana, 'support');
  await ana.close();
  await settled();
  await take('set-away-to-the-member', dev, '@baton');
};
