import { Client } from 'pg';

import type { Person } from '../../support/person.js';
import { runBaton } from '../../support/run-baton.js';
import { nothingElse, type Story, startStory } from '../../support/story.js';
import { opensAnswered, told } from '../../support/told.js';

let story: Story;
beforeEach(async () => {
  story = await startStory();
});
afterEach(async () => {
  await nothingElse(story);
  await story.end();
});

const MINUTE = 60_000;

const leaves = (member: Person, kind: 'deactivated' | 'guest' = 'deactivated') =>
  story.sandbox.control.changePerson({ id: member.id, kind });

/** Waits until the card of an issue says that Ana holds it, and why. */
const anaHolds = (number: number, why: string) =>
  story.ana.sees(
    '#support',
    new RegExp(
      `^#${number} Acme[^]*\\*Owner\\*\\n<@U0ANA>[^]*\\*In custody\\* of <@U0ANA>: ${why}`,
    ),
  );

test('the issues of one who left are a lead’s at once, with the reason, and the lead hears once', async () => {
  const { ana, bob } = story;
  for (const title of ['invoice is wrong p3', 'lamp is dark p2', 'box is empty p4'])
    await opensAnswered(bob, `Acme: ${title}`);
  leaves(bob);
  for (const number of [1, 2, 3]) await anaHolds(number, "bob's account was deactivated\\.");
  expect(await story.news()).toEqual({});
  for (const number of [1, 2, 3]) {
    const shown = await ana.command('#support', `/issue show ${number}`);
    expect(shown).toContain(
      `Baton put it into the custody of <@${ana.id}>, from <@${bob.id}>: bob's account was deactivated.`,
    );
  }
  await story.forward(MINUTE);
  const { ana: heard = [], ...others } = await story.news();
  expect(others).toEqual({});
  expect(heard).toEqual([
    expect.stringMatching(
      new RegExp(`<@${bob.id}> has left\\. You hold 3 issues of theirs now[^]*#2 [^]*#1 [^]*#3 `),
    ),
  ]);
  expect(heard[0]).toContain('[Hand them on…]');
});

test('what they were asked, what they asked for, and what others asked of them ends', async () => {
  const { bob, cara, dev } = story;
  await opensAnswered(bob, 'Acme: invoice is wrong');
  await dev.command('#support', '/issue take 1');
  await dev.submit({ read_back: 'I look into it' });
  await dev.close();
  await opensAnswered(cara, 'Acme: lamp is dark');
  await cara.command('#support', '/issue handoff 2 @bob change the bulb');
  await opensAnswered(cara, 'Acme: box is empty');
  await cara.command('#support', '/issue handoff 3 @bob @dev find the box');
  await opensAnswered(cara, 'Acme: door is stuck');
  await bob.command('#support', '/issue take 4');
  await bob.submit({ read_back: 'I call a carpenter' });
  await bob.close();
  await story.news();

  leaves(bob);
  await cara.sees('dm', 'does not ask for *#4 ');
  expect(await story.news()).toEqual({
    cara: [
      expect.stringMatching(
        new RegExp(`Nobody is left to take \\*#2 [^]*<@${bob.id}>, not a member here any more`),
      ),
    ],
    dev: [expect.stringContaining('meanwhile it went to <@U0ANA>')],
  });
  expect(await cara.command('#support', '/issue show 3')).toContain(`*On offer* to <@${dev.id}>`);
  await cara.command('#support', '/issue withdraw 3');
  await story.forward(MINUTE);
  expect(Object.keys(await story.news())).toEqual(['ana']);
});

test('their own offer is withdrawn', async () => {
  const { bob, cara } = story;
  await opensAnswered(bob, 'Acme: invoice is wrong');
  await bob.command('#support', '/issue handoff 1 @cara call Chen');
  await story.news();
  leaves(bob);
  await anaHolds(1, 'bob');
  await story.settled();
  expect(told(cara, '[Accept…]')).toEqual([]);
  expect(told(cara, 'Baton withdrew the offer: *#1 ')).toHaveLength(1);
  expect(await cara.command('#support', '/issue accept 1')).toContain(
    'The offer of #1 was withdrawn',
  );
  await story.forward(MINUTE);
  expect(Object.keys(await story.news())).toEqual(['ana']);
});

test('a member who becomes a guest has left as well; one who comes back gets nothing back by itself', async () => {
  const { ana, dev } = story;
  await opensAnswered(dev, 'Acme: invoice is wrong');
  leaves(dev, 'guest');
  await anaHolds(1, 'dev is a guest now\\.');
  story.sandbox.control.changePerson({ id: dev.id, kind: 'member' });
  await story.forward(MINUTE);
  expect(Object.keys(await story.news())).toEqual(['ana']);
  expect(await ana.command('#support', '/issue show 1')).toContain(`*Owner*\n<@${ana.id}>`);
});

test('no lead is there: the workspace’s primary owner holds it, and the card says so', async () => {
  const { ana, cara } = story;
  await ana.command('#support', '/issue settings leads @cara');
  await opensAnswered(cara, 'Acme: invoice is wrong');
  leaves(cara);
  await anaHolds(
    1,
    "cara's account was deactivated, and no lead is there: the workspace's primary",
  );
  await story.forward(MINUTE);
  expect(Object.keys(await story.news())).toEqual(['ana']);
});

test('what was left undone when Baton went down is found when it starts', async () => {
  const { bob } = story;
  await opensAnswered(bob, 'Acme: invoice is wrong');
  await inDatabase(`update members set standing = 'deactivated' where id = '${bob.id}'`);
  const another = await runBaton(story);
  await anaHolds(1, 'bob');
  await another.kill();
  await story.forward(MINUTE);
  expect(Object.keys(await story.news())).toEqual(['ana']);
});

test('one who turns out to be gone at delivery has left, and nobody is reminded into the void', async () => {
  const { ana, bob } = story;
  await opensAnswered(bob, 'Acme: invoice is wrong p2');
  await bob.command('#support', '/issue promise 1 send the invoice by today 4pm');
  story.sandbox.control.fault({ method: 'user_change', kind: 'app_rate_limited', times: 1 });
  leaves(bob);
  await story.settled();
  expect(await ana.command('#support', '/issue show 1')).toContain(`*Owner*\n<@${bob.id}>`);
  await story.goTo('2026-11-24T16:00:00Z');
  await anaHolds(1, 'bob');
  await story.forward(MINUTE);
  const { ana: heard = [], ...others } = await story.news();
  expect(others).toEqual({});
  expect(heard.join('\n')).toContain('has left. You hold 1 issue of theirs now');
  expect(heard.join('\n')).toContain('send the invoice');
});

test('guests, apps, strangers and those who left cannot be offered to, with why', async () => {
  const { bob } = story;
  await opensAnswered(bob, 'Acme: invoice is wrong');
  const whys = {
    '@gil': 'they are a guest here',
    '@hana': 'they are a guest here',
    '@olga': 'their account is deactivated',
    '@sam': 'they belong to another organisation',
    '@slackbot': 'it is an app',
  };
  for (const [name, why] of Object.entries(whys)) {
    const answer = await bob.command('#support', `/issue handoff 1 ${name} call Chen`);
    expect(answer).toMatch(new RegExp(`cannot own an issue: ${why}\\. Please name a full member`));
  }
});

async function inDatabase(sql: string): Promise<void> {
  const client = new Client({ connectionString: story.databaseUrl });
  await client.connect();
  await client.query(`select set_config('baton.workspace', '*', false)`);
  await client.query(sql);
  await client.end();
}
