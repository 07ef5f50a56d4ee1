import { nothingElse, type Story, startStory } from '../../support/story.js';
import { opens, told } from '../../support/told.js';

let story: Story;
beforeAll(async () => {
  story = await startStory();
  await opens(story.bob, 'Acme: invoice is wrong');
});
afterAll(() => story.end());
afterEach(() => nothingElse(story));

const says = (line: string) => story.bob.command('#support', `/issue ${line}`);

test('only its owner sets it, and it is one of four', async () => {
  expect(await story.cara.command('#support', '/issue priority 1 p1')).toContain('only its owner');
  expect(await says('priority 1 high')).toContain('Please say how urgent it is, p1 to p4 as well');
  expect(await says('priority 1 P3')).toContain('#1 is just so already');
});

test('the first response stays as it was promised, and the answer says so', async () => {
  const answer = await says('priority 1 p2');
  expect(answer).toContain('#1 is P2, soon now; it was P3, normal.');
  expect(answer).toContain('The first response stays due by Wed 25 Nov 14:00 (London)');
  await story.bob.sees('#support', /^#1 Acme[^]*P2, soon/);
  await story.settled();
  expect(story.bob.thread('#support', /^#1 Acme/)).toContain('Its urgency is P2, soon, says bob.');
});

test('an open offer stands anew, and those asked hear', async () => {
  const { bob, cara } = story;
  await bob.command('#support', `/issue handoff 1 @cara call Chen at 3pm`);
  await story.news();
  const answer = await says('priority 1 p1');
  expect(answer).toContain('Its offer to <@U0CARA> stands anew, until Tue 24 Nov 14:15 (London).');
  const { cara: heard = [] } = await story.news();
  expect(heard.join('\n')).toContain('P1, now, at any hour');
  await cara.click(/changed the offer of/, 'Accept…');
  await cara.close();
});

test('its promises are told at any hour now', async () => {
  const { bob } = story;
  await says('withdraw 1');
  await says('promise 1 call Chen by tomorrow 6am');
  await says('priority 1 p4');
  await story.news();
  await says('priority 1 p1');
  await story.goTo('2026-11-25T05:30:00Z');
  expect(told(bob, /Promised for \*#1[^]*call Chen/)).toHaveLength(1);
  await story.news();
  const shown = await says('show 1');
  expect(shown).toContain('set the urgency to P1, now, at any hour, from P4');
});
