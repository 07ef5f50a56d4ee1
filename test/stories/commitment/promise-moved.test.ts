import { readable } from '../../support/readable.js';
import { nothingFailed, type Story, startStory } from '../../support/story.js';
import { opensAnswered, told } from '../../support/told.js';

let story: Story;
beforeAll(async () => {
  story = await startStory();
});
afterAll(() => story.end());
afterEach(() => nothingFailed(story));

test('told before it is due, the promise moves', async () => {
  const { bob } = story;
  const number = await promised('send the invoice', 'thu 3pm');
  await story.goTo('2026-11-26T13:00:00Z');
  await asksFor(/^Promised for .*send the invoice/, {
    when: 'fri noon',
    reason: 'our bank confirms tomorrow',
  });
  await story.settled();

  const message = readable(await bob.sees('dm', 'ready to copy. The promise moves once they know'));
  expect(message).toContain('Hello Acme,');
  expect(message).toContain(
    'We promised you this: send the invoice, by Thu 26 Nov 15:00 (London). We will not be able to keep that time, and we are sorry to ask for more.',
  );
  expect(message).toContain('The reason: our bank confirms tomorrow');
  expect(message).toContain('You will have it by Fri 27 Nov 12:00 (London).');
  expect(message).toContain('[I posted it] [I phoned] [I mailed it] [Told earlier…]');
  const before = await bob.command('#support', `/issue show ${number}`);
  expect(before).toContain('*open*: send the invoice, by Thu 26 Nov 15:00');
  expect(before).toContain('*later time, customer not told yet*: send the invoice, by Fri 27 Nov');

  await story.goTo('2026-11-26T14:30:00Z');
  await bob.click('ready to copy', 'I phoned');
  await bob.sees('dm', 'so the old promise is recorded as moved');
  const after = await bob.command('#support', `/issue show ${number}`);
  expect(after).toContain('*moved, customer told in time*: send the invoice, by Thu 26 Nov 15:00');
  expect(after).toContain('*open*: send the invoice, by Fri 27 Nov 12:00');
});

test('told at the very minute at which it is due, it still moves', async () => {
  const { bob } = story;
  await story.goTo('2026-12-01T10:00:00Z');
  const number = await promised('call Chen', 'today 3pm');
  await story.goTo('2026-12-01T13:00:00Z');
  await asksFor('*call Chen*', { when: 'tomorrow noon', reason: 'Chen is travelling' });
  await story.goTo('2026-12-01T15:00:00Z');
  expect(told(bob, 'is due: *call Chen*')).toHaveLength(1);

  await bob.click(/ready to copy[^]*call Chen/, 'I mailed it');
  await bob.sees('dm', 'so the old promise is recorded as moved');
  const shown = await bob.command('#support', `/issue show ${number}`);
  expect(shown).toContain('*moved, customer told in time*: call Chen');
});

test('told in time and said so afterwards, it moves all the same', async () => {
  const { bob } = story;
  await story.goTo('2026-12-02T10:00:00Z');
  const number = await promised('count the boxes', 'today 3pm');
  await story.goTo('2026-12-02T13:00:00Z');
  await asksFor('*count the boxes*', { when: 'tomorrow noon', reason: 'the store is shut' });
  await story.goTo('2026-12-02T15:20:00Z');
  await bob.click(/ready to copy[^]*count the boxes/, 'Told earlier…');
  expect(await bob.submit({ 'How was the customer told?': 'by phone', when: 'today 4pm' })).toEqual(
    { 'When were they told?': expect.stringContaining('which is still to come') },
  );
  const told = { 'How was the customer told?': 'by phone', when: 'today 14:50' };
  expect(await bob.submit(told)).toEqual({});
  await bob.seesModal('so the old promise is recorded as moved');
  await bob.close();
  const shown = await bob.command('#support', `/issue show ${number}`);
  expect(shown).toContain('*moved, customer told in time*: count the boxes');
});

test('told a minute later, the promise is broken, and its successor stands', async () => {
  const { bob } = story;
  await story.goTo('2026-12-03T10:00:00Z');
  const number = await promised('book the flight', 'today 3pm');
  await story.goTo('2026-12-03T15:01:00Z');
  await asksFor('*book the flight*', { when: 'tomorrow noon', reason: 'the desk is closed' });
  await story.settled();
  const message = readable(await bob.sees('dm', /ready to copy[^]*book the flight/));
  expect(message).toContain('We did not keep that, and we are sorry.');
  await bob.click(/ready to copy[^]*book the flight/, 'I mailed it');
  await bob.sees('dm', 'so the old promise is recorded as broken, with your reason.');
  const shown = await bob.command('#support', `/issue show ${number}`);
  expect(shown).toContain('*broken, customer told late*: book the flight');
  expect(shown).toContain('*open*: book the flight, by Fri 4 Dec 12:00');
});

test('the new time must be later, and the reason said; both stand beside their field', async () => {
  const { bob } = story;
  await story.goTo('2026-12-07T10:00:00Z');
  await promised('print the labels', 'today 4pm');
  await story.goTo('2026-12-07T14:00:00Z');
  await bob.click('*print the labels*', 'Need longer…');
  await bob.seesModal('More time');
  expect(await bob.submit({ when: 'today 3pm', reason: 'no paper' })).toEqual({
    'What time can you keep?': expect.stringContaining('The promise stands for Mon 7 Dec 16:00'),
  });
  expect(await bob.submit({ when: 'tomorrow noon', reason: '  ' })).toEqual({
    'Why is it later? The customer reads this.': expect.stringContaining('needs the reason'),
  });
  expect(await bob.submit({ when: 'some day', reason: 'no paper' })).toEqual({
    'What time can you keep?': expect.stringContaining('"some day" could not be read as a date'),
  });
  await bob.close();
});

test('asked twice, only the newer message counts', async () => {
  const { bob } = story;
  await story.goTo('2026-12-09T10:00:00Z');
  const number = await promised('fix the badge', 'today 4pm');
  await story.goTo('2026-12-09T14:00:00Z');
  await asksFor('*fix the badge*', { when: 'tomorrow noon', reason: 'printer broke' });
  await story.settled();
  const first = await bob.sees('dm', /ready to copy[^]*fix the badge/);
  await asksFor('*fix the badge*', { when: 'fri noon', reason: 'printer is still broken' });
  await story.settled();
  expect(readable(await bob.sees('dm', first.ts))).toMatch(
    /^Settled since: the message to the customer of .* is not needed any more\.$/,
  );
  await bob.click(/printer is still broken/, 'I posted it');
  await bob.sees('dm', `The new promise of #${number} stands: fix the badge`);
  const shown = await bob.command('#support', `/issue show ${number}`);
  expect(shown).toContain('*open*: fix the badge, by Fri 11 Dec 12:00');
});

async function promised(what: string, when: string): Promise<number> {
  const number = await opensAnswered(story.bob, `Acme: ${what} p4`);
  await story.bob.command('#support', `/issue promise ${number} ${what} by ${when}`);
  return number;
}

async function asksFor(
  reminder: string | RegExp,
  said: { when: string; reason: string },
): Promise<void> {
  const { bob } = story;
  await bob.click(reminder, 'Need longer…');
  await bob.seesModal('More time');
  expect(await bob.submit(said)).toEqual({});
  await bob.seesModal('Not moved yet');
  await bob.close();
}
