import { type Story, nothingElse, startStory } from '../../support/story.js';
import { opensAnswered } from '../../support/told.js';

let story: Story;
beforeAll(async () => {
  story = await startStory({ startAt: '2026-11-24T10:00:00Z' });
});
afterAll(() => story.end());
afterEach(() => nothingElse(story));

/** Resolved on the spot; three working days later the owner is asked. */
async function resolved(title: string): Promise<number> {
  const { bob } = story;
  const number = await opensAnswered(bob, `Acme: ${title}`);
  await bob.command('#support', `/issue resolve ${number} sent it`);
  await story.news();
  return number;
}

const asking = (number: number) => `Is Acme satisfied with #${number}?`;

test('three working days later the owner is asked, and says that the customer is satisfied', async () => {
  const { bob } = story;
  const number = await resolved('box is empty');
  await story.goTo('2026-11-27T09:30:00Z');
  const { bob: morning, ...others } = await story.news();
  expect(morning).toEqual([expect.stringMatching(/Your day[^]*Follow-ups[^]*Is Acme satisfied\?/)]);
  expect(others).toEqual({});
  await story.goTo('2026-11-27T10:00:00Z');
  expect(await story.news()).toEqual({
    bob: [
      expect.stringMatching(
        /What was done[^]*sent it[^]*\[Satisfied\] \[Not satisfied…\] \[Skip…\]/,
      ),
    ],
  });
  await bob.click(asking(number), 'Satisfied');
  await bob.sees('dm', `Good to hear: Acme is satisfied with #${number}.`);
  await story.news();
  const shown = await bob.command('#support', `/issue show ${number}`);
  expect(shown).toContain('heard that the customer is satisfied');
});

test('not satisfied opens it again, with what is wrong', async () => {
  const { bob } = story;
  await story.goTo('2026-12-01T10:00:00Z');
  const number = await resolved('lid is loose');
  await story.goTo('2026-12-04T10:00:00Z');
  await story.news();
  await bob.click(asking(number), 'Not satisfied…');
  await bob.seesModal('What is still wrong?');
  expect(await bob.submit({ 'What is still wrong?': 'it came off again' })).toEqual({});
  await bob.seesModal(`#${number} is open again`);
  await bob.close();
  await story.news();
  await bob.sees('dm', 'Settled since: whether the customer of');
  expect(await bob.command('#support', `/issue show ${number}`)).toContain(
    'opened it again: it came off again',
  );
  await bob.command('#support', `/issue void ${number} end of this`);
  await story.news();
});

test('it is skipped with a reason, and stands in the digest until then', async () => {
  const { bob } = story;
  await story.goTo('2026-12-08T10:00:00Z');
  const number = await resolved('key is bent');
  await story.goTo('2026-12-11T10:00:00Z');
  await story.news();
  await story.goTo('2026-12-14T09:00:00Z');
  expect(await story.news()).toEqual({
    bob: [expect.stringMatching(/Your day[^]*Is Acme satisfied\?[^]*due since/)],
  });
  await bob.click(asking(number), 'Skip…');
  expect(await bob.submit({ 'Why does nobody ask the customer?': ' ' })).toEqual({
    'Why does nobody ask the customer?': expect.stringContaining('Please say why nobody asks'),
  });
  expect(await bob.submit({ 'Why does nobody ask the customer?': 'they moved' })).toEqual({});
  await bob.seesModal(`Nobody follows up on #${number}.`);
  await bob.close();
  await story.news();
  await story.goTo('2026-12-15T10:00:00Z');
});
