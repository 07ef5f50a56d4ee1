import { type Story, nothingElse, startStory } from '../../support/story.js';
import { besidesDigests, opensAnswered } from '../../support/told.js';

let story: Story;
beforeAll(async () => {
  story = await startStory({ startAt: '2026-11-23T14:00:00Z' });
});
afterAll(() => story.end());
afterEach(() => nothingElse(story));

const toTheLead = (what: string) =>
  expect.stringMatching(
    new RegExp(`^For you as a lead: .* has lapsed: \\*${what}\\*[^]*<@U0BOB> owns it and knows`),
  );
const toTheOwner = (what: string) => expect.stringContaining(`*${what}*`);

test('of a P1 the lead hears at once, at any hour', async () => {
  const number = await promised('restart the line', 'today 10pm', 'p1');
  await story.goTo('2026-11-23T22:00:00Z');
  const { ana, bob } = await story.news();
  expect(ana).toEqual([toTheLead('restart the line')]);
  expect(bob?.at(-1)).toMatch(/is due: \*restart the line\*/);
  await done(number);
});

test('of a P2 the lead hears two working hours later, once', async () => {
  await story.goTo('2026-11-24T11:00:00Z');
  const number = await promised('call Chen', 'today noon', 'p2');
  await story.goTo('2026-11-24T12:00:00Z');
  expect((await story.news())['bob']?.at(-1)).toMatch(/is due: \*call Chen\*/);
  await story.goTo('2026-11-24T13:59:00Z');
  expect(await story.news()).toEqual({});
  await story.goTo('2026-11-24T14:00:00Z');
  expect(await story.news()).toEqual({ ana: [toTheLead('call Chen')] });
  await story.goTo('2026-11-24T16:00:00Z');
  expect(await story.news()).toEqual({});
  await done(number);
});

test('of any other the lead hears a working day later, in the lead’s own hours', async () => {
  await story.goTo('2026-11-25T10:00:00Z');
  const number = await promised('send the invoice', 'today 11am', 'p3');
  await story.goTo('2026-11-25T11:00:00Z');
  expect(await story.news()).toEqual({ bob: [toTheOwner('send the invoice')] });
  await story.goTo('2026-11-26T11:59:00Z');
  const { bob, ...others } = await story.news();
  expect(bob).toEqual([expect.stringContaining('Lapsed: please keep them, or tell the customer')]);
  expect(others).toEqual({});
  await story.goTo('2026-11-26T12:00:00Z');
  expect(besidesDigests(await story.news())).toEqual({ ana: [toTheLead('send the invoice')] });
  await done(number);
});

test('kept late before that, the lead hears nothing', async () => {
  await story.goTo('2026-11-27T10:00:00Z');
  const number = await promised('fax the form', 'today noon', 'p2');
  await story.goTo('2026-11-27T12:10:00Z');
  expect(besidesDigests(await story.news())).toEqual({ bob: [toTheOwner('fax the form')] });
  await done(number);
  await story.goTo('2026-11-27T16:00:00Z');
  // Of what was resolved on Tuesday the owner is asked.
  expect(await story.news()).toEqual({ bob: [expect.stringMatching(/^\*Is Acme satisfied/)] });
});

test('the card in the channel says that it has lapsed', async () => {
  await story.goTo('2026-11-30T10:00:00Z');
  await promised('order toner', 'today 3pm', 'p3');
  await story.bob.sees('#support', '*Next promise*: order toner');
  await story.goTo('2026-11-30T15:01:00Z');
  await story.bob.sees('#support', '*Promise lapsed*: order toner');
  expect(besidesDigests(await story.news())).toEqual({ bob: [toTheOwner('order toner')] });
});

async function promised(what: string, when: string, priority: string): Promise<number> {
  const number = await opensAnswered(story.bob, `Acme: ${what} ${priority}`);
  await story.bob.command('#support', `/issue promise ${number} ${what} by ${when}`);
  await story.news();
  return number;
}

/** Kept, and nothing left to contact the customer about. */
async function done(number: number): Promise<void> {
  const { bob } = story;
  expect(await bob.command('#support', `/issue kept ${number} at last`)).toMatch(/^Kept/);
  await bob.command('#support', `/issue resolve ${number} at last`);
}
