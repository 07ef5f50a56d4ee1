import { readable } from '../../support/readable.js';
import { nothingFailed, type Story, startStory } from '../../support/story.js';

let story: Story;
beforeAll(async () => {
  story = await startStory();
});
afterAll(() => story.end());
afterEach(() => nothingFailed(story));

test('from anywhere: the form opens the issue, and its card goes to the owner', async () => {
  const { bob } = story;
  await bob.shortcut('Open an issue');
  expect(readable(await bob.seesModal('Open an issue'))).toContain('What is it about?: <>');
  expect(
    await bob.submit({
      Customer: 'Acme',
      'What is it about?': 'invoice is wrong',
      'How urgent is it?': 'P2, soon',
    }),
  ).toEqual({});
  await bob.seesModal('*#1 Acme: invoice is wrong* is open (P2, soon), and you own it.');
  await bob.close();
  await story.settled();
  await bob.sees('dm', '#1 Acme: invoice is wrong');
});

test('from a message: its words are taken over, whatever they are', async () => {
  const { bob, cara } = story;
  await bob.say('#support', 'Acme says the <export> & the import stop, tell @channel');
  await cara.shortcut('Open an issue from this message', 'the import stop');
  expect(readable(await cara.seesModal('Open an issue'))).toContain(
    'What is it about?: <Acme says the <export> & the import stop, tell @channel>',
  );
  expect(await cara.submit({ Customer: 'Acme' })).toEqual({});
  await cara.seesModal('the import stop, tell @channel* is open');
  await cara.close();
});

test('a form closed without sending opens nothing', async () => {
  const { bob } = story;
  await bob.shortcut('Open an issue');
  await bob.close();
  expect(await bob.command('#support', '/issue list all')).toContain('*2* among all open issues');
});
