import { readable } from '../../support/readable.js';
import { nothingElse, type Story, startStory } from '../../support/story.js';
import { besidesDigests, opensAnswered, told } from '../../support/told.js';

let story: Story;
beforeAll(async () => {
  story = await startStory();
});
afterAll(() => story.end());
afterEach(() => nothingElse(story));

/** Bob hands an issue to Cara, who says that she calls on Friday; everybody has read it. */
async function caraTook(title: string): Promise<number> {
  const { bob, cara } = story;
  const number = await opensAnswered(bob, `Acme: ${title} p4`);
  await bob.command('#support', `/issue handoff ${number} @cara call Chen on Thursday`);
  await cara.command('#support', `/issue accept ${number}`);
  await cara.submit({ read_back: 'I call Chen on Friday' });
  await cara.seesModal(`#${number} is yours now`);
  await cara.close();
  await story.news();
  return number;
}

async function bobCorrects(title: string): Promise<void> {
  const { bob } = story;
  await bob.click(`took *#1 Acme: ${title}`.replace('#1', `#${await numberOf(title)}`), 'Correct…');
  expect(readable(await bob.seesModal('Correct #'))).toContain('I call Chen on Friday');
  await bob.submit({ correction: 'Chen was promised Thursday' });
  await bob.seesModal('is asked to confirm it');
  await bob.close();
}

async function numberOf(title: string): Promise<string> {
  const card = readable(await story.bob.sees('#support', new RegExp(`^#\\d+ Acme: ${title}`)));
  return /^#(\d+)/.exec(card)?.[1] ?? '';
}

test('the giver reads the read-back, and corrects it; whoever shook confirms', async () => {
  const { bob, cara } = story;
  await caraTook('invoice');
  await bobCorrects('invoice');
  expect(await story.news()).toEqual({
    cara: [
      expect.stringMatching(
        /<@U0BOB> puts something right [^]*I call Chen on Friday[^]*Chen was promised Thursday[^]*\[Confirm\]/,
      ),
    ],
  });
  expect(readable(await bob.sees('#support', '#1 Acme'))).toContain(`*Owner*\n<@${cara.id}>`);
  await cara.click('puts something right', 'Confirm');
  await cara.sees('dm', 'Confirmed.');
  expect(await story.news()).toEqual({
    bob: [expect.stringContaining('<@U0CARA> confirms what you put right about *#1 ')],
  });
  expect(told(cara, 'You confirmed it.')).toHaveLength(1);
  expect(told(cara, '[Confirm]')).toHaveLength(0);
  expect(told(bob, 'They confirmed it.')).toHaveLength(1);
});

test('an open correction stands in both digests until it is confirmed, and a lead hears once', async () => {
  await caraTook('delivery');
  await bobCorrects('delivery');
  await story.news();
  await story.goTo('2026-11-25T09:00:00Z');
  const { bob = [], cara = [] } = await story.news();
  expect(bob.join()).toMatch(/Corrections to be confirmed[^]*<@U0CARA> has not confirmed/);
  expect(cara.join()).toMatch(/Corrections to be confirmed[^]*<@U0BOB> put right: Chen was/);
  await story.goTo('2026-11-25T14:00:00Z');
  expect(besidesDigests(await story.news())).toEqual({
    ana: [expect.stringMatching(/For you as a lead: <@U0BOB> put something right [^]*\[Show\]/)],
  });
});

test('the digest’s button confirms it, and then it is in nobody’s digest', async () => {
  const { cara } = story;
  await cara.click('Corrections to be confirmed', 'Confirm');
  await cara.sees('dm', 'Confirmed.');
  const { bob = [] } = await story.news();
  expect(bob.join()).toContain('confirms what you put right');
  expect(await cara.command('#support', '/issue')).not.toContain('Corrections');
});

test('the giver’s silence closes it after a working day', async () => {
  const { bob } = story;
  const number = await caraTook('refund');
  await story.goTo('2026-11-26T16:00:00Z');
  await story.news();
  await bob.click(`took *#${number} `, 'Correct…');
  await bob.sees('dm', `It is too late to correct the read-back of #${number}`);
  expect(bob.modal()).toBeNull();
});
