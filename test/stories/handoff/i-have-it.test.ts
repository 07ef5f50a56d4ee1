import { readable } from '../../support/readable.js';
import { nothingElse, type Story, startStory } from '../../support/story.js';
import { opensAnswered, told } from '../../support/told.js';

let story: Story;
beforeAll(async () => {
  story = await startStory();
});
afterAll(() => story.end());
afterEach(() => nothingElse(story));

const MINUTE = 60_000;

/** Bob offers a P1 to Cara, who takes it in one tap; resolves to its number. */
async function caraHasIt(title: string): Promise<number> {
  const { bob, cara } = story;
  const number = await opensAnswered(bob, `Acme: ${title} p1`);
  await bob.command('#support', `/issue handoff ${number} @cara call Chen at once`);
  await cara.sees('dm', `#${number} Acme: ${title}`);
  await story.news();
  await cara.click('[I have it]', 'I have it');
  await cara.sees('dm', `#${number} is yours now.`);
  return number;
}

test('a P1 is taken in one tap, and what comes next is said afterwards', async () => {
  const { bob, cara } = story;
  await caraHasIt('everything is down');
  expect(readable(await cara.sees('dm', '#1 is yours now'))).toMatch(
    /In 15 minutes you are asked what comes next[^]*\[Read back now…\]/,
  );
  const { bob: toBob = [] } = await story.news();
  expect(toBob).toEqual([
    expect.stringMatching(/<@U0CARA> took \*#1 .*They say what comes next within 15 minutes\./),
  ]);
  expect(readable(await bob.sees('#support', '#1 Acme'))).toContain(`*Owner*\n<@${cara.id}>`);
});

test('after 15 minutes it is asked for, after 30 a lead hears', async () => {
  await story.forward(14 * MINUTE);
  expect(await story.news()).toEqual({});
  await story.forward(MINUTE);
  expect(await story.news()).toEqual({
    cara: [
      expect.stringMatching(
        /You took \*#1 .*What do you do next, and when\? [^]*call Chen at once[^]*\[Read back…\]/,
      ),
    ],
  });
  await story.forward(15 * MINUTE);
  expect(await story.news()).toEqual({
    ana: [
      expect.stringMatching(
        /For you as a lead: <@U0CARA> took \*#1 .*has not said what comes next\. Please phone them/,
      ),
    ],
  });
});

test('once it is said the giver reads it, and nobody is asked any more', async () => {
  const { cara, ana } = story;
  await cara.click('You took *#1', 'Read back…');
  expect(await cara.submit({ read_back: 'I call Chen now' })).toEqual({});
  await cara.seesModal('has been told what you do next for #1');
  await cara.close();
  expect(await story.news()).toEqual({
    cara: [expect.stringContaining('To introduce yourself to the customer of *#1 ')],
    bob: [
      expect.stringMatching(/<@U0CARA> says what comes next [^]*I call Chen now[^]*\[Correct…\]/),
    ],
  });
  expect(told(cara, 'Settled since: what comes next for *#1')).toHaveLength(1);
  expect(told(ana, 'Settled since: what comes next for *#1')).toHaveLength(1);
});

test('what is said already is not asked twice: the old button says so', async () => {
  const { cara } = story;
  await cara.click('#1 is yours now', 'Read back now…');
  await cara.sees('dm', 'What comes next for #1 was said already, so nothing was changed.');
  expect(cara.modal()).toBeNull();
});

test('an offer that is no P1 has no such button', async () => {
  const { bob, cara } = story;
  const number = await opensAnswered(bob, 'Acme: a question p3');
  await bob.command('#support', `/issue handoff ${number} @cara answer it`);
  expect(await story.news()).toEqual({
    cara: [expect.not.stringContaining('[I have it]')],
  });
  await bob.command('#support', `/issue withdraw ${number}`);
  expect(readable(await cara.sees('dm', 'withdrew the offer'))).not.toContain('[');
});

test('of two who press at once one has it, and the other is told who', async () => {
  const { bob, cara, dev } = story;
  const number = await opensAnswered(bob, 'Acme: down again p1');
  await bob.command('#support', `/issue handoff ${number} @cara @dev call Chen`);
  await story.news();
  await Promise.all([cara, dev].map((asked) => asked.click('[I have it]', 'I have it')));
  await story.settled();
  const card = readable(await bob.sees('#support', new RegExp(`^#${number} Acme`)));
  const [winner, loser] = card.includes(`*Owner*\n<@${cara.id}>`) ? [cara, dev] : [dev, cara];
  expect(card).toContain(`*Owner*\n<@${winner.id}>`);
  await winner.sees('dm', `#${number} is yours now.`);
  await loser.sees('dm', `<@${winner.id}> took #${number}, so there is nothing to answer.`);
  await story.news();
});
