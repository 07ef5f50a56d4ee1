import { readable } from '../../support/readable.js';
import { nothingElse, type Story, startStory } from '../../support/story.js';
import { opensAnswered, told } from '../../support/told.js';

let story: Story;
beforeAll(async () => {
  story = await startStory();
});
afterAll(() => story.end());
afterEach(() => nothingElse(story));

/** Bob opens an issue and offers it; those asked have read it. */
async function bobOffers(title: string, to: string): Promise<number> {
  const { bob } = story;
  const number = await opensAnswered(bob, `Acme: ${title} p3`);
  await bob.command('#support', `/issue handoff ${number} ${to} call Chen at 3pm`);
  await story.news();
  return number;
}

test('"I take it if …" goes back to the giver, with the condition', async () => {
  const { bob, cara } = story;
  await bobOffers('invoice', '@cara');
  await cara.click('call Chen at 3pm', 'I take it if…');
  expect(await cara.submit({ condition: '  ' })).toEqual({
    'I take it if …': expect.stringContaining('on what condition you would take #1'),
  });
  await cara.submit({ condition: 'somebody calls Chen before noon' });
  await cara.seesModal(`<@${bob.id}> has been told on what condition you would take #1.`);
  await cara.close();
  expect(await story.news()).toEqual({
    bob: [
      expect.stringMatching(
        /<@U0CARA> would take \*#1 .*The issue stays yours\.[^]*somebody calls Chen before noon[^]*\[Amend and offer again…\] \[Someone else…\] \[Keep it\]/,
      ),
    ],
  });
  expect(readable(await cara.sees('dm', 'on a condition'))).not.toContain('[');
});

test('the giver amends and offers again in one step, with the condition in view', async () => {
  const { bob, cara } = story;
  await bob.click('would take', 'Amend and offer again…');
  const form = readable(await bob.seesModal('Hand off #1'));
  expect(form).toContain('They take it if\nsomebody calls Chen before noon');
  expect(form).toContain('<call Chen at 3pm>');
  await bob.submit({ 'Next step, and when': 'call Chen at 3pm; Ana called at 11' });
  await bob.seesModal(`#1 is offered to <@${cara.id}>`);
  await bob.close();
  expect(await story.news()).toEqual({
    cara: [expect.stringContaining('call Chen at 3pm; Ana called at 11')],
  });
  await cara.command('#support', '/issue accept 1');
  await cara.submit({ read_back: 'I call Chen at 15:00' });
  await cara.seesModal('#1 is yours now');
  await cara.close();
  await story.news();
});

test('in words, too: with "if", or without', async () => {
  const { cara } = story;
  const number = await bobOffers('delivery', '@cara');
  expect(await cara.command('#support', `/issue counter ${number} if it can wait`)).toContain(
    `on what condition you would take #${number}`,
  );
  expect(await story.news()).toEqual({
    bob: [expect.stringMatching(/They take it if\nit can wait\n/)],
  });
  expect(await cara.command('#support', `/issue counter ${number} if it can wait`)).toContain(
    `The offer of #${number} was answered with a condition`,
  );
});

test('without a condition the form asks for it', async () => {
  const { bob, cara } = story;
  const number = await bobOffers('refund', '@cara');
  expect(await cara.command('#support', `/issue counter ${number}`)).toBe('');
  await cara.seesModal(`Condition for #${number}`);
  await cara.close();
  await bob.command('#support', `/issue withdraw ${number}`);
});

test('of several it ends the offer for that person only', async () => {
  const { bob, cara, dev } = story;
  const number = await bobOffers('login', '@cara @dev');
  await cara.command('#support', `/issue counter ${number} if it can wait`);
  expect(await story.news()).toEqual({
    bob: [expect.stringContaining('The offer to the others stands.')],
  });
  expect(readable(await bob.sees('#support', `#${number} Acme`))).toContain(
    `*On offer* to <@${dev.id}>`,
  );
  await dev.command('#support', `/issue decline ${number} no time`);
  const { bob: toBob = [] } = await story.news();
  expect(toBob).toEqual([expect.stringMatching(/declined[^]*\[Amend and offer again…\]/)]);
  await bob.click(`declined *#${number} `, 'Keep it');
  await bob.sees('dm', `#${number} stays with you`);
  await story.settled();
  expect(told(bob, `would take *#${number} `).join()).not.toContain('[');
});
