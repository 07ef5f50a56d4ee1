import { type Story, nothingFailed, startStory } from '../../support/story.js';
import { opens, opensAnswered, told } from '../../support/told.js';

let story: Story;
beforeAll(async () => {
  story = await startStory();
});
afterAll(() => story.end());
afterEach(() => nothingFailed(story));

const TEN_MINUTES = 600_000;

test('a promise kept by a slip stands again, and is nudged as it would have been', async () => {
  const { bob } = story;
  const number = await opensAnswered(bob, 'Acme: invoice is wrong');
  await bob.command('#support', `/issue promise ${number} call Chen by tomorrow noon`);
  await bob.command('#support', `/issue kept ${number}`);
  await bob.click(`Kept: call Chen (#${number})`, 'Undo');
  await bob.sees(
    '#support',
    `Undone: the promise of #${number} stands again: call Chen, by Wed 25 Nov 12:00`,
  );
  expect(await bob.command('#support', `/issue show ${number}`)).toContain(
    'undid the end of "call Chen", which stands again',
  );
  await story.goTo('2026-11-25T10:00:00Z');
  expect(told(bob, /^Promised for .*\*call Chen\*/)).toHaveLength(1);
});

test('after ten minutes it is too late', async () => {
  const { bob } = story;
  const number = await opens(bob, 'Acme: box is empty');
  await bob.command('#support', `/issue kept ${number}`);
  await story.forward(TEN_MINUTES + 1000);
  await bob.click(`Kept: first response (#${number})`, 'Undo');
  await bob.sees('#support', 'An end can be undone for ten minutes, and that time is over');
  expect(await bob.command('#support', `/issue show ${number}`)).toContain(
    '*kept*: first response',
  );
});

test('what was resolved by a slip is open again with its promises, and nobody follows up', async () => {
  const { bob } = story;
  const number = await opens(bob, 'Acme: lamp is dark');
  await bob.command('#support', `/issue resolve ${number} changed the bulb`);
  expect(await bob.submit({ 'Promised: first response': 'kept' })).toEqual({});
  await bob.seesModal(`#${number} is resolved: changed the bulb.`);
  await bob.clickInModal('Undo');
  await bob.seesModal(`Undone: #${number} is open again`);
  await bob.close();
  await bob.close();
  const shown = await bob.command('#support', `/issue show ${number}`);
  expect(shown).toContain('*open*: first response');
  expect(shown).toContain('undid the end: it is open again');
});

test('once it has changed, nothing is undone', async () => {
  const { bob } = story;
  const number = await opensAnswered(bob, 'Acme: desk is lost');
  await bob.command('#support', `/issue resolve ${number} found it`);
  await bob.command('#support', `/issue reopen ${number} it is lost again`);
  await bob.click(`#${number} is resolved: found it`, 'Undo');
  await bob.sees('#support', `#${number} has changed since, so nothing was undone.`);
  expect(await bob.command('#support', `/issue show ${number}`)).not.toContain('undid');
});
