import { readable } from '../../support/readable.js';
import { nothingElse, type Story, startStory } from '../../support/story.js';
import { opensAnswered } from '../../support/told.js';

let story: Story;
beforeAll(async () => {
  story = await startStory(); // Tuesday 24 November, two in London
});
afterAll(() => story.end());
afterEach(() => nothingElse(story));

test('only a lead can say that somebody else is away', async () => {
  const answer = await story.dev.command('#support', '/issue away @bob until thu');
  expect(answer).toContain('Only a lead can say that <@U0BOB> is away. Please ask <@U0ANA>.');
});

test('who is no member cannot be set away', async () => {
  expect(await story.ana.command('#support', '/issue away @gil until thu')).toContain(
    '<@U0GIL> cannot be set away: they are a guest here.',
  );
});

test('a lead sets a member away in the member’s zone; they hear, and the cover is asked', async () => {
  const { ana, bob, cara } = story;
  await opensAnswered(bob, 'Acme: invoice is wrong p3');
  await bob.command('#support', '/issue promise 1 call Chen by thu 4pm');
  const answer = await ana.command('#support', '/issue away @bob until thu cover @cara');
  expect(answer).toBe(
    [
      '<@U0BOB> is away *through Thu 26 Nov (London)*, and has been told. <@U0CARA> is asked to cover. Until they agree, reminders about their issues go to a lead.',
      '*Promises that fall due meanwhile*',
      '• #1: call Chen, by Thu 26 Nov 16:00 (London)',
      'One open issue stays theirs until somebody accepts it.',
    ].join('\n'),
  );
  expect(await story.news()).toEqual({
    bob: [
      expect.stringMatching(
        /^<@U0ANA> set you away \*through Thu 26 Nov \(London\)\*\. <@U0CARA> is asked to cover\.[^]*`\/issue back`/,
      ),
    ],
    cara: [expect.stringMatching(/^<@U0ANA> set <@U0BOB> away and asks you to cover/)],
  });
  await cara.click('asks you to cover', "I'll cover");
  expect(await story.news()).toEqual({
    ana: [expect.stringContaining('<@U0CARA> covers for <@U0BOB>')],
    bob: [expect.stringContaining('<@U0CARA> covers for you')],
  });
});

test('the cover hears of what falls due; the member comes back by themselves', async () => {
  const { bob } = story;
  await story.goTo('2026-11-26T14:00:00Z');
  expect(await story.news()).toEqual({ cara: [expect.stringContaining('*call Chen*')] });
  expect(await bob.command('#support', '/issue back')).toContain('Welcome back.');
  expect(Object.keys(await story.news())).toEqual(['cara']);
  await story.forward(60_000);
  await story.goTo('2026-11-26T16:00:00Z');
  expect(await story.news()).toEqual({ bob: [expect.stringContaining('*call Chen*')] });
});

test('without days a lead gets the form, for that member', async () => {
  const { ana, dev } = story;
  await ana.command('#support', '/issue away @dev');
  expect(readable(await ana.seesModal('Set somebody away'))).toContain(
    'For <@U0DEV>, who will be told.',
  );
  await ana.submit({ From: 'now', Until: 'fri' });
  await ana.seesModal('Nobody covers, so reminders about their issues go to a lead.');
  await ana.seesModal('<@U0DEV> is away *through Fri 27 Nov (Kolkata)*');
  await ana.close();
  expect(await story.news()).toEqual({ dev: [expect.stringContaining('<@U0ANA> set you away')] });
  await dev.command('#support', '/issue back');
});
