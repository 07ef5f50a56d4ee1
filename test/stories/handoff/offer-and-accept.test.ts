import { readable } from '../../support/readable.js';
import { nothingElse, type Story, startStory } from '../../support/story.js';

let story: Story;
beforeAll(async () => {
  story = await startStory();
});
afterAll(() => story.end());
afterEach(() => nothingElse(story));

const HOUR = 60 * 60_000;
const card = '#1 Acme: invoice is wrong';
const ownedBy = ({ id }: { id: string }) => `*Owner*\n<@${id}>`;

test('an offer leaves the issue with its owner, with its promises', async () => {
  const { ana, bob } = story;
  await ana.command('#support', '/issue new Acme: invoice is wrong p2');
  await ana.command('#support', '/issue promise 1 send the corrected invoice by tomorrow 15:00');
  const answer = await ana.command('#support', '/issue handoff 1 @bob call Chen at 3pm');
  expect(answer).toContain(`#1 is offered to <@${bob.id}> until`);
  expect(answer).toContain('Until someone accepts it is yours, with its promises and reminders.');
  expect(await story.news()).toEqual({
    bob: [expect.stringContaining(`<@${ana.id}> offers you this issue.`)],
  });
  const shown = readable(await bob.sees('#support', card));
  expect(shown).toContain(ownedBy(ana));
  expect(shown).toContain(`*On offer* to <@${bob.id}>`);
});

test('the form shows the next step and the promises that come along', async () => {
  const { bob } = story;
  await bob.click('call Chen at 3pm', 'Accept…');
  const form = readable(await bob.seesModal());
  expect(form).toContain('Next step, and when\ncall Chen at 3pm');
  expect(form).toContain('• first response, by');
  expect(form).toContain('• send the corrected invoice, by');
});

test('a P2 is not taken without saying the next step in one’s own words', async () => {
  const { ana, bob } = story;
  await expect(bob.submit({ 'Your next step, and when': '   ' })).resolves.toEqual({
    'Your next step, and when': expect.stringContaining('Please say your next step for #1'),
  });
  expect(readable(await bob.sees('#support', card))).toContain(ownedBy(ana));
});

test('at the handshake the issue changes hands, and the giver reads the read-back', async () => {
  const { ana, bob } = story;
  expect(await bob.submit({ 'Your next step, and when': 'I call Chen today at 15:00' })).toEqual(
    {},
  );
  const answer = readable(await bob.seesModal('#1 is yours now, with 2 promises.'));
  expect(answer).toContain('send the corrected invoice');
  await bob.close();
  expect(await story.news()).toEqual({
    ana: [
      expect.stringMatching(
        /<@U0BOB> took \*#1 Acme: invoice is wrong\*\. It is theirs now[^]*I call Chen today at 15:00/,
      ),
    ],
    bob: [expect.stringContaining('To introduce yourself')],
  });
  expect(readable(await ana.sees('#support', card))).toContain(ownedBy(bob));
  const [offer] = bob.dm().map(readable);
  expect(offer).toBe(`You took *#1 Acme: invoice is wrong*, from <@${ana.id}>.`);
});

test('an offer that was taken cannot be taken again', async () => {
  const { ana, bob } = story;
  expect(await bob.command('#support', '/issue accept 1')).toContain(
    `<@${bob.id}> took #1, so there is nothing to answer.`,
  );
  expect(await ana.command('#support', '/issue withdraw 1')).toContain(
    `<@${bob.id}> took #1, so there is nothing to answer.`,
  );
});

test('the reminders go to the new owner, and the old one hears no more', async () => {
  await story.forward(2 * HOUR); // 16:00 in London, two hours before the first response is due
  expect(await story.news()).toEqual({
    bob: [expect.stringMatching(/^Promised for \*#1 [^]*first response[^]*\[Kept\]/)],
  });
});

test('at nine of the next morning the digest is the new owner’s', async () => {
  const { bob } = story;
  await bob.click('first response', 'Kept');
  await bob.sees('dm', 'Kept: first response');
  await story.goTo('2026-11-25T09:00:00Z');
  expect(await story.news()).toEqual({
    bob: [expect.stringMatching(/^Your day[^]*send the corrected invoice/)],
  });
  await story.goTo('2026-11-25T12:00:00Z'); // nine in São Paulo
});
