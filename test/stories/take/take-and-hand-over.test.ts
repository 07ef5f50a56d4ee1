import { readable } from '../../support/readable.js';
import { nothingElse, type Story, startStory } from '../../support/story.js';
import { opens, opensAnswered } from '../../support/told.js';

let story: Story;
beforeAll(async () => {
  story = await startStory();
});
afterAll(() => story.end());
afterEach(() => nothingElse(story));

const readBack = 'I call Chen today at 15:00';

const request = (number: number) => new RegExp(`#${number} [^]*<@U0CARA> asks you for this issue`);

/** Bob opens an issue and Cara asks him for it; resolves to its number. */
async function caraAsksFor(title: string): Promise<number> {
  const { bob, cara } = story;
  const number = await opensAnswered(bob, `Acme: ${title}`);
  await cara.command('#support', `/issue take ${number}`);
  await cara.submit({ read_back: readBack });
  await cara.seesModal(`You asked <@${bob.id}> for #${number}.`);
  await cara.close();
  expect(await story.news()).toEqual({
    bob: [expect.stringMatching(request(number))],
  });
  return number;
}

test('asking for an issue shows its owner, its promises on both clocks, and asks for the next step', async () => {
  const { bob, cara } = story;
  await opens(bob, 'Acme: invoice is wrong p2');
  await bob.command('#support', '/issue promise 1 send the invoice by thu 3pm');
  await cara.command('#support', '/issue take 1');
  const form = readable(await cara.seesModal('Take over #1'));
  expect(form).toContain(`owned by <@${bob.id}>`);
  expect(form).toMatch(/send the invoice, by Thu 26 Nov 16:00 \(Prague\)/);
  expect(form).toContain(`<@${bob.id}> is asked, and owns it until they hand it over`);
  await cara.submit({ read_back: readBack });
  expect(readable(await cara.seesModal('You asked'))).toContain('[Take it back]');
  await cara.close();
  const { bob: told = [], ...others } = await story.news();
  expect(others).toEqual({});
  expect(told).toEqual([expect.stringMatching(/asks you for this issue\. \*P2, soon\*/)]);
  expect(told[0]).toContain(readBack);
  expect(told[0]).toContain('[Hand it over] [Keep it]');
  expect(readable(await cara.sees('#support', '#1 Acme'))).toContain(`*Owner*\n<@${bob.id}>`);
});

test('*Hand it over* is the handshake: promises and card go along, and nothing is left to press', async () => {
  const { bob, cara } = story;
  await bob.click('asks you for this issue', 'Hand it over');
  await bob.sees('dm', `#1 is <@${cara.id}>'s now, with its promises and reminders.`);
  const { cara: told = [] } = await story.news();
  expect(told.join('\n')).toMatch(
    /was handed over to you: \*#1 [^]*send the invoice, by Thu 26 Nov/,
  );
  expect(readable(await bob.sees('dm', 'You handed'))).not.toContain('[Hand it over]');
  await cara.seesThat('#support', '#1 Acme', (card) =>
    readable(card).includes(`*Owner*\n<@${cara.id}>`),
  );
  const shown = await cara.command('#support', '/issue show 1');
  expect(shown).toContain(`<@${cara.id}> asked <@${bob.id}> for it: ${readBack}`);
  expect(shown).toContain(`<@${bob.id}> handed it over to <@${cara.id}>: ${readBack}`);
});

test('*Keep it* says no, and whoever asked hears', async () => {
  const { bob, cara } = story;
  const number = await caraAsksFor('lamp is dark');
  await bob.click(request(number), 'Keep it');
  await bob.sees('dm', `You keep #${number}. <@${cara.id}> has been told.`);
  expect(await story.news()).toEqual({
    cara: [expect.stringMatching(new RegExp(`<@${bob.id}> keeps \\*#${number} `))],
  });
  expect(await cara.command('#support', `/issue show ${number}`)).toContain(
    `*Owner*\n<@${bob.id}>`,
  );
});

