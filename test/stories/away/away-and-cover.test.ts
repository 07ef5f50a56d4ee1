import { readable } from '../../support/readable.js';
import { nothingElse, type Story, startStory } from '../../support/story.js';
import { opensAnswered } from '../../support/told.js';

let story: Story;
beforeAll(async () => {
  story = await startStory(); // Tuesday 24 November, two in London
});
afterAll(() => story.end());
afterEach(() => nothingElse(story));

const THU_TO_FRI = 'from Thu 26 Nov through Fri 27 Nov (London)';

test('going away says from when to when, who is asked, and what falls due meanwhile', async () => {
  const { bob } = story;
  await opensAnswered(bob, 'Acme: invoice is wrong p3');
  await bob.command('#support', '/issue promise 1 send flowers by mon 3pm');
  await bob.command('#support', '/issue promise 1 call Chen by fri 5pm');
  const answer = await bob.command('#support', '/issue away thu to fri cover @cara');
  expect(answer).toBe(
    [
      `You are away *${THU_TO_FRI}*. <@U0CARA> is asked to cover. Until they agree, reminders about your issues go to a lead.`,
      '*Promises that fall due meanwhile*',
      '• #1: call Chen, by Fri 27 Nov 17:00 (London)',
      'One open issue stays yours until somebody accepts it.',
      '[Hand them on…]',
    ].join('\n'),
  );
  expect(await story.news()).toEqual({
    cara: [
      expect.stringMatching(
        /^<@U0BOB> will be away and asks you to cover[^]*\(1 open now\)[^]*\[I'll cover\] \[I can't\]/,
      ),
    ],
  });
});

test('the cover agrees, and both see it', async () => {
  const { bob, cara } = story;
  await cara.click('asks you to cover', "I'll cover");
  await cara.sees('dm', 'Thank you: you cover for <@U0BOB>');
  expect(await story.news()).toEqual({
    bob: [`<@U0CARA> covers for you ${THU_TO_FRI}.`],
  });
  const asked = await cara.sees('dm', `You cover for <@U0BOB> *${THU_TO_FRI}*`);
  expect(readable(asked)).toContain("[I can't after all]");
  await cara.gone('dm', "[I'll cover]");
  const home = readable(await bob.openHome());
  expect(home).toContain(`Away *${THU_TO_FRI}*, <@U0CARA> covers.\n[I stay after all]`);
  expect(readable(await cara.openHome())).toContain(`You cover for <@U0BOB> *${THU_TO_FRI}*.`);
});

test('the digest of the cover says for whom they cover; whoever is away gets none', async () => {
  const { cara } = story;
  await opensAnswered(cara, 'Globex: parcel is lost p3');
  await cara.command('#support', '/issue promise 2 trace the parcel by thu 10am');
  await story.goTo('2026-11-26T08:00:00Z');
  expect((await story.news())['cara']).toContainEqual(
    expect.stringMatching(/^Your day\nYou cover for <@U0BOB> \*through Fri 27 Nov \(London\)\*\./),
  );
  await cara.command('#support', '/issue kept 2');
  await cara.command('#support', '/issue resolve 2 it has arrived');
  await story.goTo('2026-11-27T10:00:00Z'); // Bob's promise is due today
  expect(await story.news()).toEqual({});
});

test('whoever is away sees it in their work, with the way back', async () => {
  const { bob } = story;
  expect(await bob.command('#support', '/issue')).toContain(
    "Away *through Fri 27 Nov (London)*, <@U0CARA> covers.\n[I'm back]",
  );
});

test('reminders go to the cover, who is told why, and can do what any member can', async () => {
  await story.goTo('2026-11-27T15:00:00Z');
  expect(await story.news()).toEqual({
    cara: [
      expect.stringMatching(
        /^Promised for \*#1 [^]*\*call Chen\*[^]*<@U0BOB>, who owns it, is away, and you cover for them[^]*\[Update…\] \[Promise…\] \[Show\]/,
      ),
    ],
  });
});

test('an offer to somebody away names the cover, and the giver chooses', async () => {
  const { dev } = story;
  await opensAnswered(dev, 'Initech: no login p3');
  await dev.command('#support', '/issue handoff 3 @bob call them');
  expect(readable(await dev.seesModal('Hand off #3'))).toMatch(
    /<@U0BOB> is away until [^]*<@U0CARA> covers\.[^]*\(Offer to cara instead \/ Offer to bob anyway\)/,
  );
  await dev.close();
  await dev.command('#support', '/issue resolve 3 they found the password');
});

test('the absence ends by itself, in the zone of the member; the cover hears when back at work', async () => {
  const { bob, cara } = story;
  await story.goTo('2026-11-27T23:59:00Z');
  expect(await bob.command('#support', '/issue')).toContain("[I'm back]");
  await story.goTo('2026-11-28T00:00:00Z');
  expect(await story.news()).toEqual({});
  expect(await bob.command('#support', '/issue')).not.toContain('Away');
  expect(readable(await cara.sees('dm', 'is over'))).toBe(
    'The absence of <@U0BOB> through Fri 27 Nov (London) is over, so there is nothing left to do for you.',
  );
  await story.goTo('2026-11-30T08:00:00Z');
  expect(await story.news()).toEqual({
    cara: [
      '<@U0BOB> is back, so you no longer cover for them. Thank you for standing in.',
      expect.stringMatching(/^Your day\s+\*Follow-ups\* \(1\)/),
    ],
  });
});

