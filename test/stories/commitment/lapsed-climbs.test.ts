import { type Story, nothingElse, startStory } from '../../support/story.js';
import { besidesDigests, opensAnswered } from '../../support/told.js';

let story: Story;
beforeAll(async () => {
  story = await startStory({ startAt: '2026-11-24T10:00:00Z' });
  await story.ana.command('#support', '/issue settings leads @ana @cara');
});
afterAll(() => story.end());
afterEach(() => nothingElse(story));

const toALead = [
  expect.stringMatching(/^For you as a lead: a promise for [^]* has lapsed[^]*\[Show\]/),
];

async function promised(title: string, when: string): Promise<number> {
  const { bob } = story;
  const number = await opensAnswered(bob, `Acme: ${title}`);
  await bob.command('#support', `/issue promise ${number} call Chen about ${title} by ${when}`);
  await story.news();
  return number;
}

test('of a P1 one lead hears after the other, ten minutes apart, and is to phone at last', async () => {
  const number = await promised('line is down p1', 'today 2pm');
  await story.goTo('2026-11-24T14:00:00Z');
  const { ana, cara } = await story.news();
  expect(ana).toEqual(toALead);
  expect(cara).toBeUndefined();
  await story.goTo('2026-11-24T14:10:00Z');
  expect(await story.news()).toEqual({ cara: toALead });
  await story.goTo('2026-11-24T14:15:00Z');
  const bob = `<@${story.bob.id}>`;
  expect(await story.news()).toEqual({
    ana: [expect.stringMatching(new RegExp(`was due [^]* Please phone ${bob}: Slack may keep`))],
  });
  await story.bob.command('#support', `/issue kept ${number} late, it is done`);
  await story.ana.sees('dm', 'Settled since');
  await story.bob.command('#support', `/issue void ${number} the end`);
});

test('once the promise is kept it climbs no further', async () => {
  await story.goTo('2026-11-25T10:00:00Z');
  await story.news();
  const number = await promised('box is empty p2', 'today 11am');
  await story.goTo('2026-11-25T11:00:00Z');
  await story.news();
  await story.goTo('2026-11-25T13:00:00Z');
  expect(besidesDigests(await story.news())).toEqual({ ana: toALead });
  await story.bob.command('#support', `/issue kept ${number} late, it is done`);
  await story.goTo('2026-11-25T15:00:00Z');
  expect(await story.news()).toEqual({});
  await story.bob.command('#support', `/issue void ${number} the end`);
});

test('an hour later the next lead hears, and nobody twice', async () => {
  await story.goTo('2026-11-26T10:00:00Z');
  await story.news();
  await promised('lid is loose p2', 'today 11am');
  await story.goTo('2026-11-26T13:00:00Z');
  await story.news();
  await story.goTo('2026-11-26T14:00:00Z');
  expect(await story.news()).toEqual({ cara: toALead });
  await story.goTo('2026-11-26T16:00:00Z');
  expect(await story.news()).toEqual({});
});
