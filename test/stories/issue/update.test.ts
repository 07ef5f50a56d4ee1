import { readable } from '../../support/readable.js';
import { nothingFailed, type Story, startStory } from '../../support/story.js';
import { opens, opensAnswered } from '../../support/told.js';

let story: Story;
beforeAll(async () => {
  story = await startStory();
});
afterAll(() => story.end());
afterEach(() => nothingFailed(story));

test('one line says what the customer was told; four buttons say what it gave them', async () => {
  const { bob } = story;
  const number = await opensAnswered(bob, 'Acme: invoice is wrong');
  const noted = await bob.command('#support', `/issue update ${number} the bill comes on Friday`);
  expect(noted).toBe(
    `Noted for #${number}. What did the customer get from it? Until you say, it counts as progress.\nThe customer hears from us next by Thu 26 Nov 14:00 (London); the customer's zone is unknown.\n[An answer] [A time] [A promise] [Where to get help]`,
  );
  await bob.click(`Noted for #${number}. What`, 'A time');
  await bob.sees('#support', `Noted for #${number}: the customer got a time.`);
  const shown = await bob.command('#support', `/issue show ${number}`);
  expect(shown).toMatch(/<@U0BOB> told the customer: "?the bill comes on Friday/);
  expect(shown).toContain('said what an update gave the customer: a time');
});

test('any member may, and the next contact stays where it was', async () => {
  const { bob, cara } = story;
  const number = await opensAnswered(bob, 'Acme: parcel is late');
  await bob.command('#support', `/issue promise ${number} ring Chen by tomorrow noon`);
  await cara.command('#support', `/issue update ${number} met Chen by chance`);
  await cara.click(`Noted for #${number}`, 'A promise');
  await cara.sees('#support', `Noted for #${number}: the customer got a promise.`);
  expect(await bob.command('#support', `/issue show ${number}`)).toContain('*open*: ring Chen');
});

test('without words the form asks; from the button of the card as well', async () => {
  const { bob } = story;
  const number = await opens(bob, 'Acme: manual is missing');
  await bob.command('#support', `/issue update ${number}`);
  expect(readable(await bob.seesModal(`Update #${number}`))).toContain(
    'What was the customer told?',
  );
  await bob.close();
  await story.settled();
  await bob.click(`#${number} Acme: manual is missing`, 'Update…');
  expect(await bob.submit({ 'What was the customer told?': 'page 3 of the web site' })).toEqual({});
  await bob.seesModal(`Noted for #${number}. What did the customer get from it?`);
  await bob.clickInModal('Where to get help');
  await bob.seesModal('the customer got where to get help');
});
