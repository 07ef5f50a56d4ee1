import { person } from '../../support/person.js';
import type { Chapter } from '../chapter.js';

/** What one can look up, and what Baton says when it cannot do what was asked. */
export const asking: Chapter = async (scene) => {
  const { ana, bob, cara, sandbox, take, settled } = scene;
  await ana.command('#support', '/issue');
  await take('work-when-there-is-none', ana, 'support');
  await ana.command('#support', '/issue list');
  await take('list-when-there-is-none', ana, 'support');
  await ana.command('#support', '/issue help');
  await take('help', ana, 'support', { isWhole: true });

  await bob.command('#support', '/issue new Acme: invoice is wrong p2');
  await bob.command('#support', '/issue promise 1 send the corrected invoice by thu 3pm');
  await bob.command('#support', '/issue update 1 told Chen that the refund is on its way');
  await bob.click('What did the customer get', 'An answer');
  await bob.command('#support', '/issue handoff 1 @cara call Chen at 3pm about the refund');
  await settled();
  await cara.click('offers you this issue', 'Accept…');
  await cara.submit({ 'Your next step, and when': 'I call Chen at four, Prague time' });
  await cara.seesModal('is yours now');
  await cara.close();
  await settled();
  await cara.click('#1 Acme', 'Show');
  await take('show', cara, 'support', { isWhole: true });
  await cara.close();
  await cara.command('#support', '/issue show 1');
  await take('show-by-command', cara, 'support', { isWhole: true });

  const titles = ['cannot log in', 'parcel is late', 'export stops at half', 'asks for a discount'];
  for (const customer of ['Globex', 'Initech', 'Hooli', 'Umbrella'])
    for (const title of titles) await bob.command('#support', `/issue new ${customer}: ${title}`);
  await bob.command('#random', '/issue list all');
  await take('list', bob, 'random', { isWhole: true });
  await bob.command('#random', '/issue');
  await take('work', bob, 'random', { isWhole: true });

  await refusals(scene);
  const guest = person(sandbox, 'gil');
  await guest.command('#support', '/issue new Acme: invoice is wrong');
  await take('refused-to-a-guest', guest, 'support');
};

const refusals: Chapter = async ({ bob, cara, dev, take }) => {
  await dev.command('#general', '/issue nwe Acme: invoice is wrong');
  await dev.command('#general', '/issue please help me');
  await dev.command('#general', '/issue show 99');
  await dev.command('#general', '/issue handoff 1 @bob call Chen');
  await dev.command('#general', '/issue accept 1');
  await take('refusals', dev, 'general', { isWhole: true });
  await cara.command('#general', '/issue promise 1 call Chen by yesterday noon');
  await cara.command('#general', '/issue promise 1 call Chen by some day');
  await cara.command('#general', '/issue promise 1 call Chen by 3/4 noon');
  await cara.command('#general', '/issue handoff 1 @gil call Chen');
  await cara.command('#general', '/issue handoff 1 @cara call Chen');
  await take('refusals-of-dates-and-people', cara, 'general', { isWhole: true });
  await cara.command('#general', '/issue promise 1 call Chen by tomorrow noon');
  await cara.command('#general', '/issue kept 1');
  await cara.command('#general', '/issue resolve 1 done');
  await take('several-promises', cara, 'general', { isWhole: true });
  await bob.say('dm', 'hello');
  await bob.sees('dm', 'does not know');
  await bob.say('dm', 'handoff 2');
  await bob.sees('dm', 'needs a form');
  await take('said-to-the-app', bob, '@baton');
};
