import { readable } from '../../support/readable.js';
import { nothingElse, type Story, startStory } from '../../support/story.js';
import { opensAnswered, told } from '../../support/told.js';

let story: Story;
beforeAll(async () => {
  story = await startStory();
  await opensAnswered(story.bob, 'Acme: invoice is wrong p3');
});
afterAll(() => story.end());
afterEach(() => nothingElse(story));

test('the giver changes the note of an open offer, and those asked read it anew', async () => {
  const { bob, cara } = story;
  const answer = await bob.command('#support', '/issue handoff 1 @cara call Chen at 3pm');
  expect(answer).toContain('[Amend…]');
  await story.news();
  await bob.click(/^#1 is offered to [^]*\[Amend…\]$/, 'Amend…');
  const form = readable(await bob.seesModal('Amend offer of #1'));
  expect(form).toContain('<call Chen at 3pm>');
  expect(form).toContain('it will stand until *');
  await bob.submit({ 'Next step, and when': 'call Chen at 4pm', 'What to watch out for': 'upset' });
  await bob.seesModal(`The offer of #1 is changed. <@${cara.id}> can read it as it is now`);
  await bob.close();
  expect(await story.news()).toEqual({
    cara: [
      expect.stringMatching(
        /<@U0BOB> changed the offer of \*#1 [^]*call Chen at 4pm[^]*upset[^]*\[Accept…\] \[Decline…\] \[I take it if…\]/,
      ),
    ],
  });
  expect(told(cara, 'offers you this issue').join()).toContain('call Chen at 4pm');
});

test('its time begins again with each change', async () => {
  const { bob } = story;
  await story.goTo('2026-11-24T15:00:00Z');
  await bob.click(/^#1 is offered to [^]*\[Amend…\]$/, 'Amend…');
  await bob.seesModal('it will stand until *Wed 25 Nov 11:00 (London)*');
  await bob.submit();
  await bob.seesModal('it stands until Wed 25 Nov 11:00 (London)');
  await bob.close();
  expect(Object.keys(await story.news())).toEqual(['cara']);
});

test('a second offer is refused, and the refusal names *Amend…*', async () => {
  const { bob } = story;
  expect(await bob.command('#support', '/issue handoff 1 @dev call Chen')).toMatch(
    /#1 is offered to <@U0CARA> until .*\*Amend…\*, in `\/issue show 1`/,
  );
  expect(await bob.command('#support', '/issue show 1')).toContain('[Amend…] [Withdraw]');
  expect(await bob.command('#support', '/issue')).toMatch(
    /What you offered[^]*\[Amend…\] \[Withdraw\]/,
  );
});

test('an offer amended while its form was open is shown anew, with the read-back kept', async () => {
  const { ana, bob, cara } = story;
  await cara.click('changed the offer of *#1 ', 'Accept…');
  await cara.seesModal('call Chen at 4pm');
  await bob.click(/^#1 is offered to [^]*\[Amend…\]$/, 'Amend…');
  await bob.submit({ 'Next step, and when': 'call Chen at 5pm' });
  await bob.seesModal('is changed');
  await bob.close();
  await story.news();
  expect(await cara.submit({ read_back: 'I call Chen at 16:00' })).toEqual({});
  const anew = readable(await cara.seesModal('This changed while you were reading.'));
  expect(anew).toContain('call Chen at 5pm');
  expect(anew).toContain('I call Chen at 16:00');
  expect(readable(await ana.sees('#support', '#1 Acme'))).toContain(`*Owner*\n<@${bob.id}>`);
});

test('a note amended in two windows keeps what was typed in the later one', async () => {
  const { bob, cara, ana } = story;
  await bob.click(/^#1 is offered to [^]*\[Amend…\]$/, 'Amend…');
  await bob.seesModal('Amend offer of #1');
  await ana.command('#support', '/issue promise 1 send the invoice by thu 3pm');
  expect(await bob.submit({ 'Next step, and when': 'call Chen at 6pm' })).toEqual({});
  expect(readable(await bob.seesModal('This changed while you were reading.'))).toContain(
    '<call Chen at 6pm>',
  );
  await bob.submit();
  await bob.seesModal('The offer of #1 is changed.');
  await bob.close();
  await cara.submit({ read_back: 'I call Chen at 18:00' });
  await cara.seesModal('This changed while you were reading.');
  await cara.submit();
  await cara.seesModal('#1 is yours now, with 1 promise.');
  await cara.close();
  await story.news();
});

test('what was taken meanwhile cannot be amended, and what was typed stays in the form', async () => {
  const { bob, cara } = story;
  const number = await opensAnswered(bob, 'Globex: delivery is late p3');
  await bob.command('#support', `/issue handoff ${number} @cara call Lee`);
  await bob.click(`#${number} is offered to`, 'Amend…');
  await bob.seesModal(`Amend offer of #${number}`);
  await cara.command('#support', `/issue accept ${number}`);
  await cara.submit({ read_back: 'I call Lee' });
  await cara.seesModal(`#${number} is yours now`);
  await cara.close();
  expect(await bob.submit({ 'Next step, and when': 'write to Lee' })).toEqual({
    'Next step, and when': expect.stringContaining(`took #${number}, so there is nothing to`),
  });
  await bob.close();
  await bob.click(`#${number} is offered to`, 'Amend…');
  await bob.sees('#support', `<@${cara.id}> took #${number}, so there is nothing to answer.`);
  await story.news();
});
