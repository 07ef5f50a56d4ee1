import { type Story, nothingElse, startStory } from '../../support/story.js';
import { opensAnswered } from '../../support/told.js';

let story: Story;
beforeAll(async () => {
  story = await startStory({ startAt: '2026-11-23T10:00:00Z' });
});
afterAll(() => story.end());
afterEach(() => nothingElse(story));

const nudge = (what: string) =>
  expect.stringMatching(
    new RegExp(`^Promised for .*\\*${what}\\*[^]*\\[Kept\\] \\[Need longer…\\] \\[Hand off…\\]`),
  );
const due = (what: string) => expect.stringMatching(new RegExp(`is due: \\*${what}\\*`));
const lapsed = (what: string) => expect.stringMatching(new RegExp(`has lapsed: \\*${what}\\*`));

test('two working hours before it is due, and again at its time, the owner hears', async () => {
  const number = await promised('call Chen', 'today 4pm');
  await story.goTo('2026-11-23T13:59:00Z');
  expect(await story.news()).toEqual({});
  await story.goTo('2026-11-23T14:00:00Z');
  expect(await story.news()).toEqual({ bob: [nudge('call Chen')] });
  await story.goTo('2026-11-23T15:59:00Z');
  expect(await story.news()).toEqual({});
  await story.goTo('2026-11-23T16:00:00Z');
  expect(await story.news()).toEqual({ bob: [due('call Chen')] });
  await done(number);
});

test('a short promise is nudged at half its time', async () => {
  await story.goTo('2026-11-24T10:00:00Z');
  const number = await promised('fax the form', 'today noon');
  await story.goTo('2026-11-24T10:59:00Z');
  expect(await story.news()).toEqual({});
  await story.goTo('2026-11-24T11:00:00Z');
  expect(await story.news()).toEqual({ bob: [nudge('fax the form')] });
  await done(number);
});

test('a nudge that was held overnight is not told once the promise has lapsed', async () => {
  await story.goTo('2026-11-24T15:00:00Z');
  await promised('post the parcel', 'today 6pm');
  await story.goTo('2026-11-24T20:00:00Z');
  expect(await story.news()).toEqual({});
  await story.goTo('2026-11-25T09:00:00Z');
  const { bob = [] } = await story.news();
  expect(bob.filter((said) => said.includes('post the parcel'))).toHaveLength(2);
  expect(bob).toEqual([lapsed('post the parcel'), expect.stringContaining('Your day')]);
  await done(3);
});

test('kept meanwhile, nothing is sent', async () => {
  await story.goTo('2026-11-25T10:00:00Z');
  const number = await promised('send flowers', 'today 4pm');
  await done(number);
  await story.goTo('2026-11-25T16:30:00Z');
  expect(await story.news()).toEqual({});
});

test('due in the evening: the nudge comes within hours, the rest waits for the morning', async () => {
  await story.goTo('2026-11-26T10:00:00Z');
  const number = await promised('water the plants', 'today 8pm');
  await story.goTo('2026-11-26T15:00:00Z');
  expect(await story.news()).toEqual({ bob: [nudge('water the plants')] });
  await story.goTo('2026-11-26T20:00:00Z');
  await story.goTo('2026-11-27T08:59:00Z');
  expect(await story.news()).toEqual({});
  await story.goTo('2026-11-27T09:00:00Z');
  expect((await story.news())['bob']).toEqual(
    expect.arrayContaining([lapsed('water the plants'), expect.stringContaining('Your day')]),
  );
  await done(number);
});

test('after a pause only the newest reminder is sent', async () => {
  await story.goTo('2026-11-30T10:00:00Z');
  const number = await promised('order toner', 'today 3pm');
  await story.goTo('2026-11-30T15:30:00Z');
  const { bob, ...others } = await story.news();
  expect(bob).toEqual([lapsed('order toner')]);
  // Nine in Sao Paulo was in the pause as well.
  expect(others).toEqual({ ana: [expect.stringMatching(/^Your day/)] });
  await done(number);
});

test('a P1 is nudged at any hour', async () => {
  await story.goTo('2026-12-01T21:00:00Z');
  const number = await promised('restart the line', 'tomorrow 1am', 'p1');
  await story.goTo('2026-12-01T22:59:00Z');
  expect(await story.news()).toEqual({});
  await story.goTo('2026-12-01T23:00:00Z');
  expect(await story.news()).toEqual({ bob: [nudge('restart the line')] });
  await done(number);
});

/** Kept, and nothing left to contact the customer about. */
async function done(number: number): Promise<void> {
  const { bob } = story;
  expect(await bob.command('#support', `/issue kept ${number} as promised`)).toMatch(/^Kept/);
  // Resolved, it would be followed up in three days.
  await bob.command('#support', `/issue void ${number} as promised`);
}

async function promised(what: string, when: string, priority = 'p3'): Promise<number> {
  const number = await opensAnswered(story.bob, `Acme: ${what} ${priority}`);
  await story.bob.command('#support', `/issue promise ${number} ${what} by ${when}`);
  return number;
}
