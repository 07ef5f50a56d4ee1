import { nothingElse, type Story, startStory } from '../../support/story.js';
import { opensAnswered } from '../../support/told.js';

let story: Story;
beforeAll(async () => {
  story = await startStory();
});
afterAll(() => story.end());
afterEach(() => nothingElse(story));

test('what somebody asks of me stands in my work, and can be handed over from there', async () => {
  const { bob, cara } = story;
  const number = await opensAnswered(bob, 'Acme: invoice is wrong p4');
  await cara.command('#support', `/issue take ${number}`);
  await cara.submit({ read_back: 'I call Chen on Friday' });
  await cara.seesModal('You asked');
  await cara.close();
  await story.news();
  expect(await bob.command('#support', '/issue')).toMatch(
    /\*Asked of you\* \(1\)[^]*<@U0CARA> asks you for it, until .*I call Chen on Friday\n\[Hand it over\] \[Keep it\]/,
  );
  await bob.click('Asked of you', 'Hand it over');
  await bob.sees('#support', `#${number} is <@${cara.id}>'s now`);
  expect(await bob.command('#support', '/issue')).not.toContain('Asked of you');
  await story.news();
});

test('a P1 that I took without saying what comes next stands there until I say it', async () => {
  const { bob, cara } = story;
  const number = await opensAnswered(bob, 'Acme: all is down p1');
  await bob.command('#support', `/issue handoff ${number} @cara call Chen`);
  await story.news();
  await cara.click('[I have it]', 'I have it');
  await cara.sees('dm', `#${number} is yours now.`);
  expect(await cara.command('#support', '/issue')).toMatch(
    /\*Yours, without your next step\* \(1\)\n\*#2 [^]*<@U0BOB> waits to read[^]*\[Read back…\]/,
  );
  await cara.click('Yours, without your next step', 'Read back…');
  await cara.submit({ read_back: 'I call Chen now' });
  await cara.seesModal('has been told what you do next');
  await cara.close();
  expect(await cara.command('#support', '/issue')).not.toContain('without your next step');
  await story.news();
});

test('an offer that ran out stands there with the ways on', async () => {
  const { bob } = story;
  const number = await opensAnswered(bob, 'Acme: a question p4');
  await bob.command('#support', `/issue handoff ${number} @cara answer it`);
  await story.goTo('2026-11-25T10:00:00Z');
  await story.news();
  expect(await bob.command('#support', '/issue')).toMatch(
    /\*Came back to you\* \(1\)[^]*<@U0CARA> did not answer in time\.\n\[Offer again\] \[Someone else…\] \[Keep it\]/,
  );
  await bob.click('Came back to you', 'Offer again');
  await bob.sees('#support', `#${number} is offered to <@U0CARA>`);
  expect(await bob.command('#support', '/issue')).toMatch(/What you offered[^]*\[Amend…\]/);
  await story.news();
});
