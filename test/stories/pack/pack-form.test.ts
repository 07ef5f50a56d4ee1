import { readable } from '../../support/readable.js';
import { nothingElse, type Story, startStory } from '../../support/story.js';
import { opens } from '../../support/told.js';

let story: Story;
beforeAll(async () => {
  story = await startStory();
});
afterAll(() => story.end());
afterEach(() => nothingElse(story));

const HOUR = 60 * 60_000;

test('the form spreads what somebody owns over several people', async () => {
  const { ana, bob, cara } = story;
  for (const title of ['invoice', 'refund', 'contract', 'delivery', 'price'])
    await opens(ana, `Acme: ${title} p3`);
  await ana.command('#support', '/issue handoff 5 @cara ask for the price list');
  await story.news();
  await ana.command('#support', '/issue handoff all');
  const form = readable(await ana.seesModal('4 open issues of yours'));
  expect(form).toContain('On offer already: #5.');
  await ana.submit({
    'Everything to': bob.id,
    '#2 Acme: refund': cara.id,
    'Situation, for all': 'I am away from tomorrow',
  });
  const answer = readable(await ana.seesModal('4 issues offered'));
  expect(answer).toContain(`• To <@${bob.id}>: #1, #3 and #4`);
  expect(answer).toContain(`• To <@${cara.id}>: #2`);
  await ana.close();
  expect(await story.news()).toEqual({
    ana: [expect.stringContaining('0 of 4 taken')],
    bob: [expect.stringMatching(/^3 issues for you[^]*I am away from tomorrow/)],
    cara: [expect.stringMatching(/^1 issue for you[^]*I am away from tomorrow/)],
  });
});

test('at half time each receiver is reminded once, of all that waits', async () => {
  const { bob } = story;
  await story.forward(2 * HOUR);
  await story.forward(60_000);
  expect(await story.news()).toEqual({
    bob: [expect.stringMatching(/3 offers[^]*#1 [^]*#3 [^]*#4 [^]*\[Answer…\]/)],
  });
  await bob.click('is waiting for your answer to 3 offers', 'Answer…');
  await bob.seesModal('[Accept these three…]');
  await bob.close();
});
