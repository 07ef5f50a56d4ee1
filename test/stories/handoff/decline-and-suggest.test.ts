import { readable } from '../../support/readable.js';
import { nothingElse, type Story, startStory } from '../../support/story.js';
import { opensAnswered, told } from '../../support/told.js';

let story: Story;
beforeAll(async () => {
  story = await startStory();
  await opensAnswered(story.bob, 'Acme: invoice is wrong p3');
});
afterAll(() => story.end());
afterEach(() => nothingElse(story));

const HOUR = 60 * 60_000;

test('a no can say who would be right, and the giver offers it to them in one step', async () => {
  const { bob, cara, dev } = story;
  await bob.command('#support', '/issue handoff 1 @cara call Chen at 3pm');
  await story.news();
  await cara.click('call Chen at 3pm', 'Decline…');
  await cara.submit({ 'Why not?': 'not my field', 'Who would be right?': dev.id });
  await cara.seesModal('You declined #1.');
  await cara.close();
  expect(await story.news()).toEqual({
    bob: [
      expect.stringMatching(
        /<@U0CARA> declined \*#1 .*: not my field\. They suggest <@U0DEV>\.[^]*\[Offer to dev…\] \[Someone else…\] \[Keep it\]/,
      ),
    ],
  });
  await bob.click('They suggest', 'Offer to dev…');
  const form = readable(await bob.seesModal('Hand off #1'));
  expect(form).toContain('Next step, and when: <call Chen at 3pm>');
  await bob.submit();
  await bob.seesModal(`#1 is offered to <@${dev.id}>`);
  await bob.close();
  expect(await story.news()).toEqual({ dev: [expect.stringContaining('call Chen at 3pm')] });
  expect(told(bob, '[Offer to dev…]')).toEqual([]);
});

test('the suggestion and the reason stand in the history', async () => {
  const { bob } = story;
  expect(await bob.command('#support', '/issue show 1')).toContain(
    '<@U0CARA> declined it (not my field); they suggest <@U0DEV>',
  );
});

test('what came back and is left lying is nudged after two working hours, and stands in the lists', async () => {
  const { bob, dev } = story;
  await dev.command('#support', '/issue decline 1 it is late here');
  await story.news();
  await story.forward(2 * HOUR - 1000);
  expect(await story.news()).toEqual({});
  await story.forward(1000);
  expect(await story.news()).toEqual({
    bob: [
      expect.stringMatching(
        /\*#1 .*came back to you and waits for what you do next\. <@U0DEV> declined\./,
      ),
    ],
  });
  expect(await bob.command('#support', '/issue')).toMatch(
    /Came back to you[^]*<@U0DEV> declined\.\n\[Someone else…\] \[Keep it\]/,
  );
});

test('*Keep it* ends the matter for good: nobody is asked, nothing lists it', async () => {
  const { bob } = story;
  await bob.click('came back to you', 'Keep it');
  await bob.sees('dm', '#1 stays with you, with its promises and reminders.');
  await story.settled();
  expect(told(bob, '[Keep it]')).toEqual([]);
  expect(await bob.command('#support', '/issue')).not.toContain('Came back');
  await story.goTo('2026-11-25T12:00:00Z');
  expect(
    Object.values(await story.news())
      .flat()
      .join(),
  ).not.toContain('Came back');
});
