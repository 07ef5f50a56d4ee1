import type { Chapter } from '../chapter.js';

/** What happens to the issues of somebody who leaves. */
export const leaving: Chapter = async ({ ana, bob, cara, take, settled, forward, sandbox }) => {
  await bob.command('#support', '/issue new Acme: invoice is wrong p3');
  await bob.command('#support', '/issue new Globex: lamp is dark p2');
  await bob.command('#support', '/issue new Initech: box is empty p4');
  await bob.command('#support', '/issue handoff 3 @cara find the box');
  await settled();
  sandbox.control.changePerson({ id: bob.id, kind: 'deactivated' });
  await ana.sees('#support', /^#3 Initech[^]*In custody/);
  await settled();
  await forward(60_000);
  await take('left-behind', ana, '@baton', { isWhole: true });
  await take('card-of-what-was-left-behind', cara, 'support', { isWhole: true });
  await take('offer-of-one-who-left', cara, '@baton');
  await ana.click('has left', 'Hand them on…');
  await ana.seesModal('Hand them on');
  await take('hand-on-what-was-left', ana, '@baton', { isWhole: true });
  await ana.close();
  await cara.command('#general', '/issue handoff 1 @bob call Chen');
  await ana.command('#general', '/issue handoff 1 @bob call Chen');
  await take('refused-to-offer-to-one-who-left', ana, 'general');
};
