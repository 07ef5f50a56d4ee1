import { readable } from '../../support/readable.js';
import { nothingElse, type Story, startStory } from '../../support/story.js';
import { opens } from '../../support/told.js';

let story: Story;
beforeAll(async () => {
  story = await startStory();
  await opens(story.bob, 'Acme: invoice is worng');
  await opens(story.cara, 'Globex: export stops');
});
afterAll(() => story.end());
afterEach(() => nothingElse(story));

test('the owner changes title, customer and urgency in one form', async () => {
  const { bob } = story;
  await bob.command('#support', '/issue edit 1');
  expect(readable(await bob.seesModal('Edit #1'))).toContain(
    'What is it about?: <invoice is worng>',
  );
  expect(await bob.submit({})).toEqual({
    'What is it about?': expect.stringContaining('#1 is just so already'),
  });
  expect(await bob.submit({ Customer: 'Globx' })).toEqual({
    Customer: expect.stringContaining('There is no customer called Globx'),
  });
  await bob.submit({
    'What is it about?': 'invoice is wrong',
    Customer: 'globex',
    'How urgent': 'P2, soon',
  });
  const answer = readable(await bob.seesModal('#1 is changed'));
  expect(answer).toContain('It is about this now: invoice is wrong. It is of globex now.');
  expect(answer).toContain('It is P2, soon now; it was P3, normal.');
  await bob.close();
  await bob.sees('#support', /^#1 Globex: invoice is wrong[^]*P2, soon/);
  const shown = await bob.command('#support', '/issue show 1');
  expect(shown).toContain('moved it to Globex and changed what it is about: invoice is wrong');
});

test('whoever opened it may still say what it is about; others may not', async () => {
  const { bob, cara, dev } = story;
  await bob.command('#support', '/issue handoff 1 @cara call Chen at 3pm');
  await story.settled();
  await cara.click(/offers you this issue/, 'Accept…');
  await cara.submit({ read_back: 'I call Chen at 3pm' });
  await cara.close();
  await story.news();
  await bob.command('#support', '/issue edit 1');
  const form = readable(await bob.seesModal('Edit #1'));
  expect(form).not.toContain('Customer');
  expect(form).not.toContain('How urgent');
  await bob.submit({ 'What is it about?': 'invoice of May is wrong' });
  await bob.seesModal('It is about this now: invoice of May is wrong.');
  await bob.close();
  expect(await dev.command('#support', '/issue edit 1')).toContain('only its owner can do that');
});

test('what somebody else changed meanwhile is not overwritten', async () => {
  const { bob, cara } = story;
  await bob.command('#support', '/issue edit 1');
  await bob.seesModal('Edit #1');
  await cara.command('#support', '/issue priority 1 p4');
  expect(await bob.submit({ 'What is it about?': 'nothing' })).toEqual({
    'What is it about?': expect.stringContaining('#1 changed while you were reading'),
  });
  await bob.close();
});
