import { nothingFailed, type Story, startStory } from '../../support/story.js';
import { opens, told } from '../../support/told.js';

let story: Story;
beforeAll(async () => {
  story = await startStory();
});
afterAll(() => story.end());
afterEach(() => nothingFailed(story));

test('a duplicate ends with its reason; its promises were entered in error and remind nobody', async () => {
  const { bob, cara } = story;
  const number = await opens(bob, 'Acme: opened twice');
  await bob.command('#support', `/issue promise ${number} call Chen by tomorrow noon`);
  await bob.command('#support', `/issue handoff ${number} @cara see the other one`);
  const ended = await bob.command('#support', `/issue void ${number} opened twice`);
  expect(ended).toContain(`#${number} is void: opened twice. The open offer of it is withdrawn.`);
  const shown = await bob.command('#support', `/issue show ${number}`);
  expect(shown).toContain('*entered in error*: first response');
  expect(shown).toContain('*entered in error*: call Chen');
  await story.goTo('2026-11-26T12:00:00Z');
  expect(told(bob, `#${number}`)).toEqual([]);
  expect(told(cara, '[Accept…]')).toEqual([]);
});

test('the form asks for the reason, and it is its owner’s to end', async () => {
  const { bob, cara } = story;
  const number = await opens(bob, 'Acme: opened by mistake');
  await bob.command('#support', `/issue void ${number}`);
  expect(await bob.submit({ 'Why?': ' ' })).toEqual({
    'Why?': expect.stringContaining('Please say the reason as well.'),
  });
  await bob.close();
  expect(await cara.command('#support', `/issue void ${number} not ours`)).toContain(
    `#${number} is <@${bob.id}>'s, and only its owner can do that.`,
  );
});

test('after it, nothing can be promised or said', async () => {
  const { bob } = story;
  const number = await opens(bob, 'Acme: opened in vain');
  const noted = await bob.command('#support', `/issue update ${number} told them so`);
  expect(noted).toContain(`Noted for #${number}.`);
  await bob.command('#support', `/issue void ${number} a test`);
  for (const line of [`promise ${number} call by fri`, `update ${number} more`, `void ${number} x`])
    expect(await bob.command('#support', `/issue ${line}`)).toContain(
      `#${number} is void already, so nothing was changed.`,
    );
  // The buttons of what was said before are old by now.
  await bob.click(`Noted for #${number}. What`, 'An answer');
  await bob.sees(
    '#support',
    /#\d+ is void already, so nothing was changed\.[^]*tells how it ended/,
  );
});
