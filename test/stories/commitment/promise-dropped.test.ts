import { type Story, nothingFailed, startStory } from '../../support/story.js';
import { opensAnswered } from '../../support/told.js';

let story: Story;
beforeAll(async () => {
  story = await startStory();
});
afterAll(() => story.end());
afterEach(() => nothingFailed(story));

test('a promise that cannot be kept at all is dropped, with how and when the customer was told', async () => {
  const { bob } = story;
  const number = await opensAnswered(bob, 'Acme: part is missing');
  await bob.command('#support', `/issue promise ${number} send the part by tomorrow noon`);
  await story.goTo('2026-11-25T10:00:00Z');
  await bob.click(/Promised for .*send the part/, 'Need longer…');
  await bob.seesModal('What time can you keep?');
  await bob.clickInModal('No new time…');
  await bob.seesModal('Drop a promise');
  const said = {
    'How was the customer told?': 'by phone',
    'Why can it not be kept?': 'it is not made any more',
  };
  expect(await bob.submit({ ...said, 'When were they told?': 'tomorrow 10am' })).toEqual({
    'When were they told?': expect.stringContaining('which is still to come'),
  });
  expect(await bob.submit({ ...said, 'When were they told?': 'today 9:30am' })).toEqual({});
  await bob.seesModal('it is broken, and the customer knows');
  await bob.close();
  const shown = await bob.command('#support', `/issue show ${number}`);
  expect(shown).toMatch(/dropped "send the part", and told the customer by phone: it is not made/);
  await bob.sees('#support', 'Broken: send the part. It was dropped, and the customer knows.');
});
