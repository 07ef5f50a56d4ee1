import { readable } from '../../support/readable.js';
import { nothingElse, type Story, startStory } from '../../support/story.js';

let story: Story;
beforeAll(async () => {
  story = await startStory({ startAt: '2026-11-24T14:00:00Z' });
});
afterAll(() => story.end());
afterEach(() => nothingElse(story));

/** The thread under the card, once everything due was told. */
async function thread(card: string): Promise<string[]> {
  await story.settled();
  return story.ana.thread('#support', card);
}

test('the card’s thread tells what came about, one line each, and calls nobody', async () => {
  const { ana, bob } = story;
  const card = '#1 Acme: invoice is wrong';
  await ana.command('#support', '/issue new Acme: invoice is wrong p3');
  await ana.command('#support', '/issue handoff 1 @bob call Chen at 3pm');
  expect(await thread(card)).toEqual([]);
  await bob.command('#support', '/issue accept 1');
  await bob.submit({ read_back: 'I call Chen at 15:00' });
  await bob.seesModal('#1 is yours now');
  await bob.close();
  await bob.command('#support', '/issue promise 1 send the invoice by thu 3pm');
  await bob.command('#support', '/issue promise 1 ring Chen by tomorrow noon');
  await bob.click('ring Chen', 'Fix…');
  await bob.submit({ what: 'ring Kim', reason: 'it was Kim' });
  await bob.seesModal('Corrected, and promised');
  await bob.close();
  expect(await thread(card)).toEqual([
    'bob took it from ana.',
    expect.stringMatching(/^Promised by bob: send the invoice, by .*Thu 26 Nov/),
    expect.stringMatching(/^Promised by bob: ring Chen, by .*Wed 25 Nov/),
    expect.stringMatching(/^Promised by bob: ring Kim, by .*Wed 25 Nov/),
  ]);
  await story.news();
});

test('a promise that moves is told with its new time, once', async () => {
  const { bob } = story;
  const card = '#2 Acme: fax';
  await bob.command('#support', '/issue new Acme: fax p3');
  await bob.command('#support', '/issue kept 2');
  await bob.command('#support', '/issue promise 2 fax it by today 4pm');
  await story.forward(60 * 60_000);
  await bob.click('*fax it*', 'Need longer…');
  await bob.submit({ when: 'tomorrow noon', reason: 'no paper' });
  await bob.seesModal('Not moved yet');
  await bob.close();
  await story.settled();
  await bob.click('ready to copy', 'I phoned');
  await bob.sees('dm', 'recorded as moved');
  await story.settled();
  await bob.command('#support', '/issue kept 2 as promised');
  expect((await thread(card)).slice(2)).toEqual([
    expect.stringMatching(/^Moved, and the customer knows: fax it, by .*Wed 25 Nov/),
    'Kept: fax it.',
  ]);
  await story.news();
});

test('an end speaks for the promises that were settled with it', async () => {
  const { bob } = story;
  await bob.command('#support', '/issue promise 2 call them by fri');
  await bob.command('#support', '/issue resolve 2 sent and read');
  expect(await bob.submit({ 'Promised: call them': 'kept' })).toEqual({});
  await bob.seesModal('#2 is resolved');
  await bob.close();
  const lines = await thread('#2 Acme: fax');
  expect(lines.at(-1)).toBe('Resolved by bob: sent and read');
  expect(lines.filter((line) => line.startsWith('Kept'))).toHaveLength(2);
});

test('a card in direct messages has no thread', async () => {
  const { ana } = story;
  await ana.command('dm', '/issue new Globex: cannot log in p3');
  await story.settled();
  await ana.command('dm', '/issue kept 3');
  await story.settled();
  expect(ana.thread('dm', '#3 Globex: cannot log in')).toEqual([]);
  expect(ana.dm().flatMap(({ replies }) => replies.map(readable))).toEqual([]);
  await story.news();
});
