import { nothingElse, type Story, startStory } from '../../support/story.js';
import { opensAnswered } from '../../support/told.js';

let story: Story;
beforeAll(async () => {
  story = await startStory({ startAt: '2026-11-24T09:30:00Z' });
});
afterAll(() => story.end());
afterEach(() => nothingElse(story));

test('issues are handed on to somebody at work and to somebody whose day is over', async () => {
  const { bob, cara, dev } = story;
  for (const title of ['invoice', 'refund', 'contract'])
    await opensAnswered(bob, `Acme: ${title} p3`);
  await bob.command('#support', '/issue handoff all');
  await bob.submit({ 'Everything to': cara.id, '#3 Acme: contract': dev.id });
  await bob.seesModal('3 issues offered');
  await bob.close();
  expect(Object.keys(await story.news()).toSorted()).toEqual(['bob', 'cara', 'dev']);
});

test('whoever is silent is reminded once, a minute after half time', async () => {
  await story.goTo('2026-11-24T11:30:00Z');
  expect(await story.news()).toEqual({});
  await story.goTo('2026-11-24T11:31:00Z');
  expect(await story.news()).toEqual({
    cara: [expect.stringMatching(/your answer to 2 offers\.\n• \*#1 [^]*• \*#2 [^]*\[Answer…\]/)],
  });
});

test('when their time is over the giver hears once, and a lead hears once', async () => {
  await story.goTo('2026-11-24T13:30:00Z');
  expect(await story.news()).toEqual({});
  await story.goTo('2026-11-24T13:31:00Z');
  expect(await story.news()).toEqual({
    bob: [
      expect.stringMatching(
        /^Some of what you handed on was not taken\. 1 offer still waiting for an answer: #3\.[^]*#1 Acme: invoice\*: Nobody answered in time\.[^]*#2 [^]*\[Hand them on…\]/,
      ),
    ],
    ana: [expect.stringMatching(/^For you as a lead: nobody answered in time[^]*#1 [^]*#2 /)],
  });
});

test('what is acted on meanwhile is not told again', async () => {
  const { bob, dev } = story;
  await bob.click('Some of what you handed on', 'Hand them on…');
  await bob.submit({ 'Everything to': dev.id });
  await bob.seesModal('2 issues offered');
  await bob.close();
  expect(await story.news()).toEqual({
    bob: [expect.stringContaining('0 of 2 taken')],
    dev: [expect.stringContaining('2 issues for you to take over')],
  });
  await story.goTo('2026-11-24T14:40:00Z');
});
