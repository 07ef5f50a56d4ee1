import { readable } from '../../support/readable.js';
import { nothingElse, type Story, startStory } from '../../support/story.js';
import { besidesDigests } from '../../support/told.js';

let story: Story;
beforeAll(async () => {
  story = await startStory();
});
afterAll(() => story.end());
afterEach(() => nothingElse(story));

/** Cara, in Prague, is asked on Tuesday afternoon; four of her working hours end on Wednesday at 11. */
async function bobOffersToCara(number: number, title: string): Promise<void> {
  const { bob } = story;
  await bob.command('#support', `/issue new Acme: ${title} p4`);
  await bob.command('#support', `/issue handoff ${number} @cara call Chen`);
  expect(Object.keys(await story.news())).toEqual(['cara']);
}

test('at half time the one asked is nudged', async () => {
  await bobOffersToCara(1, 'invoice is wrong');
  await story.goTo('2026-11-25T07:59:00Z');
  expect(await story.news()).toEqual({});
  await story.goTo('2026-11-25T08:00:00Z');
  expect(await story.news()).toEqual({
    cara: [
      expect.stringContaining('is waiting for your answer: *#1 Acme: invoice is wrong*'),
      expect.stringMatching(/^Your day[^]*Handoffs waiting for your handshake/),
    ],
  });
});

test('when its time is over the giver hears, and the issue is still theirs', async () => {
  const { bob, cara } = story;
  await story.goTo('2026-11-25T09:59:00Z');
  expect(await story.news()).toEqual({ bob: [expect.stringMatching(/^Your day/)] });
  await story.goTo('2026-11-25T10:00:00Z');
  expect(await story.news()).toEqual({
    bob: [
      expect.stringMatching(
        /<@U0CARA> did not answer your offer of \*#1 [^]*It is still yours[^]*\[Offer again\] \[Someone else…\] \[Keep it\]/,
      ),
    ],
  });
  expect(readable(await cara.sees('dm', 'ran out'))).toContain(
    `The offer of <@${bob.id}> ran out before anybody took it`,
  );
  expect(await cara.command('#support', '/issue accept 1')).toContain(
    'The offer of #1 has run out, so there is nothing to answer.',
  );
  expect(readable(await cara.sees('#support', '#1 Acme'))).toContain(`*Owner*\n<@${bob.id}>`);
});

test('the lead hears once she is at work', async () => {
  const { bob } = story;
  await story.goTo('2026-11-25T11:59:00Z');
  expect(await story.news()).toEqual({});
  await story.goTo('2026-11-25T12:00:00Z'); // nine in São Paulo
  expect(besidesDigests(await story.news())).toEqual({
    ana: [
      expect.stringMatching(
        /^For you as a lead: \*#1 Acme: invoice is wrong\* [^]* was offered to <@U0CARA> until/,
      ),
    ],
    bob: [expect.stringMatching(/^Promised for \*#1 /)],
  });
  expect(readable(await story.ana.sees('dm', 'For you as a lead'))).toContain(
    `It is still <@${bob.id}>'s, who has been asked how to go on`,
  );
});

test('*Offer again* asks the same person with the same next step', async () => {
  const { bob } = story;
  await bob.click('did not answer your offer of *#1 ', 'Offer again');
  await bob.sees('dm', '#1 is offered to <@U0CARA>');
  await bob.gone('dm', 'did not answer your offer of *#1 ');
  expect(await story.news()).toEqual({
    cara: [expect.stringMatching(/offers you this issue[^]*call Chen/)],
  });
  await bob.command('#support', '/issue withdraw 1');
  await bob.command('#support', '/issue kept 1');
});

test('four more run out on Thursday', async () => {
  const { bob } = story;
  await story.goTo('2026-11-25T14:00:00Z');
  for (const number of [2, 3, 4, 5]) {
    await bobOffersToCara(number, `question ${number}`);
    await bob.command('#support', `/issue kept ${number}`);
  }
  await story.goTo('2026-11-26T09:59:00Z');
  expect(Object.keys(await story.news())).toEqual(['bob', 'cara']); // digests and half times
  await story.goTo('2026-11-26T10:00:00Z');
  const asked = (number: number) => expect.stringContaining(`your offer of *#${number} `);
  const { bob: told = [], ...others } = await story.news();
  expect(others).toEqual({});
  expect(told.toSorted()).toEqual([asked(2), asked(3), asked(4), asked(5)]); // of one instant, in any order
});

test('*Someone else…* opens the form of an offer', async () => {
  const { bob, dev } = story;
  await bob.click('your offer of *#2 ', 'Someone else…');
  await bob.submit({ 'Who could take it?': [dev.id], 'Next step, and when': 'call Chen today' });
  await bob.seesModal(`#2 is offered to <@${dev.id}>`);
  await bob.close();
  expect(await story.news()).toEqual({ dev: [expect.stringContaining('call Chen today')] });
});

test('*Keep it* ends the matter', async () => {
  const { bob } = story;
  await bob.click('your offer of *#3 ', 'Keep it');
  await bob.sees('dm', `#3 stays with you, with its promises and reminders.`);
  await bob.gone('dm', 'your offer of *#3 ');
  expect(await bob.command('#support', '/issue show 3')).toContain(`*Owner*\n<@${bob.id}>`);
});

test('a lead hears on coming to work of what still waits, and not of what was taken or kept meanwhile', async () => {
  const { bob, cara } = story;
  await bob.click('your offer of *#4 ', 'Offer again');
  await bob.sees('dm', '#4 is offered to');
  await cara.command('#support', '/issue accept 4');
  await cara.submit();
  await cara.seesModal('#4 is yours now');
  await cara.close();
  await story.news();
  await story.goTo('2026-11-26T12:00:00Z'); // nine in São Paulo
  expect(besidesDigests(await story.news())['ana']).toEqual([
    expect.stringContaining('For you as a lead: *#5 '),
  ]);
});
