import { readable } from '../../support/readable.js';
import { nothingElse, startStory, type Story } from '../../support/story.js';

let story: Story;
beforeAll(async () => {
  story = await startStory({ startAt: '2026-11-24T14:00:00Z' });
});
afterEach(() => nothingElse(story));
afterAll(() => story.end());

const cards = () =>
  story.ana
    .messages('#support')
    .filter(({ threadTs }) => threadTs === null)
    .map(readable)
    .filter((words) => words.includes('#1 Acme') && words.includes('Opened by'));

test('a card of which Slack did not say that it has it is posted once more, and that one lives', async () => {
  const { ana, sandbox } = story;
  sandbox.control.fault({ method: 'chat.postMessage', kind: 'lost-answer', times: 1 });
  await ana.command('#support', '/issue new Acme: invoice is wrong p3');
  await story.settled();
  await story.forward(60_000);
  expect(cards()).toHaveLength(2);
  await ana.command('#support', '/issue handoff 1 @bob call Chen');
  await story.settled();
  expect(cards().filter((words) => words.includes('On offer'))).toHaveLength(1);
  expect(cards().at(-1)).toContain('On offer');
  await ana.command('#support', '/issue withdraw 1');
  await story.news();
});
