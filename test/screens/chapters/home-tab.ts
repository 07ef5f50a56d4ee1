import type { Look } from '../camera.js';
import type { Chapter } from '../chapter.js';

const whole: Look = { isWhole: true };
const phone: Look = { width: 390, height: 844, isWhole: true };

/** The Home tab of a member with two weeks behind them, and that of their lead. */
export const homeTab: Chapter = async ({ ana, bob, cara, dev, take, settled, goTo }) => {
  await take('empty', dev, '~home', whole);
  for (const [number, name] of ['Acme', 'Globex', 'Initech', 'Hooli', 'Stark'].entries()) {
    await bob.command('#support', `/issue new ${name}: invoice is wrong`);
    await bob.command('#support', `/issue update ${number + 1} told them where to look`);
    await bob.click(`Noted for #${number + 1}`, 'An answer');
  }
  await bob.sees('#support', 'Noted for #5: the customer got an answer.');
  await bob.command('#support', '/issue promise 1 send the corrected invoice by today 4pm');
  await goTo('2026-11-24T16:30:00Z');
  await bob.command('#support', '/issue kept 1 the printer was out of paper');
  await goTo('2026-12-02T09:30:00Z');
  await bob.command('#support', '/issue promise 2 call Ines about the gateway by today noon');
  await bob.command('#support', '/issue promise 3 find the parcel by fri 3pm');
  await bob.command('#support', '/issue kept 3');
  await bob.command('#support', '/issue handoff 4 @cara answer their engineer before noon');
  await ana.command('#support', '/issue new Umbrella: wants the contract in French');
  await ana.command('#support', '/issue handoff 6 @bob send them the French contract');
  await cara.command('#support', '/issue new Wayne: nobody can log in p1');
  await dev.command('#support', '/issue away fri to mon cover @bob');
  await settled();
  await bob.click('to cover', "I'll cover");
  await bob.sees('dm', 'You cover for');
  await goTo('2026-12-02T15:00:00Z');
  await take('member', bob, '~home', whole);
  await take('member-on-a-phone', bob, '~home', phone);
  await take('lead', ana, '~home', whole);
  await take('lead-on-a-phone', ana, '~home', phone);
};
