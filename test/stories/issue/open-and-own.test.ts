import { readable } from '../../support/readable.js';
import { nothingElse, type Story, startStory } from '../../support/story.js';

let story: Story;
beforeAll(async () => {
  story = await startStory();
});
afterAll(() => story.end());
afterEach(() => nothingElse(story));

const owned = (by: { id: string }) => `*Owner*\n<@${by.id}>`;

test('whoever opens an issue owns it, and its card stands in the channel', async () => {
  const { ana, bob } = story;
  const answer = await ana.command('#support', '/issue new Acme: invoice is wrong p2');
  expect(answer).toContain('*#1 Acme: invoice is wrong* is open (P2, soon), and you own it.');
  expect(answer).toContain('a first response by');
  const card = readable(await bob.sees('#support', '#1 Acme: invoice is wrong'));
  expect(card).toContain(owned(ana));
  expect(card).toContain('*Next promise*: first response, due');
});

test('only the opener reads the answer to the command', async () => {
  const { bob } = story;
  expect(bob.messages('#support').filter(({ ephemeral }) => ephemeral)).toEqual([]);
});

test('without customer or words the form opens, and its card goes to the channel', async () => {
  const { bob, cara } = story;
  await bob.command('#support', '/issue new');
  const answer = await bob.submit({
    Customer: 'Globex',
    'What is it about?': 'cannot log in',
    'How urgent is it?': 'P3, normal',
  });
  expect(answer).toEqual({});
  await bob.seesModal('*#2 Globex: cannot log in* is open');
  await bob.close();
  expect(readable(await cara.sees('#support', '#2 Globex: cannot log in'))).toContain(owned(bob));
});

test('from the global shortcut the card goes to the opener’s own messages', async () => {
  const { cara } = story;
  await cara.shortcut('Open an issue');
  await cara.submit({ Customer: 'Initech', 'What is it about?': 'printer is on fire' });
  await cara.close();
  expect(await story.news()).toEqual({
    cara: [expect.stringContaining('#3 Initech: printer is on fire')],
  });
});

test('a message becomes an issue in its own words', async () => {
  const { bob, dev } = story;
  await bob.say('#support', 'the Hooli export stops at row 100');
  await dev.shortcut('Open an issue from this message', 'the Hooli export');
  expect(readable(await dev.seesModal())).toContain('the Hooli export stops at row 100');
  await dev.submit({ Customer: 'Hooli' });
  await dev.close();
  expect(await story.news()).toEqual({});
  expect(readable(await bob.sees('#support', '#4 Hooli: the Hooli export'))).toContain(owned(dev));
});

test('in a channel shared with another organisation the card goes to the owner only', async () => {
  const { ana, bob } = story;
  await ana.command('#acme-shared', '/issue new Acme: wants a refund');
  expect(await story.news()).toEqual({ ana: [expect.stringContaining('#5 Acme: wants a refund')] });
  expect(bob.messages('#acme-shared')).toEqual([]);
});

test('an issue of a private channel is not shown to others', async () => {
  const { ana, bob, cara } = story;
  await ana.command('#leads', '/issue new Acme: wants to leave');
  await bob.sees('#leads', '#6 Acme: wants to leave');
  const refused = '#6 was opened in a private conversation and is shown to those concerned only.';
  expect(await cara.command('#support', '/issue show 6')).toContain(refused);
  expect(await cara.command('#support', '/issue list all')).not.toContain('wants to leave');
  expect(await bob.command('#leads', '/issue show 6')).toContain('#6 Acme: wants to leave');
});

test('whoever reads it in its channel acts there, in forms too', async () => {
  const { bob } = story;
  await bob.click(/^#6 Acme: wants to leave[^]*Opened by/, 'Show');
  await bob.clickInModal('Update…');
  expect(
    await bob.submit({
      'What kind of update is it?': 'progress only',
      'What was the customer told?': 'we call them tomorrow',
    }),
  ).toEqual({});
  await bob.seesModal('Noted for #6');
  await bob.close();
  expect(await bob.command('#support', '/issue update 6 we called')).toContain(
    'shown to those concerned only',
  );
});

test('there is no issue 99', async () => {
  const { dev } = story;
  expect(await dev.command('#support', '/issue show 99')).toContain('There is no issue #99 here.');
});
