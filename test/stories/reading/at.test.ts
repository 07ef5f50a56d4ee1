import { nothingElse, type Story, startStory } from '../../support/story.js';
import { opens } from '../../support/told.js';

let story: Story;
beforeAll(async () => {
  story = await startStory();
  const { bob, cara } = story;
  await opens(bob, 'Acme: invoice is wrong p2');
  await opens(bob, 'Acme: parcel is late');
  await story.goTo('2026-11-24T14:30:00Z');
  await bob.command('#support', '/issue handoff 1 @cara call Chen at 3pm');
  await story.goTo('2026-11-24T15:00:00Z');
  await cara.click(/offers you this issue/, 'Accept…');
  await cara.submit({ read_back: 'I call Chen at 3pm' });
  await cara.close();
  await story.news();
});
afterAll(() => story.end());
afterEach(() => nothingElse(story));

const asks = (line: string) => story.bob.command('#support', `/issue at ${line}`);

test('whose an issue was then, and how it stood', async () => {
  await story.goTo('2026-11-24T16:00:00Z');
  await story.news();
  const offered = await asks('1 14:45');
  expect(offered).toContain(
    "Tue 24 Nov 14:45 (London): *#1 Acme: invoice is wrong* (P2, soon) was <@U0BOB>'s. It was on offer to <@U0CARA>.",
  );
  expect(offered).toContain('promised: first response, by');
  expect(await asks('1 15:30')).toContain("was <@U0CARA>'s.");
  expect(await asks('1 yesterday 14:05')).toContain(
    'was not here yet; it was opened Tue 24 Nov 14:00',
  );
});

test('what was mine then, read on my own clock', async () => {
  const { cara } = story;
  const mine = await asks('14:05');
  expect(mine).toContain('Tue 24 Nov 14:05 (London): *2* were yours');
  expect(mine).toContain('#1 Acme: invoice is wrong');
  expect(await asks('15:30')).toContain('*1* was yours\n• *#2 Acme: parcel is late*');
  expect(await cara.command('#support', '/issue at 16:30')).toContain(
    'Tue 24 Nov 16:30 (Prague): *1* was yours',
  );
  expect(await cara.command('#support', '/issue at yesterday 16:30')).toContain(
    'no open issue was yours',
  );
});

test('a time is needed, and one that is over', async () => {
  expect(await asks('')).toContain('Please say the day and the time as well.');
  expect(await asks('1')).toContain('Please say the day and the time as well.');
  expect(await asks('1 tomorrow 10:00')).toContain('which is still to come');
  expect(await asks('when pigs fly')).toContain('could not be read as a date');
});
