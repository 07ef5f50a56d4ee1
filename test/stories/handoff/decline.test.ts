import { readable } from '../../support/readable.js';
import { nothingElse, type Story, startStory } from '../../support/story.js';

let story: Story;
beforeAll(async () => {
  story = await startStory();
  await story.ana.command('#support', '/issue new Acme: invoice is wrong p2');
});
afterAll(() => story.end());
afterEach(() => nothingElse(story));

const card = /^#1 Acme: invoice is wrong/;

/** Ana offers #1 to these people, and they have read it. */
async function offered(to: string): Promise<void> {
  await story.ana.command('#support', `/issue handoff 1 ${to} call Chen at 3pm`);
  await story.news();
}

test('a no comes back to the giver at once, with the reason, and nothing moved', async () => {
  const { ana, bob } = story;
  await offered('@bob');
  await bob.click('call Chen at 3pm', 'Decline…');
  expect(readable(await bob.seesModal('Decline #1'))).toContain(`It stays with <@${ana.id}>`);
  const answer = await bob.submit({
    'Why not?': 'not my field',
    reason: 'this is billing; Cara knows Chen',
  });
  expect(answer).toEqual({});
  await bob.seesModal('You declined #1.');
  await bob.close();
  expect(await story.news()).toEqual({
    ana: [
      expect.stringMatching(
        /<@U0BOB> declined \*#1 [^]*not my field\. The issue stays yours\.[^]*Cara knows Chen[^]*\[Someone else…\] \[Keep it\]/,
      ),
    ],
  });
  expect(bob.dm().map(readable)).toEqual([
    expect.stringMatching(/You declined \*#1 .* \(not my field\)/),
  ]);
  expect(readable(await ana.sees('#support', card))).toContain(`*Owner*\n<@${ana.id}>`);
  expect(readable(await ana.sees('#support', card))).not.toContain('*On offer*');
});

test('the giver goes on from there, to somebody else', async () => {
  const { ana, cara } = story;
  await ana.click('declined', 'Someone else…');
  await ana.submit({
    'Who could take it?': [cara.id],
    'Next step, and when': 'call Chen at 4pm',
    'What to watch out for': 'he prefers Mr Chen',
  });
  await ana.seesModal(`#1 is offered to <@${cara.id}>`);
  await ana.close();
  expect(await story.news()).toEqual({
    cara: [expect.stringMatching(/call Chen at 4pm[^]*he prefers Mr Chen/)],
  });
});

test('in words, too', async () => {
  const { ana, cara } = story;
  const answer = await cara.command('#support', '/issue decline 1 I leave at four today');
  expect(answer).toContain(`You declined #1. It stays with <@${ana.id}>, who has been told why.`);
  expect(await story.news()).toEqual({
    ana: [expect.stringContaining('I leave at four today')],
  });
});

test('of several, one no leaves the offer to the others; the last ends it', async () => {
  const { ana, bob, dev } = story;
  await offered('@bob @dev');
  await bob.command('#support', '/issue decline 1 no time');
  expect(await story.news()).toEqual({
    ana: [expect.stringContaining('The offer to the others stands.')],
  });
  expect(readable(await ana.sees('#support', card))).toContain(`*On offer* to <@${dev.id}>`);
  await dev.command('#support', '/issue decline 1 it is late here');
  expect(await story.news()).toEqual({
    ana: [expect.stringContaining('The issue stays yours.')],
  });
  expect(readable(await ana.sees('#support', card))).not.toContain('*On offer*');
});

test('a no without a reason asks for it', async () => {
  const { ana, bob } = story;
  await offered('@bob');
  expect(await bob.command('#support', '/issue decline 1')).toBe('');
  await bob.seesModal('Decline #1');
  await bob.close();
  await ana.command('#support', '/issue withdraw 1');
});
