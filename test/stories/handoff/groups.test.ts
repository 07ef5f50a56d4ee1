import { nothingElse, type Story, startStory } from '../../support/story.js';
import { opensAnswered } from '../../support/told.js';

let story: Story;
beforeAll(async () => {
  story = await startStory();
});
afterAll(() => story.end());
afterEach(() => nothingElse(story));

const SUPPORT = 'S0SUPPORT';
const offer = 'offers you this issue.';

test('an offer to a user group goes to everybody in it but the giver', async () => {
  const { bob, cara, dev } = story;
  const number = await opensAnswered(bob, 'Acme: invoice is wrong p3');
  const answer = await bob.command(
    '#support',
    `/issue handoff ${number} @support-team call Chen at 3pm`,
  );
  expect(answer).toContain(`#${number} is offered to <@${cara.id}> and <@${dev.id}> until`);
  expect(await story.news()).toEqual({
    cara: [expect.stringContaining(offer)],
    dev: [expect.stringContaining(offer)],
  });
});

test('the first to accept takes it, and the others see who did', async () => {
  const { bob, cara, dev } = story;
  await cara.click(offer, 'Accept…');
  await cara.submit({});
  await cara.close();
  expect(await story.news()).toEqual({
    bob: [expect.stringContaining(`<@${cara.id}> took *#1 Acme: invoice is wrong*.`)],
    cara: [expect.stringContaining('To introduce yourself to the customer')],
  });
  await dev.sees(
    'dm',
    `<@${cara.id}> took *#1 Acme: invoice is wrong*, so there is nothing left to do for you.`,
  );
  await dev.gone('dm', offer);
  expect(await dev.command('dm', '/issue accept 1')).toContain(`<@${cara.id}> took #1`);
  expect(await bob.command('#support', '/issue show 1')).toContain(`*Owner*\n<@${cara.id}>`);
});

test('people and groups can be named together', async () => {
  const { ana, bob, cara, dev } = story;
  const number = await opensAnswered(bob, 'Acme: box is empty p3');
  await bob.command('#support', `/issue handoff ${number} @ana, @support-team send another box`);
  const told = await story.news();
  expect(Object.keys(told).toSorted()).toEqual(['ana', 'cara', 'dev']);
  for (const one of [ana, cara, dev]) expect(told[one.name]?.[0]).toContain(offer);
});

test('when the last of them declines the giver hears at once, and keeps it', async () => {
  const { ana, bob, cara, dev } = story;
  for (const one of [ana, cara]) {
    expect(await one.command('#support', '/issue decline 2 no time today')).toContain('declined');
    expect(await story.news()).toEqual({
      bob: [expect.stringContaining('The offer to the others stands.')],
    });
  }
  await dev.command('#support', '/issue decline 2 no time today');
  const { bob: told = [], ...others } = await story.news();
  expect(others).toEqual({});
  expect(told).toEqual([expect.stringContaining(`<@${dev.id}> declined *#2 Acme: box is empty*`)]);
  expect(told[0]).not.toContain('The offer to the others stands.');
  expect(await bob.command('#support', '/issue show 2')).toContain(`*Owner*\n<@${bob.id}>`);
});

test('guests, bots and people who left are left out while anybody remains', async () => {
  const { bob, dev } = story;
  const memberIds = [bob.id, 'U0GIL', 'U0OLGA', 'U0MONITOR', dev.id];
  story.sandbox.control.changeGroup({ id: SUPPORT, memberIds });
  const number = await opensAnswered(bob, 'Acme: clock is slow p3');
  const answer = await bob.command(
    '#support',
    `/issue handoff ${number} @support-team mend the clock`,
  );
  expect(answer).toContain(`#${number} is offered to <@${dev.id}> until`);
  expect(Object.keys(await story.news())).toEqual(['dev']);
  await bob.command('#support', `/issue withdraw ${number}`);
  await story.settled();
});

test('where nobody remains, too many are in it, or Slack does not say, nothing is changed', async () => {
  const { bob } = story;
  const { control } = story.sandbox;
  const says = () => bob.command('#support', '/issue handoff 3 @support-team mend the clock');
  control.changeGroup({ id: SUPPORT, memberIds: [bob.id, 'U0GIL'] });
  expect(await says()).toContain('Nobody in that user group can take it now');
  control.changeGroup({
    id: SUPPORT,
    memberIds: Array.from({ length: 31 }, (_, place) => `U0MANY${place}`),
  });
  expect(await says()).toContain('That would ask 31 people at once; at most 30 can be asked.');
  control.fault({ method: 'usergroups.users.list', kind: 'refused', times: 1 });
  expect(await says()).toContain(
    'Slack did not say who is in that user group, so nobody was asked.',
  );
  expect(await bob.command('#support', '/issue withdraw 3')).toContain('nothing to answer');
});
