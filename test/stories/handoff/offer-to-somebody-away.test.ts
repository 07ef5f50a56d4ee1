import { readable } from '../../support/readable.js';
import { nothingElse, type Story, startStory } from '../../support/story.js';
import { opensAnswered } from '../../support/told.js';

let story: Story;
beforeAll(async () => {
  story = await startStory();
  const { bob, cara, dev } = story;
  await cara.command('#support', '/issue away today to fri cover @dev');
  await dev.click('asks you to cover', "I'll cover");
  await opensAnswered(bob, 'Acme: invoice is wrong p3');
  await story.news();
});
afterAll(() => story.end());
afterEach(() => nothingElse(story));

test('an offer by command to somebody away opens the form, with what was typed and the choice', async () => {
  const { bob } = story;
  expect(await bob.command('#support', '/issue handoff 1 @cara call Chen at 3pm')).toBe('');
  const form = readable(await bob.seesModal('<@U0CARA> is away until'));
  expect(form).toContain('<@U0DEV> covers.');
  expect(form).toContain('(Offer to dev instead / Offer to cara anyway)');
  expect(form).toContain('<call Chen at 3pm>');
});

test('the giver chooses the cover, and only they are asked', async () => {
  const { bob, dev } = story;
  await bob.submit({ 'Who is to be asked?': 'Offer to dev instead' });
  await bob.seesModal(`#1 is offered to <@${dev.id}>`);
  await bob.close();
  expect(await story.news()).toEqual({ dev: [expect.stringContaining('call Chen at 3pm')] });
  await bob.command('#support', '/issue withdraw 1');
});

test('choosing somebody away in the form asks at once; choosing somebody else takes it back', async () => {
  const { ana, bob, cara } = story;
  await bob.command('#support', '/issue handoff 1');
  await bob.clickInModal('Who could take it?', [cara.id]);
  await bob.seesModal('Who is to be asked?');
  await bob.clickInModal('Who could take it?', [ana.id]);
  const form = await bob.seesModal(/^(?![^]*is away)[^]*the offer stands until/);
  expect(readable(form)).not.toContain('Who is to be asked?');
  await bob.close();
});

test('they can be asked all the same', async () => {
  const { bob, cara } = story;
  await bob.command('#support', '/issue handoff 1 @cara call Chen at 4pm');
  await bob.submit({ 'Who is to be asked?': 'Offer to cara anyway' });
  await bob.seesModal(`#1 is offered to <@${cara.id}>`);
  await bob.close();
  expect(await story.news()).toEqual({ cara: [expect.stringContaining('call Chen at 4pm')] });
  await bob.command('#support', '/issue withdraw 1');
});

test('in the DM, where no form can open, a sentence names both ways', async () => {
  const { bob, cara, dev } = story;
  await bob.say('dm', 'handoff 1 @cara call Chen at 5pm');
  const no = readable(await bob.sees('dm', 'is away until'));
  expect(no).toContain(`<@${dev.id}> covers`);
  expect(no).toContain('`anyway`');
  await bob.say('dm', 'handoff 1 @cara call Chen at 5pm anyway');
  await bob.sees('dm', `#1 is offered to <@${cara.id}>`);
  const { cara: told = [] } = await story.news();
  expect(told).toEqual([expect.stringMatching(/Next step, and when\ncall Chen at 5pm\n/)]);
  await bob.command('#support', '/issue withdraw 1');
});

test('where nobody covers there is no such choice', async () => {
  const { ana, bob } = story;
  await ana.command('#support', '/issue away today to fri');
  await story.news();
  await bob.command('#support', '/issue handoff 1 @ana call Chen');
  const form = readable(await bob.seesModal('<@U0ANA> is away until'));
  expect(form).toContain('Nobody covers.');
  expect(form).toContain('(Offer to ana anyway)');
  await bob.close();
});
