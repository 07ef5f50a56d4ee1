import { readable } from '../../support/readable.js';
import { nothingFailed, type Story, startStory } from '../../support/story.js';
import { opensAnswered } from '../../support/told.js';

let story: Story;
beforeAll(async () => {
  story = await startStory();
});
afterAll(() => story.end());
afterEach(() => nothingFailed(story));

test('empty at first, with the way to open an issue', async () => {
  const { bob } = story;
  const home = readable(await bob.openHome());
  expect(home).toContain('Nothing waits for you.');
  await bob.clickInHome('Open an issue…');
  expect(await bob.submit({ Customer: 'Acme', 'What is it about?': 'invoice is wrong' })).toEqual(
    {},
  );
  await bob.seesModal('Acme: invoice is wrong* is open');
  await bob.close();
  await bob.seesHome('*#1 Acme: invoice is wrong*');
});

test('once opened it follows every change', async () => {
  const { bob } = story;
  const number = await opensAnswered(bob, 'Globex: cannot log in');
  await bob.command('#support', `/issue promise ${number} call Ada by today 4pm`);
  await bob.seesHome('*call Ada*, by Tue 24 Nov 16:00 (London)');
  await story.goTo('2026-11-24T16:01:00Z');
  await bob.seesHome('*call Ada*, *lapsed*, was due Tue 24 Nov 16:00 (London)');
  await bob.command('#support', `/issue kept ${number} Ada was away`);
  await story.settled();
  expect(readable(bob.home() ?? fail())).not.toContain('call Ada');
});

test('an offer appears with whoever is asked and with whoever asks, and goes when it is answered', async () => {
  const { bob, cara } = story;
  await story.goTo('2026-11-25T10:00:00Z');
  await cara.openHome();
  const number = await opensAnswered(bob, 'Hooli: export stops');
  await bob.command('#support', `/issue handoff ${number} @cara restart the export today`);
  await cara.seesHome(/Handoffs waiting for your handshake[^]*restart the export today/);
  await bob.seesHome(/What you offered[^]*Hooli: export stops/);
  await cara.clickInHome('Accept…');
  expect(await cara.submit({ read_back: 'I restart it at noon' })).toEqual({});
  await cara.close();
  await cara.seesHome(/Your issues[^]*Hooli: export stops/);
  await story.settled();
  expect(readable(bob.home() ?? fail())).not.toContain('Hooli');
});

test('its buttons answer in a window of their own', async () => {
  const { bob } = story;
  await bob.command('#support', '/issue promise 1 send the corrected invoice by tomorrow noon');
  await bob.seesHome('send the corrected invoice');
  await bob.clickInHome('Show');
  expect(readable(await bob.seesModal('*Promises*'))).toContain('send the corrected invoice');
  await bob.close();
});

function fail(): never {
  throw new Error('there is no Home tab');
}
