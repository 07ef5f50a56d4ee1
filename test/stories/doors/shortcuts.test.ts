import { minutes } from '../../../src/domain/working-time/duration.js';
import { readable } from '../../support/readable.js';
import { nothingFailed, type Story, startStory } from '../../support/story.js';

let story: Story;
beforeAll(async () => {
  story = await startStory();
});
afterAll(() => story.end());
afterEach(() => nothingFailed(story));

const PROMISE = 'Promise from this message';
const THIS = 'Baton: this issue…';

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
  await bob.say('#support', 'Acme says the <export> & the import stop, tell @channel and @cara');
  await cara.shortcut('Open an issue from this message', 'the import stop');
  expect(readable(await cara.seesModal('Open an issue'))).toContain(
    'What is it about?: <Acme says the <export> & the import stop, tell @channel and @cara>',
  );
  expect(await cara.submit({ Customer: 'Acme' })).toEqual({});
  await cara.seesModal('the import stop, tell @channel and @cara* is open');
  await cara.close();
});

test('a form closed without sending opens nothing', async () => {
  const { bob } = story;
  await bob.shortcut('Open an issue');
  await bob.close();
  expect(await bob.command('#support', '/issue list all')).toContain('All open issues: *2*');
});

test('the thread of a message leads to the issue that was opened from it', async () => {
  const { bob, cara } = story;
  const asked = await bob.say('#support', 'Initech cannot print');
  await bob.shortcut('Open an issue from this message', asked);
  await bob.submit({ Customer: 'Initech' });
  await bob.close();
  await cara.say('#support', 'Chen called again', asked);
  await cara.shortcut(THIS, 'Chen called again');
  const window = readable(await cara.seesModal('#3 Initech: Initech cannot print'));
  expect(window).toContain('[Update…] [Promise…] [Take it…] [Show]');
  await cara.clickInModal('Promise…');
  expect(await cara.submit({ 'What was promised?': 'call Chen', 'By when?': 'fri' })).toEqual({});
  await cara.seesModal('Promised to Initech for #3: call Chen');
  await cara.close();
  await cara.close();
  await bob.sees('dm', 'call Chen');
});

test('so do its card, the thread of its card, a link to either, and its number', async () => {
  const { ana, bob } = story;
  await story.settled();
  const card = await bob.sees('#support', '#3 Initech');
  await ana.shortcut(THIS, card.ts);
  expect(readable(await ana.seesModal('#3 Initech'))).not.toContain('[Resolve…]');
  await ana.close();
  const link = `https://sandbox.slack.com/archives/${card.conversation}/p${card.ts.replace('.', '')}`;
  for (const said of ['does anyone know more?', `look at ${link}`, 'what about #3?'])
    await ana.say('#support', said, said.endsWith('more?') ? card.ts : undefined);
  for (const said of ['know more?', 'look at', 'what about']) {
    await bob.shortcut(THIS, said);
    expect(readable(await bob.seesModal('#3 Initech'))).toContain('[Hand off…] [Resolve…]');
    await bob.close();
  }
});

test('so do Baton’s own messages to a person, and a mention in a thread', async () => {
  const { bob } = story;
  await bob.shortcut(THIS, (await bob.sees('dm', '#1 Acme: invoice is wrong\n')).ts);
  await bob.seesModal('#1 Acme: invoice is wrong');
  await bob.close();
  const asked = await bob.say('#support', 'the Hooli lift is stuck');
  await bob.say('#support', '@baton new Hooli: lift is stuck', asked);
  await bob.sees('#support', '#4 Hooli: lift is stuck\n');
  await bob.shortcut(THIS, asked);
  expect(readable(await bob.seesModal('#4 Hooli: lift is stuck'))).toContain('[Resolve…]');
  await bob.close();
});

test('a promise is made from a message: its words, and the date as it was meant when it was said', async () => {
  const { bob } = story;
  await bob.say('#support', 'Hi Chen, about #3: the new printer comes by Thursday 3pm. Sorry!');
  await story.forward(minutes(1));
  await bob.shortcut(PROMISE, 'the new printer comes');
  const form = readable(await bob.seesModal('Promise for #3'));
  expect(form).toContain('the new printer comes by Thursday 3pm. Sorry!>');
  expect(form).toContain('By when?: <Thu 26 Nov 2026 15:00>');
  expect(await bob.submit({ 'What was promised?': 'a new printer' })).toEqual({});
  await bob.seesModal('a new printer, by Thu 26 Nov 15:00');
  await bob.close();
});

test('a date that is over or could be two is left empty, with the words beside it', async () => {
  const { bob } = story;
  await bob.say('#support', 'for #3 you get the cable on 3/4 at the latest');
  await bob.shortcut(PROMISE, 'you get the cable');
  const form = await bob.seesModal('Promise for #3');
  expect(readable(form)).toContain('By when?: <>');
  expect(JSON.stringify(form.blocks)).toContain('Which time is meant?');
  await bob.close();
});

test('where no issue is known its number is asked for, or a new one is opened', async () => {
  const { bob, cara } = story;
  await bob.say('#support', 'somebody hears from us tomorrow noon');
  await cara.shortcut(PROMISE, 'somebody hears');
  await cara.seesModal('Baton does not know yet which issue this message is about.');
  expect(await cara.submit({ 'Number of the issue': 'twelve' })).toEqual({
    'Number of the issue': expect.stringContaining('the number of the issue'),
  });
  expect(await cara.submit({ 'Number of the issue': '99' })).toEqual({
    'Number of the issue': expect.stringContaining('There is no issue #99'),
  });
  expect(await cara.submit({ 'Number of the issue': '#1' })).toEqual({});
  expect(readable(await cara.seesModal('Promise for #1'))).toContain(
    'What was promised?: <somebody hears from us>',
  );
  await cara.close();
  await cara.shortcut(THIS, 'somebody hears');
  expect(await cara.submit({ 'Number of the issue': '1' })).toEqual({});
  await cara.seesModal('#1 Acme: invoice is wrong');
  await cara.close();
  await cara.shortcut(THIS, 'somebody hears');
  expect(await cara.submit()).toEqual({});
  expect(readable(await cara.seesModal('Open an issue'))).toContain('somebody hears from us');
  await cara.close();
});

test('an issue of a private channel stays there: its people do everything, others are refused', async () => {
  const { ana, bob, cara } = story;
  const asked = await ana.say('#leads', 'Globex wants to leave');
  await ana.shortcut('Open an issue from this message', asked);
  await ana.submit({ Customer: 'Globex' });
  await ana.close();
  await bob.shortcut(THIS, asked);
  await bob.clickInModal('Update…');
  expect(await bob.submit({ 'What was the customer told?': 'we call them' })).toEqual({});
  await bob.seesModal('Noted for #5');
  await bob.close();
  await bob.close();
  await cara.say('#support', 'what is #5?');
  await cara.shortcut(THIS, 'what is #5?');
  expect(await cara.submit({ 'Number of the issue': '5' })).toEqual({
    'Number of the issue': expect.stringContaining('opened in a private conversation'),
  });
  await cara.close();
});
