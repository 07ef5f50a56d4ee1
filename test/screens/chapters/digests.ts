import type { Look } from '../camera.js';
import type { Chapter } from '../chapter.js';

const phone: Look = { width: 390, height: 844, isWhole: true };

const customers = ['Acme', 'Globex', 'Initech', 'Hooli', 'Umbrella', 'Stark', 'Wayne', 'Soylent'];
const troubles = [
  'invoice is wrong',
  'nobody can log in',
  'parcel has not arrived',
  'export stops at half',
  'asks for another contact person',
  'wants the contract in French',
];

/** Mornings with one line, with seven and with forty, and of a lead; and the Home tab of the busiest. */
export const digests: Chapter = async ({ ana, bob, cara, dev, take, settled, goTo }) => {
  await dev.command('#support', '/issue new Acme: badge does not open the door');

  await bob.command('#support', '/issue new Globex: gateway restarts every hour p2');
  await bob.command('#support', '/issue promise 2 send the log file by today 5pm');
  await bob.command('#support', '/issue promise 2 call Ines about the new gateway by tomorrow 2pm');
  await bob.command('#support', '/issue new Hooli: export stops at half');
  await bob.command('#support', '/issue handoff 3 @cara answer their engineer before noon');
  await ana.command('#support', '/issue new Initech: parcel has not arrived');
  await ana.command('#support', '/issue handoff 4 @bob find the parcel, then call Peter');
  await ana.command('#support', '/issue new Umbrella: wants the contract in French');
  await ana.command('#support', '/issue handoff 5 @bob send them the French contract');

  for (const customer of customers)
    for (const trouble of troubles)
      await cara.command('#support', `/issue new ${customer}: ${trouble}`);
  await settled();
  await goTo('2026-11-24T15:00:00Z');
  await goTo('2026-11-24T17:00:00Z');
  await goTo('2026-11-25T03:30:00Z');
  await take('one-line', dev, '@baton');
  await goTo('2026-11-25T08:00:00Z');
  await take('forty-lines', cara, '@baton', { isWhole: true });
  await take('forty-lines-on-a-phone', cara, '@baton', phone);
  await cara.click(/^Your day/, 'Snooze…');
  await take('snooze-forty-lines', cara, '@baton', { isWhole: true });
  await cara.close();
  await goTo('2026-11-25T09:00:00Z');
  await take('seven-lines', bob, '@baton', { isWhole: true });
  await take('seven-lines-on-a-phone', bob, '@baton', phone);
  await bob.click(/^Your day/, 'Snooze…');
  await take('snooze-on-a-phone', bob, '@baton', phone);
  await bob.submit({
    Until: 'Tomorrow, Thu 26 Nov',
    'Due today': ['call Ines about the new gateway'],
  });
  await take('snoozed-on-a-phone', bob, '@baton', phone);
  await take('home-tab', bob, '~home', { isWhole: true });
  await take('home-tab-of-the-busiest', cara, '~home', { isWhole: true });
  await goTo('2026-11-26T12:00:00Z');
  await take('of-a-lead', ana, '@baton', { isWhole: true });
  await take('of-a-lead-on-a-phone', ana, '@baton', phone);
};