test('a request is taken back with its button or by command, once', async () => {
  const { bob, cara } = story;
  const number = await opensAnswered(bob, 'Acme: box is empty');
  await cara.command('#support', `/issue take ${number}`);
  await cara.submit({ read_back: readBack });
  await cara.clickInModal('Take it back');
  await cara.seesModal(`You do not ask for #${number} any more.`);
  await cara.close();
  await cara.close();
  await story.news();
  expect(readable(await bob.sees('dm', `#${number} `))).toContain('does not ask for');

  await cara.command('#support', `/issue take ${number}`);
  await cara.submit({ read_back: readBack });
  await cara.close();
  expect(await cara.command('#support', `/issue take ${number}`)).toContain(
    `You have asked <@${bob.id}> for #${number} already`,
  );
  expect(await cara.command('#support', `/issue withdraw ${number}`)).toBe(
    `You do not ask for #${number} any more. Its owner sees that.`,
  );
  await story.news();
  expect(await cara.command('#support', `/issue withdraw ${number}`)).toContain(
    `#${number} is not on offer, so there is nothing to answer.`,
  );
});

test('what changed since it was asked for is offered instead, so that nobody shakes on what they have not seen', async () => {
  const { bob, cara } = story;
  const number = await caraAsksFor('door is stuck');
  await bob.command('#support', `/issue promise ${number} send a carpenter by fri noon`);
  await bob.click(request(number), 'Hand it over');
  await bob.sees('dm', `Not handed over yet: #${number} changed since <@${cara.id}> asked for it`);
  expect(await story.news()).toEqual({
    cara: [expect.stringMatching(/offers you this issue[^]*send a carpenter/)],
  });
  await bob.command('#support', `/issue withdraw ${number}`);
});

test('a form that is out of date is shown anew, with what was typed', async () => {
  const { bob, cara } = story;
  const number = await opensAnswered(bob, 'Acme: bill is late');
  await cara.command('#support', `/issue take ${number}`);
  await bob.command('#support', `/issue promise ${number} send the bill by fri noon`);
  expect(await cara.submit({ read_back: readBack })).toEqual({});
  const anew = readable(await cara.seesModal('This changed while you were reading'));
  expect(anew).toContain('send the bill');
  expect(anew).toContain(`<${readBack}>`);
  await cara.close();
});

test('what is on offer to others is theirs to answer; what is on offer to me opens the handshake', async () => {
  const { bob, cara, dev } = story;
  const number = await opensAnswered(bob, 'Acme: price is wrong');
  await bob.command('#support', `/issue handoff ${number} @dev check the price`);
  await story.news();
  expect(await cara.command('#support', `/issue take ${number}`)).toContain(
    `#${number} is offered to <@${dev.id}> until`,
  );
  await dev.command('#support', `/issue take ${number}`);
  expect(readable(await dev.seesModal(`Take over #${number}`))).toContain('check the price');
  await dev.close();
  await bob.command('#support', `/issue withdraw ${number}`);
});

test('whoever asked hears when it goes to somebody else meanwhile', async () => {
  const { bob, dev } = story;
  const number = await caraAsksFor('order is lost');
  await bob.command('#support', `/issue handoff ${number} @dev find the order`);
  await dev.command('#support', `/issue accept ${number}`);
  await dev.submit({ read_back: 'I look for it now' });
  await dev.close();
  const { cara: told = [] } = await story.news();
  expect(told).toEqual([expect.stringContaining(`meanwhile it went to <@${dev.id}>`)]);
  expect(readable(await bob.sees('dm', 'order is lost'))).not.toContain('[Hand it over]');
});

test('the owner has nothing to ask for', async () => {
  const { bob } = story;
  const number = await opensAnswered(bob, 'Acme: key is lost');
  expect(await bob.command('#support', `/issue take ${number}`)).toContain(
    `<@${bob.id}> owns #${number} already.`,
  );
});
