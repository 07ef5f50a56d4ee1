import type { Look } from '../camera.js';
import type { Chapter } from '../chapter.js';

const phone: Look = { width: 390, height: 844, isWhole: true };
const dark: Look = { colorScheme: 'dark', isWhole: true };

/** One issue through many hands: its card, its thread and its history. */
export const theWholeHistory: Chapter = async ({ ana, bob, cara, dev, take, settled }) => {
  await bob.command('#support', '/issue new Acme: invoice is wrong p2');
  await bob.command('#support', '/issue promise 1 send the corrected invoice by thu 3pm');
  await bob.command('#support', '/issue update 1 told Chen that the refund is on its way');
  await bob.click('What did the customer get', 'An answer');
  await bob.command('#support', '/issue handoff 1 @cara @dev call Chen at 3pm about the refund');
  await dev.command('#support', '/issue decline 1 it is late here');
  await cara.command('#support', '/issue counter 1 if somebody calls Chen before noon');
  await bob.command('#support', '/issue handoff 1 @cara call Chen, I have called at 11');
  await cara.command('#support', '/issue accept 1');
  await cara.submit({ 'Your next step, and when': 'I call Chen at four, Prague time' });
  await cara.seesModal('is yours now');
  await cara.close();
  await ana.command('#support', '/issue take 1');
  await ana.submit({ 'Your next step, and when': 'I write to their accountant today' });
  await ana.close();
  await settled();
  await cara.click('asks you for this issue', 'Hand it over');
  await cara.sees('dm', "'s now");
  await ana.command('#support', '/issue resolve 1 sent the corrected invoice');
  await ana.command('#support', '/issue kept 1');
  await settled();
  await bob.command('#support', '/issue show 1');
  await take('show', bob, 'support', { isWhole: true });
  await take('show-on-a-phone', bob, 'support', phone);
  await take('show-in-the-dark', bob, 'support', dark);
  await take('thread', cara, 'support', {
    first: ({ page }) => page.getByRole('button', { name: /repl/ }).first().click(),
  });
  await take('thread-on-a-phone', cara, 'support', {
    ...phone,
    first: ({ page }) => page.getByRole('button', { name: /repl/ }).first().click(),
  });
};
