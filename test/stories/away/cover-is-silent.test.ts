import { nothingElse, type Story, startStory } from '../../support/story.js';
import { opensAnswered } from '../../support/told.js';

let story: Story;
beforeEach(async () => {
  story = await startStory(); // Tuesday 24 November: two in London, three in Prague, eleven in São Paulo
});
afterEach(async () => {
  await nothingElse(story);
  await story.end();
});

const silent = (whom: string) =>
  expect.stringContaining(`<@U0CARA> has not said whether they cover for ${whom} from Thu 26 Nov`);

test('after four working hours of the cover the member hears, and one lead in her hours; once', async () => {
  const { bob, cara } = story;
  await bob.command('#support', '/issue away thu to fri cover @cara');
  await story.news();
  await story.goTo('2026-11-25T09:59:00Z');
  expect(await story.news()).toEqual({});
  await story.goTo('2026-11-25T10:00:00Z');
  expect(await story.news()).toEqual({ bob: [silent('you')] });
  await story.goTo('2026-11-25T12:00:00Z'); // nine in São Paulo
  expect(await story.news()).toEqual({ ana: [silent('<@U0BOB>')] });
  await story.goTo('2026-11-25T16:00:00Z');
  expect(await story.news()).toEqual({});
  await cara.click('asks you to cover', "I'll cover");
  expect(await story.news()).toEqual({
    bob: [expect.stringMatching(/^<@U0CARA> covers for you/)],
  });
});

test('who leaves work before that hears when leaving', async () => {
  const { bob } = story;
  await story.goTo('2026-11-25T14:00:00Z');
  await bob.command('#support', '/issue away thu to fri cover @cara');
  await story.news();
  await story.goTo('2026-11-25T17:00:00Z');
  expect(await story.news()).toEqual({ ana: [silent('<@U0BOB>')], bob: [silent('you')] });
});

test('while nobody has agreed, reminders go to a lead', async () => {
  const { bob } = story;
  await opensAnswered(bob, 'Acme: invoice is wrong p3');
  await bob.command('#support', '/issue promise 1 call Chen by thu 4pm');
  await bob.command('#support', '/issue away thu to fri');
  await story.goTo('2026-11-26T14:00:00Z');
  expect(await story.news()).toEqual({
    ana: [
      expect.stringMatching(
        /\*call Chen\*[^]*<@U0BOB>, who owns it, is away, and nobody covers, so you hear as a lead/,
      ),
    ],
  });
});

test('who cannot cover says so: the member hears, and once they are gone a lead as well', async () => {
  const { bob, cara } = story;
  await bob.command('#support', '/issue away thu to fri cover @cara');
  await cara.click('asks you to cover', "I can't");
  await cara.sees('dm', 'You do not cover for <@U0BOB>, who has been told.');
  await cara.gone('dm', "[I'll cover]");
  expect(await story.news()).toMatchObject({
    bob: [
      expect.stringMatching(/^<@U0CARA> cannot cover for you [^]*Until somebody does, reminders/),
    ],
  });
  await bob.command('#support', '/issue away thu to fri cover @dev');
  await story.dev.click('asks you to cover', "I'll cover");
  await story.news();
  await story.goTo('2026-11-26T14:00:00Z');
  await story.dev.click('You cover for', "I can't after all");
  expect(await story.news()).toEqual({
    ana: [expect.stringContaining('<@U0DEV> cannot cover for <@U0BOB>')],
    bob: [expect.stringContaining('<@U0DEV> cannot cover for you')],
  });
});

test('a cover who leaves the company covers nobody: the member and a lead hear', async () => {
  const { bob, cara } = story;
  await bob.command('#support', '/issue away thu to fri cover @cara');
  await cara.click('asks you to cover', "I'll cover");
  await story.news();
  story.sandbox.control.changePerson({ id: cara.id, kind: 'deactivated' });
  await bob.sees('dm', 'is no longer here and cannot cover for you');
  await story.forward(60_000);
  expect(await story.news()).toEqual({
    ana: [expect.stringContaining('<@U0CARA> is no longer here and cannot cover for <@U0BOB>')],
    bob: [expect.stringContaining('<@U0CARA> is no longer here and cannot cover for you')],
  });
});

test('a cover who is away themselves hands on to their own; in a circle nobody may agree', async () => {
  const { bob, cara, dev } = story;
  await opensAnswered(bob, 'Acme: invoice is wrong p3');
  await bob.command('#support', '/issue promise 1 call Chen by thu 4pm');
  await cara.command('#support', '/issue away wed to fri cover @dev');
  await dev.click('asks you to cover', "I'll cover");
  const answer = await bob.command('#support', '/issue away thu to fri cover @cara');
  expect(answer).toContain(
    'Please note: <@U0CARA> is away from Wed 25 Nov through Fri 27 Nov (Prague). In that time <@U0DEV> hears instead.',
  );
  await cara.click('<@U0BOB> will be away', "I'll cover");
  expect(await dev.command('#support', '/issue away thu cover @bob')).toBe(
    'That would go in a circle: in the same time <@U0CARA> covers for <@U0BOB>, and <@U0DEV> covers for <@U0CARA>. So <@U0BOB> cannot cover for <@U0DEV>; please name somebody else.',
  );
  await story.news();
  await story.goTo('2026-11-26T10:00:00Z');
  expect(await story.news()).toEqual({});
  await story.goTo('2026-11-26T14:00:00Z'); // half past seven in the evening for Dev
  expect(await story.news()).toEqual({});
  await story.goTo('2026-11-27T04:00:00Z');
  expect(await story.news()).toEqual({
    dev: [expect.stringMatching(/\*call Chen\*[^]*<@U0BOB>, who owns it, is away, and you cover/)],
  });
});
