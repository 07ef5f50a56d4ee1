import { readable } from '../../support/readable.js';
import { nothingElse, type Story, startStory } from '../../support/story.js';
import { opensAnswered } from '../../support/told.js';

let story: Story;
beforeAll(async () => {
  story = await startStory();
  await story.ana.command('#support', '/issue settings leads @ana @dev');
});
afterAll(() => story.end());
afterEach(() => nothingElse(story));

const forLead = (number: number) =>
  new RegExp(
    `For you as a lead: \\*#${number} [^]*offered to <@U0CARA>[^]*still <@U0BOB>'s[^]*\\[I take it…\\] \\[Offer to…\\] \\[Show\\]`,
  );

/** What is about one issue, of what everybody heard; digests are left out. */
async function newsAbout(number: number): Promise<Record<string, string[]>> {
  const all = Object.entries(await story.news());
  const about = all.map(
    ([name, told]) =>
      [
        name,
        told.filter((one) => one.includes(`#${number} `) && !one.startsWith('Your day')),
      ] as const,
  );
  return Object.fromEntries(about.filter(([, told]) => told.length > 0));
}

test('nobody takes an offer: the giver hears, and the first lead at work', async () => {
  const { bob } = story;
  await opensAnswered(bob, 'Acme: invoice is wrong p4');
  await bob.command('#support', '/issue handoff 1 @cara call Chen');
  await story.goTo('2026-11-25T09:59:00Z');
  await story.news();
  await story.goTo('2026-11-25T10:00:00Z'); // half past three in Kolkata, seven in São Paulo
  expect(await newsAbout(1)).toEqual({
    bob: [expect.stringContaining('did not answer your offer of *#1 ')],
    dev: [expect.stringMatching(forLead(1))],
  });
});

test('nobody acts: the next lead hears, once she is at work', async () => {
  await story.goTo('2026-11-25T11:59:00Z');
  expect(await newsAbout(1)).toEqual({});
  await story.goTo('2026-11-25T12:00:00Z');
  expect(await newsAbout(1)).toEqual({ ana: [expect.stringMatching(forLead(1))] });
});

test('silence moved nothing, and it ends when somebody acts: no lead is asked any more', async () => {
  const { ana, bob, dev } = story;
  expect(await bob.command('#support', '/issue show 1')).toContain(`*Owner*\n<@${bob.id}>`);
  await bob.click('your offer of *#1 ', 'Keep it');
  await story.settled();
  for (const lead of [ana, dev]) {
    const told = readable(await lead.sees('dm', 'nobody took the offer of *#1 '));
    expect(told).toContain('Settled since');
    expect(told).not.toContain('[');
  }
  await story.goTo('2026-11-25T14:00:00Z');
  expect(await newsAbout(1)).toEqual({});
});

test('what is settled within the hour climbs no further', async () => {
  const { bob } = story;
  await opensAnswered(bob, 'Acme: lamp is dark p4');
  await bob.command('#support', '/issue handoff 2 @cara call Chen');
  await story.goTo('2026-11-26T10:00:00Z');
  expect(Object.keys(await newsAbout(2)).toSorted()).toEqual(['bob', 'cara', 'dev']);
  await bob.click('your offer of *#2 ', 'Offer again');
  await bob.sees('dm', '#2 is offered to');
  await story.goTo('2026-11-26T12:30:00Z');
  expect(Object.keys(await newsAbout(2))).toEqual(['cara']);
  await bob.command('#support', '/issue withdraw 2');
});

test('a P1 climbs in minutes, at any hour', async () => {
  const { bob } = story;
  await story.goTo('2026-11-26T22:00:00Z');
  await story.news();
  await bob.command('#support', '/issue new Acme: printer is on fire p1');
  await bob.command('#support', '/issue handoff 3 @cara put it out');
  await story.forward(14 * 60_000);
  expect(Object.keys(await newsAbout(3))).toEqual(['cara']);
  await story.forward(60_000);
  expect(await newsAbout(3)).toEqual({
    ana: [expect.stringContaining('Please phone <@U0CARA> and <@U0BOB>: Slack may keep messages')],
    bob: [expect.stringContaining('did not answer your offer of *#3 ')],
  });
  await story.forward(10 * 60_000);
  expect(await newsAbout(3)).toEqual({ dev: [expect.stringMatching(forLead(3))] });
});

test('a request: the owner is nudged at half time; unanswered, whoever asked hears, and a lead', async () => {
  const { bob, cara } = story;
  await story.goTo('2026-11-27T09:00:00Z');
  await opensAnswered(bob, 'Acme: box is empty p4');
  await cara.command('#support', '/issue take 4');
  await cara.submit({ read_back: 'I look for it' });
  await cara.close();
  await story.news();
  await story.goTo('2026-11-27T11:00:00Z');
  expect(await newsAbout(4)).toEqual({
    bob: [
      expect.stringMatching(
        /<@U0CARA> is waiting for your answer: they ask you for \*#4 [^]*\[Hand it over\] \[Keep it\]/,
      ),
    ],
  });
  await story.goTo('2026-11-27T13:00:00Z');
  expect(await newsAbout(4)).toEqual({
    ana: [expect.stringMatching(/<@U0CARA> asked <@U0BOB> for \*#4 [^]*\[I take it…\] \[Show\]/)],
    cara: [expect.stringContaining('Your request for *#4 Acme: box is empty* was not answered')],
  });
  expect(readable(await bob.sees('dm', '#4 Acme'))).not.toContain('[Hand it over]');
});

test('then it is a lead’s to take into custody', async () => {
  const { ana, bob } = story;
  await ana.click('<@U0CARA> asked <@U0BOB> for *#4 ', 'I take it…');
  expect(readable(await ana.seesModal())).toContain('was asked and did not answer in time');
  await ana.submit({ 'Why do you take it?': 'nobody answers' });
  await ana.seesModal('#4 is in your custody now');
  await ana.close();
  expect(await newsAbout(4)).toEqual({
    bob: [expect.stringContaining('took *#4 Acme: box is empty* into custody')],
  });
  await story.goTo('2026-11-27T15:00:00Z');
  expect(await newsAbout(4)).toEqual({});
  expect(await bob.command('#support', '/issue show 4')).toContain(`*Owner*\n<@${ana.id}>`);
});
