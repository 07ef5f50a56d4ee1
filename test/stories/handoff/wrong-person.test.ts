import { readable } from '../../support/readable.js';
import { nothingElse, type Story, startStory } from '../../support/story.js';

let story: Story;
beforeAll(async () => {
  story = await startStory();
  const { ana, bob } = story;
  await ana.command('#support', '/issue new Acme: invoice is wrong p2');
  await ana.command('#support', `/issue handoff 1 @bob call Chen at 3pm`);
  await bob.sees('dm', 'offers you this issue');
  await story.news();
});
afterAll(() => story.end());
afterEach(() => nothingElse(story));

const card = /^#1 Acme: invoice is wrong/;

test('somebody else cannot take what was offered to Bob', async () => {
  const { ana, bob, cara } = story;
  const answer = await cara.command('#support', '/issue accept 1');
  expect(answer).toContain(`#1 is offered to <@${bob.id}>, so the handshake is theirs.`);
  expect(answer).toContain(`ask <@${ana.id}> to offer it to you`);
  expect(cara.modal()).toBeNull();
});

test('nor decline it, nor withdraw it, nor offer it on', async () => {
  const { ana, bob, cara } = story;
  expect(await cara.command('#support', '/issue decline 1 no time')).toContain(
    `#1 is offered to <@${bob.id}>, so the handshake is theirs.`,
  );
  expect(await cara.command('#support', '/issue withdraw 1')).toContain(
    `<@${ana.id}> made the offer of #1 and is the one who can withdraw it.`,
  );
  expect(await bob.command('#support', '/issue handoff 1 @cara call Chen')).toContain(
    `#1 is offered to <@${bob.id}> until`,
  );
});

test('the giver cannot shake with themselves', async () => {
  const { ana } = story;
  expect(await ana.command('#support', '/issue accept 1')).toContain('the handshake is theirs');
});

test('a form that was open when the offer went to somebody else takes nothing', async () => {
  const { ana, bob, cara } = story;
  await bob.click('call Chen at 3pm', 'Accept…');
  await bob.seesModal('Take over #1');
  await ana.command('#support', '/issue withdraw 1');
  await ana.command('#support', '/issue handoff 1 @cara call Chen at 4pm');
  expect(await bob.submit({ read_back: 'I call Chen at 15:00' })).toEqual({});
  const refused = await bob.seesModal(
    'The offer of #1 was withdrawn, so there is nothing to answer.',
  );
  expect(readable(refused)).toContain('I call Chen at 15:00');
  await bob.close();
  expect(await story.news()).toEqual({ cara: [expect.stringContaining('call Chen at 4pm')] });
  expect(bob.dm().map(readable)).toEqual([
    expect.stringContaining(`<@${ana.id}> withdrew the offer`),
  ]);
  expect(readable(await ana.sees('#support', card))).toContain(`*On offer* to <@${cara.id}>`);
});

test('an old button is checked against the offer as it is now', async () => {
  const { ana, bob, dev } = story;
  await ana.command('#support', '/issue new Globex: cannot log in');
  await story.goTo('2026-11-24T16:00:00Z');
  await ana.command('#support', '/issue handoff 2 @bob @dev reset the password');
  await story.goTo('2026-11-25T09:00:00Z'); // nine in London: the digest has an Accept… of its own
  await bob.command('#support', '/issue decline 2 no time');
  await story.news();
  await bob.click('Handoffs waiting for your handshake', 'Accept…');
  await bob.sees('dm', `#2 is offered to <@${dev.id}>, so the handshake is theirs.`);
  expect(bob.modal()).toBeNull();
});
