import type { Chapter } from '../chapter.js';

/** The first minute: an empty page, what to type, an issue by command, by form and from a message, and what else a message is good for. */
export const opening: Chapter = async ({ ana, bob, cara, take, settled }) => {
  await take('first-visit', ana, 'support');
  await take('first-visit-to-the-messages-of-the-app', ana, '@baton', {
    first: ({ page }) => page.getByRole('button', { name: 'Baton', exact: true }).click(),
  });
  await take('first-visit-to-the-home-tab', ana, '~home');
  await take('typing-a-slash', ana, 'support', { first: ({ line }) => line.fill('/') });

  await ana.command('#support', '/issue new Acme: invoice is wrong');
  await settled();
  await take('opened-by-command', ana, 'support');
  await take('card-for-everybody', bob, 'support');

  await ana.command('#support', '/issue new Acme: invoice is wrong');
  await take('already-done', ana, 'support');

  await cara.command('#support', '/issue new');
  await take('form', cara, 'support');
  await cara.submit({
    Customer: 'Globex',
    'What is it about?': 'Nobody in the Rotterdam office can log in',
    'How urgent is it?': 'p2',
  });
  await cara.seesModal('is open');
  await settled();
  await take('opened-by-form', cara, 'support');
  await cara.close();

  await bob.say('#support', 'Chen from Initech just called: their parcel has not arrived.');
  await bob.shortcut('Open an issue from this message', 'their parcel');
  await take('form-from-a-message', bob, 'support');
  await bob.submit({ Customer: 'Initech' });
  await bob.close();

  const asked = (await bob.sees('#support', 'their parcel has not arrived.')).ts;
  await bob.say('#support', 'Hi Chen, you have a new parcel by Thursday 3pm. Sorry!', asked);
  await bob.shortcut('Promise from this message', 'a new parcel');
  await take('promise-from-a-message', bob, 'support');
  await bob.close();
  await bob.shortcut('Baton: this issue…', 'a new parcel');
  await take('this-issue', bob, 'support');
  await bob.close();
  await bob.say('#support', 'somebody hears from us on 3/4');
  await bob.shortcut('Promise from this message', 'somebody hears');
  await take('which-issue', bob, 'support');
  await bob.submit({ 'Number of the issue': '1' });
  await take('promise-with-an-unclear-date', bob, 'support');
  await bob.close();
};
