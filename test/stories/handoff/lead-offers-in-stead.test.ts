import { readable } from '../../support/readable.js';
import { nothingElse, type Story, startStory } from '../../support/story.js';
import { opensAnswered } from '../../support/told.js';

let story: Story;
beforeAll(async () => {
  story = await startStory();
  const { bob } = story;
  await opensAnswered(bob, 'Acme: invoice is wrong p4');
  await bob.command('#support', '/issue handoff 1 @cara call Chen');
  await story.goTo('2026-11-25T12:00:00Z'); // two hours after its end, nine in São Paulo
  await story.news();
});
afterAll(() => story.end());
afterEach(() => nothingElse(story));

const asLead = 'For you as a lead: *#1 ';

test('*Offer to…* of a lead offers what nobody took; the owner stays the owner, and hears', async () => {
  const { ana, bob, dev } = story;
  await ana.click(asLead, 'Offer to…');
  await ana.submit({ 'Who could take it?': [dev.id], 'Next step, and when': 'call Chen today' });
  await ana.seesModal(`#1 is offered to <@${dev.id}>`);
  await ana.close();
  const { bob: told = [], dev: offered = [], ...others } = await story.news();
  expect(others).toEqual({});
  expect(told).toEqual([expect.stringContaining(`<@${ana.id}>`)]);
  expect(offered).toEqual([expect.stringMatching(/offers you this issue|call Chen today/)]);
  expect(readable(await ana.sees('dm', '#1 Acme'))).not.toContain('[Offer to…]');
  expect(readable(await bob.sees('#support', '#1 Acme'))).toContain(`*Owner*\n<@${bob.id}>`);
});

test('the handshake tells both, the giver and the lead', async () => {
  const { dev } = story;
  await dev.command('#support', '/issue accept 1');
  await dev.submit({ read_back: 'I call Chen today' });
  await dev.close();
  const { ana = [], bob = [] } = await story.news();
  for (const told of [ana, bob])
    expect(told).toEqual([expect.stringContaining(`<@${dev.id}> took *#1 `)]);
});

test('nobody else may offer it in the owner’s stead, nor a lead while the owner can', async () => {
  const { ana, bob, cara } = story;
  await opensAnswered(bob, 'Acme: lamp is dark p4');
  for (const other of [ana, cara])
    expect(await other.command('#support', '/issue handoff 2 @dev change the bulb')).toContain(
      `#2 is <@${bob.id}>'s, and only its owner can do that.`,
    );
});
