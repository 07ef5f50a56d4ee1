import type { Chapter } from '../chapter.js';

/** Customers, the settings of the workspace, and one's own hours. */
export const settling: Chapter = async ({ ana, bob, cara, take, settled }) => {
  await bob.command('#support', '/issue new Acme: invoice is wrong');
  await bob.command('#support', '/issue customer Acme');
  await take('customer-form', bob, 'support', { isWhole: true });
  await bob.submit({
    Contact: 'Chen Wei',
    'Form of address': 'Ms Chen',
    'How they like to be reached': 'by phone, not before 10',
    'Time zone': 'America/New_York',
    Concierge: cara.id,
    Notes: 'pays by the quarter',
  });
  await bob.seesModal('this is what we know');
  await take('customer-kept', bob, 'support');
  await bob.close();
  await bob.command('#general', '/issue customer Acmee');
  await bob.command('#general', '/issue new Acmee: asks for a discount');
  await bob.command('#general', '/issue new Acme: asks for a discount');
  await take('similar-names-and-a-concierge', bob, 'general', { isWhole: true });
  await settled();
  await take('offer-to-the-concierge', cara, '@baton', { isWhole: true });

  await ana.command('#general', '/issue settings');
  await ana.command('#general', '/issue settings rota @bob @cara');
  await ana.command('#general', '/issue settings rota @support-team');
  await ana.command('#general', '/issue settings board #support');
  await ana.command('#general', '/issue settings leads @ana @cara');
  await ana.command('#general', '/issue settings colour red');
  await take('settings', ana, 'general', { isWhole: true });
  await bob.command('#random', '/issue settings');
  await bob.command('#random', '/issue settings leads @bob');
  await ana.command('#random', '/issue new Globex: parcel is late');
  await take('offered-along-the-rota', ana, 'random');
  await bob.command('#random', '/issue handoff 1 @support-team call Chen at 3pm');
  await take('settings-for-others-and-a-group', bob, 'random', { isWhole: true });
  await bob.command('#general', '/issue hours');
  await take('hours', bob, 'general', { isWhole: true });
};
