import type { Person } from '../../support/person.js';
import type { Chapter } from '../chapter.js';

const troubles = ['invoice is wrong', 'parcel is late', 'cannot log in', 'asks for a discount'];

/** Many issues in one go: all to one person, and spread over several. */
export const packs: Chapter = async (scene) => {
  const { ana, bob, cara, take, settled } = scene;
  for (const customer of ['Acme', 'Globex', 'Initech'])
    for (const trouble of troubles)
      await ana.command('#support', `/issue new ${customer}: ${trouble}`);
  await ana.command('#support', '/issue promise 3 send the corrected invoice by today 16:30');
  await ana.command('#support', '/issue handoff all @bob away until Monday');
  await take('handed-on-by-command', ana, 'support');
  await settled();
  await take('pack', bob, '@baton', { isWhole: true });
  await take('progress-at-first', ana, '@baton', { isWhole: true });
  await bob.click('for you to take over', 'Show the rest');
  await bob.seesModal('Accept these two…');
  await take('second-page', bob, '@baton');
  await bob.close();
  await answering(scene, bob);
  await take('what-came-of-it', ana, '@baton', { isWhole: true });
  await take('introduction-drafts', bob, '@baton', { isWhole: true });

  for (const trouble of troubles) await cara.command('#support', `/issue new Hooli: ${trouble}`);
  await cara.command('#support', '/issue handoff all');
  await take('form-over-several-people', cara, 'support');
  await cara.submit({
    'Everything to': bob.id,
    '#14 Hooli: parcel is late': ana.id,
    'Situation, for all': 'I am away from tomorrow',
  });
  await cara.seesModal('4 issues offered');
  await take('spread', cara, 'support');
  await cara.close();
  await settled();
  await take('pack-on-a-phone', bob, '@baton', { width: 390, height: 844 });
  await scene.forward(2 * 60 * 60_000);
  await scene.forward(60_000);
  await take('half-time-of-a-pack', bob, '@baton');
};

async function answering({ take, settled }: Parameters<Chapter>[0], bob: Person): Promise<void> {
  const pack = 'for you to take over';
  await bob.click(pack, 'Accept the first five…');
  await bob.seesModal('Take over 5 issues');
  await take('accept-five-form', bob, '@baton', { isWhole: true });
  await bob.submit();
  await bob.seesModal('are yours now');
  await take('five-accepted', bob, '@baton');
  await bob.close();
  await settled();
  await bob.click(pack, 'Decline…');
  await bob.submit({ reason_kind: 'no time', reason: 'ask Cara' });
  await bob.seesModal('You declined');
  await bob.close();
  await settled();
  await take('pack-half-answered', bob, '@baton', { isWhole: true });
  await bob.click(pack, 'Accept the first five…');
  await bob.submit();
  await bob.seesModal('are yours now');
  await bob.close();
  await settled();
  await bob.click(pack, 'Accept…');
  await bob.submit();
  await bob.seesModal('is yours now');
  await bob.close();
  await settled();
}
