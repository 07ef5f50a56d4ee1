import { person } from '../../support/person.js';
import { readable } from '../../support/readable.js';
import { nothingElse, type Story, startStory } from '../../support/story.js';

let story: Story;
beforeAll(async () => {
  story = await startStory();
});
afterAll(() => story.end());
afterEach(() => nothingElse(story));

const owned = ({ id }: { id: string }) => `*Owner*\n<@${id}>`;

/** What the other app of the workspace says in #support; resolves to its ts. */
async function monitorSays(text: string): Promise<string> {
  const said = { kind: 'say', as: 'U0MONITOR', conversation: 'C0SUPPORT', text } as const;
  const done = await story.sandbox.control.act(said);
  if (!done.ok) throw new Error(done.refusal);
  return done.ts ?? '';
}

test('what an app opens is in the custody of a lead, who is told', async () => {
  const { ana, bob } = story;
  await monitorSays('@baton new Acme: printer is on fire p2');
  const card = readable(await bob.sees('#support', '#1 Acme: printer is on fire'));
  expect(card).toContain(owned(ana));
  expect(card).toContain('Opened by an app');
  const { ana: told = [], ...others } = await story.news();
  expect(others).toEqual({});
  expect(told).toEqual([
    expect.stringMatching(
      /^An app opened \*#1 Acme: printer is on fire\* \(P2, soon\)\. No person did, so it is in your custody, as a lead\. Please look after it, or hand it to whoever can\.[^]*first response[^]*\[Hand off…\]/,
    ),
  ]);
  expect(await bob.command('#support', '/issue show 1')).toContain('Baton opened it');
});

test('it is offered on in the lead’s name, as any new issue', async () => {
  const { ana, bob } = story;
  await ana.command('#support', '/issue settings rota @ana @bob');
  await monitorSays('@baton new Acme: printer is wet');
  await bob.sees('dm', 'offers you this issue.');
  const { ana: told = [], bob: asked = [], ...others } = await story.news();
  expect(others).toEqual({});
  expect(told[0]).toContain(`It is on offer to <@${bob.id}>; until someone accepts`);
  expect(asked[0]).toContain(`<@${ana.id}> offers you this issue.`);
  await bob.click('offers you this issue.', 'Accept…');
  await bob.submit({});
  await bob.close();
  expect(await story.news()).toEqual({
    ana: [expect.stringContaining(`<@${bob.id}> took *#2 Acme: printer is wet*.`)],
    bob: [expect.stringContaining('To introduce yourself to the customer')],
  });
});

test('an app that cannot be read is told how, in the thread of what it said', async () => {
  const { bob } = story;
  const ts = await monitorSays('@baton the printer is on fire again');
  const answer = await bob.sees('#support', 'Baton could not read this.');
  expect(readable(answer)).toContain('`@Baton new Acme: printer is on fire p2`');
  expect(answer.threadTs).toBe(ts);
});

test('a mention by a person is read like a command, and only they see the answer', async () => {
  const { bob, cara } = story;
  await cara.say('#support', '@baton new Hooli: cannot log in');
  await cara.sees('#support', 'Hooli: cannot log in* is open (P3, normal), and you own it.');
  const answers = bob.messages('#support').filter(({ ephemeral }) => ephemeral);
  expect(answers.map(readable).join()).not.toContain('Hooli');
  const card = readable(await bob.sees('#support', /#\d+ Hooli: cannot log in\n/));
  expect(card).toContain(owned(cara));
  await story.news();
});

test('what needs a form says how to get it', async () => {
  const { cara } = story;
  await cara.say('#support', '@baton promise 1');
  await cara.sees('#support', 'Please type `/issue promise 1` as a command');
  expect(cara.modal()).toBeNull();
});

test('guests are told that it is not for them', async () => {
  const gil = person(story.sandbox, 'gil');
  await gil.say('#support', '@baton new Acme: wants in');
  await gil.sees('#support', 'your account is a guest account');
  expect(await story.cara.command('#support', '/issue list all')).not.toContain('wants in');
});
