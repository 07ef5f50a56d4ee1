import type { Chapter } from '../chapter.js';

/** Waiting, noting, finding and looking back; one's own hours; and what comes after an end. */
export const theRestOfTheDay: Chapter = async ({ ana, take, settled, goTo }) => {
  await ana.command('#support', '/issue new Acme: invoice is wrong');
  await ana.command('#support', '/issue wait 1 until fri');
  await ana.command('#support', '/issue note 1 their accountant is Mr Li');
  await ana.command('#support', '/issue priority 1 p2');
  await take('waiting-noting-and-more-urgent', ana, 'support');
  await ana.command('#support', '/issue edit 1');
  await take('edit-form', ana, 'support', { isWhole: true });
  await ana.close();

  await ana.command('#support', '/issue find invoice');
  await ana.command('#support', '/issue at 1 11:00');
  await ana.command('#support', '/issue at 14:05');
  await take('finding-and-looking-back', ana, 'support');
  await ana.command('#support', '/issue customer Acme');
  await take('customer-form', ana, 'support', { isWhole: true });
  await ana.close();
  await ana.command('#support', '/issue hours');
  await take('my-hours', ana, 'support');
  await ana.click('Your hours', 'My hours…');
  await take('hours-form', ana, 'support', { isWhole: true });
  await ana.close();

  await ana.command('#support', '/issue resolve 1 sent the corrected invoice');
  await ana.submit({ Promised: 'kept' });
  await settled();
  await take('resolved-with-undo', ana, 'support');
  await ana.close();
  await goTo('2026-11-27T14:00:00Z');
  await ana.sees('dm', 'Is Acme satisfied');
  await take('follow-up-due', ana, '@baton');
};