test('after it the deputy is not bothered: digest and reminders are the member’s again', async () => {
  await story.goTo('2026-11-30T09:00:00Z');
  const { bob: told = [], ...others } = await story.news();
  expect(others).toEqual({});
  // What was held for Cara over the weekend goes to Bob, who is back.
  expect(told.toSorted()).toEqual([
    expect.stringMatching(/^A promise for \*#1 [^]*has lapsed: \*call Chen\*/),
    expect.stringMatching(/^Your day/),
  ]);
  await story.goTo('2026-11-30T13:00:00Z');
  expect((await story.news())['bob']).toContainEqual(
    expect.stringMatching(/^Promised for \*#1 [^]*\*send flowers\*/),
  );
});

test('*I stay after all* and *I’m back*: the cover hears at once', async () => {
  const { bob, dev } = story;
  await bob.command('#support', '/issue away wed cover @dev');
  await dev.click('asks you to cover', "I'll cover");
  await story.news();
  await bob.openHome();
  await bob.clickInHome('I stay after all');
  await bob.seesModal(
    'You are not going away from Wed 2 Dec through Wed 2 Dec (London) after all.',
  );
  await bob.close();
  expect(await story.news()).toEqual({
    dev: [expect.stringMatching(/^You need not cover for <@U0BOB>[^]*their plans have changed\.$/)],
  });
  expect(readable(await dev.sees('dm', 'is over'))).not.toContain('[');

  await bob.command('#support', '/issue away until thu cover @dev');
  await dev.click('asks you to cover', "I'll cover");
  await story.news();
  await bob.command('#support', '/issue');
  await bob.click('Your work', "I'm back");
  await bob.sees('#support', 'Welcome back.');
  expect(await story.news()).toEqual({
    dev: [expect.stringMatching(/^You no longer cover for <@U0BOB>: they are back early/)],
  });
  expect(await bob.command('#support', '/issue back')).toContain('You are not away');
});

test('a new plan takes the place of those that it overlaps', async () => {
  const { bob, dev } = story;
  await bob.command('#support', '/issue away 7 dec to 9 dec cover @dev');
  await dev.click('asks you to cover', "I'll cover");
  await story.news();
  expect(await bob.command('#support', '/issue away 8 dec to 11 dec cover @cara')).toContain(
    'This takes the place of the absence from Mon 7 Dec through Wed 9 Dec (London)',
  );
  expect(await story.news()).toEqual({
    cara: [expect.stringContaining('from Tue 8 Dec through Fri 11 Dec (London)')],
    dev: [expect.stringMatching(/^You need not cover for <@U0BOB>/)],
  });
  await bob.command('#support', '/issue back');
  expect(await story.news()).toEqual({});
});

test('the form asks from when, until when, and who covers; what was typed is kept', async () => {
  const { bob, dev } = story;
  await bob.command('#support', '/issue away');
  expect(await bob.submit({ From: 'tomorrow', Until: 'whenever' })).toEqual({
    Until: expect.stringContaining('whenever does not say until when in a way that could be read'),
  });
  expect(await bob.submit({ From: '5 dec', Until: '3 dec' })).toEqual({
    Until: expect.stringMatching(
      /understood as from Sat 5 Dec through Thu 3 Dec[^]*ends before it begins/,
    ),
  });
  expect(await bob.submit({ From: 'tomorrow', Until: 'fri', 'Who could cover?': bob.id })).toEqual({
    'Who could cover?': expect.stringContaining('cannot cover for themselves'),
  });
  expect(await bob.submit({ From: 'tomorrow', Until: 'fri', 'Who could cover?': dev.id })).toEqual(
    {},
  );
  await bob.seesModal(
    'You are away *from Tue 1 Dec through Fri 4 Dec (London)*. <@U0DEV> is asked',
  );
  await bob.close();
  expect(Object.keys(await story.news())).toEqual(['dev']);
});

test('*Hand them on…* opens the pack with the cover in it', async () => {
  const { bob } = story;
  await bob.command('#support', '/issue away until thu cover @cara');
  await story.news();
  await bob.click('You are away', 'Hand them on…');
  const { blocks } = await bob.seesModal('Hand them on');
  expect(JSON.stringify(blocks)).toContain('"initial_user":"U0CARA"');
  await bob.close();
});

test.each([
  ['whenever', 'whenever does not say when it begins'],
  ['until 20 nov', 'understood as through Fri 20 Nov (London), which is over'],
  ['mon to fri cover @gil', '<@U0GIL> cannot be a cover: they are a guest here'],
  ['mon to fri cover @sam', '<@U0SAM> cannot be a cover: they belong to another organisation'],
  ['next fri', 'could mean Fri 4 Dec 17:00 (London) or Fri 11 Dec 17:00 (London)'],
])('"/issue away %s" is refused with what was understood', async (words, expected) => {
  const answer = await story.bob.command('#support', `/issue away ${words}`);
  expect(answer.replaceAll('`', '')).toContain(expected);
});

test('the same line twice asks the cover once', async () => {
  const { dev } = story;
  await dev.command('#support', '/issue away 14 dec cover @cara');
  expect(await dev.command('#support', '/issue away 14 dec cover @cara')).toContain(
    '[Do it again]',
  );
  expect(Object.keys(await story.news())).toEqual(['cara']);
});
