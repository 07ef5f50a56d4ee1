import { type Story, nothingElse, startStory } from '../../support/story.js';
import { opensAnswered } from '../../support/told.js';

let story: Story;
beforeAll(async () => {
  story = await startStory({ startAt: '2026-11-24T10:00:00Z' });
  await story.ana.command('#support', '/issue settings leads @ana @cara');
});
afterAll(() => story.end());
afterEach(() => nothingElse(story));

const toALead = [
  expect.stringMatching(
    /^For you as a lead: the customer of [^]* was to hear from us by [^]* and has not[^]*\[Show\]/,
  ),
];

test('a next contact of a P1 that was missed climbs from lead to lead until the customer hears', async () => {
  const number = await opensAnswered(story.bob, 'Acme: line is down p1');
  await story.news();
  await story.goTo('2026-11-24T12:00:00Z');
  expect(await story.news()).toEqual({
    ana: toALead,
    bob: [expect.stringContaining('It is time to contact the customer')],
  });
  await story.goTo('2026-11-24T12:10:00Z');
  expect(await story.news()).toEqual({ cara: toALead });
  await story.bob.command('#support', `/issue void ${number} the end`);
});

test('once the customer has heard, nobody hears of it', async () => {
  const number = await opensAnswered(story.bob, 'Acme: box is empty p1');
  await story.news();
  await story.goTo('2026-11-24T14:10:00Z');
  const { ana, cara } = await story.news();
  expect(ana).toEqual(toALead);
  expect(cara).toBeUndefined();
  await story.bob.command('#support', `/issue update ${number} told Chen that we are on it`);
  await story.bob.click(`Noted for #${number}`, 'An answer');
  await story.goTo('2026-11-24T14:30:00Z');
  expect(await story.news()).toEqual({});
  await story.bob.command('#support', `/issue void ${number} the end`);
});
