import { readable } from '../../support/readable.js';
import { nothingElse, type Story, startStory } from '../../support/story.js';
import { opens, opensAnswered } from '../../support/told.js';

let story: Story;
beforeAll(async () => {
  story = await startStory();
});
afterAll(() => story.end());
afterEach(() => nothingElse(story));

test('the form begins with what is known: the nearest promise, and the latest update', async () => {
  const { bob } = story;
  await opensAnswered(bob, 'Acme: invoice is wrong p2');
  await bob.command('#support', '/issue customer Acme');
  await bob.submit({ zone: 'America/New_York' });
  await bob.close();
  await bob.command('#support', '/issue promise 1 send the corrected invoice by thu 3pm');
  await bob.command('#support', '/issue update 1 Chen knows that the refund is on its way');
  await bob.command('#support', '/issue handoff 1');
  const form = readable(await bob.seesModal('Hand off #1'));
  expect(form).toContain(
    'Next step, and when: <send the corrected invoice by Thu 26 Nov 15:00 (London)>',
  );
  expect(form).toContain('<Chen knows that the refund is on its way>');
  expect(form).toContain('shows here once you have chosen');
});

test('once somebody is chosen it says until when the offer will stand, and keeps what was typed', async () => {
  const { bob, cara } = story;
  await bob.clickInModal('Who could take it?', [cara.id]);
  const form = readable(await bob.seesModal('Sent now, the offer stands until'));
  expect(form).toContain('until *Wed 25 Nov 10:00 (London)*.');
  expect(form).toContain('<Chen knows that the refund is on its way>');
});

test('the offer is read in ten seconds: who, what, how urgent, what next, what to mind, both clocks', async () => {
  const { bob, cara } = story;
  await bob.submit({
    'Who could take it?': [cara.id],
    'Next step, and when': 'call Chen at 3pm about the refund',
    'What to watch out for': 'he is upset',
  });
  const answer = readable(await bob.seesModal('#1 is offered to'));
  expect(answer).toContain('until Wed 25 Nov 10:00 (London)');
  expect(answer).toContain('[Amend…]');
  await bob.close();
  const { cara: told = [], ...others } = await story.news();
  expect(others).toEqual({});
  expect(told).toHaveLength(1);
  for (const part of [
    '#1 Acme: invoice is wrong',
    `<@${bob.id}> offers you this issue. *P2, soon*. Please answer by *Wed 25 Nov 11:00 (Prague)*.`,
    'Next step, and when\ncall Chen at 3pm about the refund',
    'Situation\nChen knows that the refund is on its way',
    'Watch out for\nhe is upset',
    'send the corrected invoice, by Thu 26 Nov 16:00 (Prague), for the customer Thu 26 Nov 10:00 (New York)',
    '[Accept…] [Decline…] [I take it if…]',
  ])
    expect(told[0]).toContain(part);
});

test('of a P1 the form says at once that it stands for 15 minutes, and warns of who is not at work', async () => {
  const { bob, dev } = story;
  await story.goTo('2026-11-24T16:30:00Z');
  await opens(bob, 'Globex: everything is down p1');
  await bob.command('#support', '/issue handoff 2');
  await bob.seesModal('*15 minutes*, at any hour');
  await bob.clickInModal('Who could take it?', [dev.id]);
  const form = readable(await bob.seesModal('Sent now, the offer stands until'));
  expect(form).toContain('until *Tue 24 Nov 16:45 (London)*.');
  expect(form).toMatch(/<@U0DEV> is not at work before then, but from Wed 25 Nov/);
  await bob.close();
  await bob.command('#support', '/issue resolve 2');
  await bob.submit({ outcome: 'it is up', 'Promised: first response': 'kept' });
  await bob.seesModal('#2 is resolved');
  await bob.close();
});
