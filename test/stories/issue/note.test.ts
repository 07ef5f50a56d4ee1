import { readable } from '../../support/readable.js';
import { nothingElse, type Story, startStory } from '../../support/story.js';
import { opensAnswered } from '../../support/told.js';

let story: Story;
beforeAll(async () => {
  story = await startStory();
  await opensAnswered(story.bob, 'Acme: invoice is wrong');
});
afterAll(() => story.end());
afterEach(() => nothingElse(story));

test('any member notes something among ourselves; show tells it', async () => {
  const { bob, cara } = story;
  expect(await cara.command('#support', '/issue note 1 their accountant is Mr Li')).toBe(
    'Noted for #1, among ourselves: no message to the customer takes it up. `/issue show 1` shows it.',
  );
  expect(await bob.command('#support', '/issue note 1')).toContain('Please say what to note');
  const shown = await bob.command('#support', '/issue show 1');
  expect(shown).toContain('*Notes among ourselves*\n• their accountant is Mr Li (<@U0CARA>');
  expect(shown).toContain('<@U0CARA> noted among ourselves: their accountant is Mr Li');
});

test('no draft takes it up', async () => {
  const { bob } = story;
  await bob.command('#support', '/issue handoff 1');
  expect(readable(await bob.seesModal('Hand off #1'))).not.toContain('Mr Li');
  await bob.close();
  await bob.command('#support', '/issue update 1');
  await bob.clickInModal('What kind of update is it?', 'an answer');
  expect(readable(await bob.seesModal('We found this out'))).not.toContain('Mr Li');
  await bob.close();
});

test('also after the end', async () => {
  const { bob } = story;
  await bob.command('#support', '/issue resolve 1 sent the corrected invoice');
  const noted = await bob.command('#support', '/issue note 1 the list was old');
  expect(noted).toContain('Noted for #1, among ourselves');
  await story.news();
});
