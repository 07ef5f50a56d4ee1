import type { Chapter } from '../chapter.js';

/** Issues that somebody asks for, and those that a lead takes. */
export const askingForIt: Chapter = async (scene) => {
  const { bob, cara, take, settled } = scene;
  await bob.command('#support', '/issue new Acme: invoice is wrong p2');
  await bob.command('#support', '/issue promise 1 send the corrected invoice by thu 3pm');
  await cara.command('#support', '/issue take 1');
  await take('take-form', cara, 'support', { isWhole: true });
  await cara.submit({ 'Your next step, and when': 'I call Chen today at 15:00' });
  await cara.seesModal('You asked');
  await take('asked', cara, 'support');
  await cara.close();
  await settled();
  await take('request', bob, '@baton');
  await bob.click('asks you for this issue', 'Hand it over');
  await bob.sees('dm', "'s now");
  await settled();
  await take('handed-over', bob, '@baton');
  await take('handed-over-to-me', cara, '@baton');

  await bob.command('#support', '/issue new Globex: lamp is dark p2');
  await cara.command('#support', '/issue take 2');
  await cara.submit({ 'Your next step, and when': 'I change the bulb' });
  await cara.close();
  await settled();
  await bob.click(/lamp is dark[^]*asks you for this issue/, 'Keep it');
  await bob.sees('dm', 'You keep #2');
  await settled();
  await take('kept-by-its-owner', cara, '@baton');
  await custody(scene);
  await untaken(scene);
};

const custody: Chapter = async ({ ana, bob, cara, dev, take, settled }) => {
  await dev.command('#support', '/issue new Initech: parcel has not arrived p2');
  await ana.command('#support', '/issue take 3');
  await take('custody-form', ana, 'support', { isWhole: true });
  await ana.submit({ 'Why do you take it?': 'Chen waits since noon, and Dev is off shift' });
  await ana.seesModal('in your custody');
  await take('in-custody', ana, 'support');
  await ana.close();
  await settled();
  await take('custody-to-the-owner', dev, '@baton');
  await take('card-in-custody', cara, 'support', { isWhole: true });

  await bob.command('#support', '/issue update 2 told Ines that a new bulb is in');
  await bob.click('What did the customer get', 'An answer');
  await bob.command('#support', '/issue resolve 2 new bulb');
  await bob.command('#support', '/issue show 2');
  await bob.click('#2 Globex', 'Reopen…');
  await take('reopen-form', bob, 'support');
  await bob.close();
};

const untaken: Chapter = async ({ ana, bob, dev, take, settled, goTo }) => {
  await bob.command('#support', '/issue new Hooli: export stops at half p3');
  await bob.command('#support', '/issue handoff 4 @cara answer their engineer before noon');
  await settled();
  await goTo('2026-11-25T12:00:00Z');
  await take('untaken-to-a-lead', ana, '@baton', { isWhole: true });
  await ana.click('For you as a lead: *#4 ', 'Offer to…');
  await ana.seesModal('Hand off #4');
  await take('offer-in-stead-form', ana, '@baton', { isWhole: true });
  await ana.submit({ 'Who could take it?': [dev.id], 'Next step, and when': 'call them today' });
  await ana.seesModal('is offered to');
  await ana.close();
  await settled();
  await take('offered-in-my-stead', bob, '@baton', { isWhole: true });
  await take('offer-of-a-lead', dev, '@baton', { isWhole: true });
};
