import { readable } from '../../support/readable.js';
import { nothingElse, type Story, startStory } from '../../support/story.js';

let story: Story;
beforeAll(async () => {
  story = await startStory();
});
afterAll(() => story.end());
afterEach(() => nothingElse(story));

test('/issue accept opens the same form as the button', async () => {
  const { ana, bob } = story;
  await ana.command('#support', '/issue new Acme: invoice is wrong p2');
  await ana.command('#support', '/issue handoff 1 @bob call Chen at 3pm');
  await story.news();
  await bob.command('#support', '/issue accept 1');
  const byCommand = readable(await bob.seesModal('Take over #1'));
  await bob.close();
  await bob.click('call Chen at 3pm', 'Accept…');
  expect(readable(await bob.seesModal('Take over #1'))).toBe(byCommand);
});

test('a P3 may be taken with the giver’s next step as it stands', async () => {
  const { ana, bob } = story;
  await bob.close();
  await ana.command('#support', '/issue new Globex: cannot log in for @bob');
  await story.news();
  await bob.command('#support', '/issue accept 2');
  expect(await bob.submit()).toEqual({});
  await bob.seesModal('#2 is yours now');
  await bob.close();
  expect(await story.news()).toEqual({
    ana: [expect.stringMatching(/They take your next step as it stands\nGive Globex a first/)],
    bob: [expect.stringContaining('To introduce yourself')],
  });
});

test('a date that could be two is asked about beside its field, and nothing is taken yet', async () => {
  const { ana, bob } = story;
  await ana.command('#support', '/issue new Initech: printer is on fire for @bob');
  await story.news();
  await bob.command('#support', '/issue accept 3');
  const what = { 'Promise to the customer': 'send a new one' };
  expect(await bob.submit({ ...what, 'By when?': '3/4' })).toEqual({
    'By when?': expect.stringContaining(
      'could mean Thu 4 Mar 2027 17:00 (London) or Sat 3 Apr 2027',
    ),
  });
  expect(await bob.submit({ ...what, 'By when?': '' })).toEqual({
    'By when?': expect.stringContaining('Please say by when'),
  });
  expect(await bob.submit({ 'Promise to the customer': '', 'By when?': 'fri' })).toEqual({
    'Promise to the customer': expect.stringContaining('what was promised'),
  });
  expect(await story.news()).toEqual({});
  expect(await bob.submit({ ...what, 'By when?': 'fri noon' })).toEqual({});
  await bob.seesModal('send a new one, by Fri 27 Nov 12:00');
  await bob.close();
  expect(await story.news()).toEqual({
    ana: [expect.stringContaining('took *#3 Initech')],
    bob: [expect.stringContaining('To introduce yourself')],
  });
  expect(readable(await bob.sees('#support', '#3 Initech'))).toContain('And 1 more.');
});

test('an issue that nobody offered is not there to be taken', async () => {
  const { ana, bob } = story;
  await ana.command('#support', '/issue new Hooli: export stops');
  expect(await bob.command('#support', '/issue accept 4')).toContain(
    '#4 is not on offer, so there is nothing to answer.',
  );
});
