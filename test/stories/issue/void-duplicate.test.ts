import { type Story, nothingFailed, startStory } from '../../support/story.js';
import { opens, told } from '../../support/told.js';

let story: Story;
beforeAll(async () => {
  story = await startStory();
});
afterAll(() => story.end());
afterEach(() => nothingFailed(story));

test('a duplicate’s promises stand on the other issue, and its owner hears', async () => {
  const { bob, cara } = story;
  const same = await opens(cara, 'Acme: invoice is wrong');
  const number = await opens(bob, 'Acme: wrong invoice');
  await bob.command('#support', `/issue promise ${number} call Chen by tomorrow noon`);
  const ended = await bob.command('#support', `/issue void ${number} same as #${same}`);
  expect(ended).toBe(
    `#${number} is void: same as #${same}. It goes on as #${same}, where 1 promise of it stands now.`,
  );
  await story.settled();
  expect(told(cara, `<@${bob.id}> made #${number} void`)).toEqual([
    expect.stringMatching(/yours to keep now:[^]*call Chen, by Wed 25 Nov/),
  ]);
  expect(await cara.command('#support', `/issue show ${same}`)).toContain('*open*: call Chen');
  expect(await bob.command('#support', `/issue show ${number}`)).toContain(
    `made it void, a duplicate of #${same}`,
  );
});

test('the other issue must be there, open, and another one', async () => {
  const { bob } = story;
  const number = await opens(bob, 'Acme: opened twice');
  const joining = (words: string) => bob.command('#support', `/issue void ${number} ${words}`);
  expect(await joining('same as #999')).toContain('There is no issue #999 here.');
  expect(await joining(`same as #${number}`)).toContain(
    `#${number} cannot be a duplicate of itself.`,
  );
  const ended = await opens(bob, 'Acme: opened by mistake');
  await bob.command('#support', `/issue void ${ended} a slip`);
  expect(await joining(`duplicate of ${ended}`)).toContain(`#${ended} is void already`);
});

test('without a reason the form asks, with the number of the other issue', async () => {
  const { bob } = story;
  const same = await opens(bob, 'Acme: lamp is dark');
  const number = await opens(bob, 'Acme: dark lamp');
  await bob.command('#support', `/issue void ${number}`);
  await bob.seesModal(`Void #${number}`);
  const other = 'The number of the issue that it is a duplicate of';
  expect(await bob.submit({ 'Why?': 'they wrote twice', [other]: '#998' })).toEqual({
    [other]: expect.stringContaining('There is no issue #998 here.'),
  });
  expect(await bob.submit({ 'Why?': 'they wrote twice', [other]: `#${same}` })).toEqual({});
  await bob.seesModal(`It goes on as #${same}.`);
  await bob.close();
});
