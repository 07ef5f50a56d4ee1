import type { Look } from '../camera.js';
import type { Chapter } from '../chapter.js';

const phone: Look = { width: 390, height: 844 };
const dark: Look = { colorScheme: 'dark' };

/** The same on a phone and in the dark. */
export const smallAndDark: Chapter = async ({ ana, bob, take, settled, goTo }) => {
  await take('first-visit-on-a-phone', ana, 'support', phone);
  await ana.command('#support', '/issue new Acme: invoice is wrong p2');
  await ana.command('#support', '/issue promise 1 send the corrected invoice by thu 3pm');
  await ana.command('#support', '/issue handoff 1 @bob call Chen at 3pm about the refund');
  await settled();
  for (const [name, look] of Object.entries({ 'on-a-phone': phone, 'in-the-dark': dark })) {
    await take(`channel-${name}`, ana, 'support', look);
    await take(`offer-${name}`, bob, '@baton', look);
    await bob.click('offers you this issue', 'Accept…');
    await take(`accept-form-${name}`, bob, '@baton', look);
    await bob.close();
    await take(`home-tab-${name}`, bob, '~home', look);
  }
  await goTo('2026-11-26T12:30:00Z');
  await take('reminders-on-a-phone', ana, '@baton', phone);
  await take('reminders-in-the-dark', ana, '@baton', dark);
};
