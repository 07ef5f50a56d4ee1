import { nothingFailed, type Story, startStory } from '../../support/story.js';
import { opensAnswered, told } from '../../support/told.js';

let story: Story;
beforeAll(async () => {
  story = await startStory();
});
afterAll(() => story.end());
afterEach(() => nothingFailed(story));

test('a text to Baton is read like a command, with or without its first word', async () => {
  const { bob } = story;
  await bob.say('dm', 'new Acme: invoice is wrong p2');
  await bob.sees('dm', '*#1 Acme: invoice is wrong* is open (P2, soon), and you own it.');
  await bob.say('dm', 'issue promise 1 send @cara the bill by thu 3pm');
  await bob.sees(
    'dm',
    'Promised to Acme for #1: send @cara the bill, by Thu 26 Nov 15:00 (London)',
  );
  await bob.say('dm', 'Help');
  await bob.sees('dm', 'What you can do');
  await bob.say('dm', 'good morning');
  await bob.sees('dm', 'Baton does not know `good`.');
  await story.settled();
  // Four answers and the card of the issue.
  expect(told(bob, '')).toHaveLength(5);
});

test('nobody else sees it, and the card goes to the owner’s own messages', async () => {
  const { ana, bob } = story;
  expect(ana.messages('#support')).toEqual([]);
  expect(told(bob, '#1 Acme: invoice is wrong\n*Owner*')).toHaveLength(1);
  expect(await ana.command('#support', '/issue list all')).toContain('Acme: invoice is wrong');
});

test('what needs a form says how to get it', async () => {
  const { bob } = story;
  await bob.say('dm', 'promise 1');
  await bob.sees(
    'dm',
    'This needs a form, and forms open from the command only. Please type `/issue promise 1` as a command',
  );
  expect(bob.modal()).toBeNull();
});

test('buttons of the answers work there', async () => {
  const { cara } = story;
  const number = await opensAnswered(cara, 'Globex: cannot log in');
  await cara.say('dm', `update ${number} the reset mail is out`);
  await cara.click(`Noted for #${number}. What did the customer get`, 'An answer');
  await cara.sees('dm', `Noted for #${number}: the customer got an answer.`);
  expect(told(cara, 'What did the customer get from it?')).toEqual([]);
});

test('the same words a moment later are not done twice', async () => {
  const { cara } = story;
  await cara.say('dm', 'new Hooli: export stops');
  await cara.sees('dm', 'Hooli: export stops* is open');
  await cara.say('dm', 'new Hooli: export stops');
  await cara.sees('dm', /Already done: #\d+\./);
  await cara.click(/Already done: #\d+\./, 'Do it again');
  await cara.sees('dm', /\*#\d+ Hooli: export stops\* is open/);
  await cara.gone('dm', 'Already done');
  await story.settled();
  expect(told(cara, 'Hooli: export stops\n*Owner*')).toHaveLength(2);
});

test('Baton does not answer itself', async () => {
  const { dev } = story;
  await dev.say('dm', 'list');
  await dev.sees('dm', ': none');
  await story.settled();
  expect(told(dev, ': none')).toHaveLength(1);
  expect(told(dev, '')).toHaveLength(1);
});
