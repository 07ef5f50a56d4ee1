import { nothingFailed, type Story, startStory } from '../../support/story.js';
import { opens } from '../../support/told.js';

let story: Story;
beforeAll(async () => {
  story = await startStory();
});
afterAll(() => story.end());
afterEach(() => nothingFailed(story));

test('opening promises a first response; an update without value does not keep it', async () => {
  const { bob } = story;
  const opened = await bob.command('#support', '/issue new Acme: invoice is wrong');
  expect(opened).toContain('Baton promised a first response by');
  expect(opened).toContain('Wed 25 Nov 14:00 (London)');
  const noted = await bob.command('#support', '/issue update 1 we are looking into it');
  expect(noted).toContain(
    'Until you say, it counts as progress, and the first response stays open.',
  );
  expect(await shown(1)).toContain('*open*: first response');
});

test('saying that it had value keeps it', async () => {
  await story.bob.click('Noted for #1. What did the customer get', 'A time');
  await story.bob.sees('#support', 'the customer got a time. That keeps the first response.');
  expect(await shown(1)).toContain('*kept*: first response');
});

test('told in time, it is kept in time, though the button is pressed after it was due', async () => {
  const { bob } = story;
  const number = await opens(bob, 'Acme: parcel is late p1');
  await bob.command('#support', `/issue update ${number} it arrives at noon tomorrow`);
  await story.forward(20 * 60_000);
  await bob.click(`Noted for #${number}`, 'A time');
  await bob.sees('#support', `Noted for #${number}: the customer got a time.`);
  expect(await shown(number)).toContain('*kept*: first response');
});

test('told after it was due, it is kept late', async () => {
  const { bob } = story;
  const number = await opens(bob, 'Acme: nobody answers p1');
  await story.forward(2 * 60 * 60_000);
  await bob.command('#support', `/issue update ${number} Chen has our number now`);
  await bob.click(`Noted for #${number}`, 'Where to get help');
  await bob.sees('#support', `the customer got where to get help. That keeps the first response.`);
  const all = await shown(number);
  expect(all).toContain('*kept late*: first response');
  expect(all).toMatch(/kept, late, (the )?first response: Chen has our number now/);
});

test('the form takes words and value at once', async () => {
  const { cara } = story;
  const number = await opens(cara, 'Acme: badge does not open');
  await cara.click(`*#${number} Acme: badge does not open* is open`, 'Update…');
  expect(
    await cara.submit({ 'What was the customer told?': ' ', 'What kind': 'an answer' }),
  ).toEqual({
    'What was the customer told?': expect.stringContaining('Please say what the customer was told'),
  });
  expect(
    await cara.submit({ 'What was the customer told?': 'hold it flat', kind: 'an answer' }),
  ).toEqual({});
  await cara.seesModal('the customer got an answer. That keeps the first response.');
  await cara.close();
});

test('another member who answers keeps it as well', async () => {
  const { bob, cara } = story;
  const number = await opens(bob, 'Acme: door is stuck');
  await cara.command('#support', `/issue update ${number} pull, do not push`);
  await cara.click(`Noted for #${number}`, 'An answer');
  await cara.sees('#support', `Noted for #${number}: the customer got an answer.`);
  expect(await shown(number)).toContain('*kept*: first response');
});

const shown = (number: number) => story.bob.command('#support', `/issue show ${number}`);
