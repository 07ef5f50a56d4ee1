import { nothingFailed, type Story, startStory } from '../../support/story.js';
import { opens } from '../../support/told.js';

let story: Story;
beforeAll(async () => {
  story = await startStory();
});
afterAll(() => story.end());
afterEach(() => nothingFailed(story));

const line = '/issue new Acme: invoice is wrong p2';

test('the same words within two minutes open one issue, unless it is meant', async () => {
  const { bob } = story;
  await bob.command('#support', line);
  await story.forward(90_000);
  const again = await bob.command('#support', `${line.replace(' is ', '   is ')} `);
  expect(again).toContain('Already done: #1.');
  expect(again).toContain('[Do it again]');
  expect(await issues()).toBe(1);

  await bob.click('Already done: #1.', 'Do it again');
  await bob.sees('#support', '*#2 Acme: invoice is wrong* is open');
  expect(await issues()).toBe(2);
});

test('after two minutes they are meant', async () => {
  const { bob } = story;
  await story.forward(31_000);
  expect(await bob.command('#support', line)).toContain('*#3 Acme: invoice is wrong* is open');
});

test('somebody else, or other words, are not the same', async () => {
  const { bob, cara } = story;
  expect(await cara.command('#support', line)).toContain('*#4 Acme: invoice is wrong* is open');
  expect(await bob.command('#support', `${line}r`)).toContain('*#5 Acme: invoice is wrong p2r*');
});

test('promises and updates alike; what was refused may be said again', async () => {
  const { bob } = story;
  const number = await opens(bob, 'Globex: cannot log in');
  const promise = `/issue promise ${number} call Ada by thu 3pm`;
  const update = `/issue update ${number} we saw it`;
  for (const said of [promise, update]) {
    expect(await bob.command('#support', said)).not.toContain('Already done');
    expect(await bob.command('#support', said)).toContain(`Already done: #${number}.`);
  }
  await bob.click(`Already done: #${number}.`, 'Do it again');
  await bob.sees('#support', `Noted for #${number}.`);
  const refused = `/issue promise ${number} call Ada by yesterday`;
  expect(await bob.command('#support', refused)).toContain('which is over');
  expect(await bob.command('#support', refused)).toContain('which is over');
});

test('the same at the same moment is done once', async () => {
  const { bob } = story;
  const before = await issues();
  const said = '/issue new Hooli: export stops';
  await Promise.all([bob.command('#support', said), bob.command('#support', said)]);
  expect(await issues()).toBe(before + 1);
});

async function issues(): Promise<number> {
  const list = await story.dev.command('#support', '/issue list all');
  return Number(/^All open issues: \*(\d+)\*/m.exec(list)?.[1] ?? 0);
}
