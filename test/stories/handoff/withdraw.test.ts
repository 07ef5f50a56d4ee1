import { readable } from '../../support/readable.js';
import { nothingElse, type Story, startStory } from '../../support/story.js';

let story: Story;
beforeAll(async () => {
  story = await startStory();
});
afterAll(() => story.end());
afterEach(() => nothingElse(story));

test('an offer is taken back by the one who made it, and those asked see it', async () => {
  const { ana, bob, cara } = story;
  await ana.command('#support', '/issue new Acme: invoice is wrong p2');
  await ana.command('#support', '/issue handoff 1 @bob @cara call Chen at 3pm');
  await story.news();
  const answer = await ana.command('#support', '/issue withdraw 1');
  expect(answer).toContain(`The offer of #1 to <@${bob.id}> and <@${cara.id}> is withdrawn.`);
  await story.settled();
  for (const asked of [bob, cara])
    expect(asked.dm().map(readable)).toEqual([
      expect.stringContaining(`<@${ana.id}> withdrew the offer`),
    ]);
  expect(readable(await ana.sees('#support', '#1 Acme'))).not.toContain('*On offer*');
});

test('then there is nothing left to accept, decline or withdraw', async () => {
  const { ana, bob } = story;
  const nothing = 'The offer of #1 was withdrawn, so there is nothing to answer.';
  expect(await bob.command('#support', '/issue accept 1')).toContain(nothing);
  expect(await bob.command('#support', '/issue decline 1 no time')).toContain(nothing);
  expect(await ana.command('#support', '/issue withdraw 1')).toContain(nothing);
});

test('an offer to a second person waits until the first is withdrawn', async () => {
  const { ana, bob, cara } = story;
  await ana.command('#support', '/issue handoff 1 @bob call Chen at 3pm');
  expect(await ana.command('#support', '/issue handoff 1 @cara call Chen at 3pm')).toContain(
    `#1 is offered to <@${bob.id}> until`,
  );
  await ana.command('#support', '/issue withdraw 1');
  await ana.command('#support', '/issue handoff 1 @cara call Chen at 3pm');
  expect(Object.keys(await story.news())).toEqual(['bob', 'cara']);
  expect(readable(await ana.sees('#support', '#1 Acme'))).toContain(`*On offer* to <@${cara.id}>`);
});

test('resolving the issue withdraws its offer', async () => {
  const { ana, cara } = story;
  await ana.command('#support', '/issue resolve 1');
  const settled = readable(await ana.seesModal());
  expect(settled).toContain('first response');
  await ana.submit({ outcome: 'sent the corrected invoice', 'Promised: first response': 'kept' });
  await ana.seesModal('#1 is resolved: sent the corrected invoice.');
  await ana.close();
  await story.settled();
  expect(readable(await cara.sees('dm', 'the offer'))).toContain(`<@${ana.id}> withdrew the offer`);
  expect(cara.dm()).toHaveLength(2);
});
