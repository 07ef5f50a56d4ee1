import type { Chapter } from '../chapter.js';

/** The picture of the README: an issue on offer, seen by the one who is to shake. */
export const readme: Chapter = async ({ ana, bob, take, settled }) => {
  await ana.command('#support', '/issue new Acme: invoice is wrong p2');
  await ana.command('#support', '/issue promise 1 send the corrected invoice by thu 3pm');
  await ana.command('#support', '/issue handoff 1 @bob call Chen at 3pm about the refund');
  await settled();
  await bob.click('offers you this issue', 'Accept…');
  await take('screenshot', bob, 'support');
};
