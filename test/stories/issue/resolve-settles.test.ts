import { readable } from '../../support/readable.js';
import { type Story, nothingFailed, startStory } from '../../support/story.js';
import { opensAnswered } from '../../support/told.js';

let story: Story;
beforeAll(async () => {
  story = await startStory();
});
afterAll(() => story.end());
afterEach(() => nothingFailed(story));

test('the form settles each promise, also one that was dropped, and plans the follow-up for a date', async () => {
  const { bob } = story;
  const number = await opensAnswered(bob, 'Acme: part is missing');
  await bob.command('#support', `/issue promise ${number} call Chen by tomorrow noon`);
  await bob.command('#support', `/issue promise ${number} send the part by thu 3pm`);
  await bob.command('#support', `/issue resolve ${number} sent another part`);
  expect(readable(await bob.seesModal(`Resolve #${number}`))).toContain(
    'When do we ask whether Acme is satisfied?',
  );
  const said = {
    'Promised: call Chen': 'kept',
    'Promised: send the part': 'dropped: the customer was told by mail',
  };
  expect(await bob.submit(said)).toEqual({
    'Why? (send the part)': expect.stringContaining('This needs the reason'),
  });
  const why = { ...said, 'Why? (send the part)': 'it is not made any more' };
  expect(
    await bob.submit({ ...why, 'When were they told? (send the part)': 'tomorrow noon' }),
  ).toEqual({
    'When were they told? (send the part)': expect.stringContaining('still to come'),
  });
  expect(
    await bob.submit({ ...why, 'When do we ask whether Acme is satisfied?': 'yesterday' }),
  ).toEqual({
    'When do we ask whether Acme is satisfied?': expect.stringContaining('which is over'),
  });
  expect(
    await bob.submit({ ...why, 'When do we ask whether Acme is satisfied?': 'thu 3 dec 3pm' }),
  ).toEqual({});
  await bob.seesModal('You will be asked whether Acme is satisfied, Thu 3 Dec 15:00 (London).');
  await bob.close();
  const shown = await bob.command('#support', `/issue show ${number}`);
  expect(shown).toContain('*kept*: call Chen');
  expect(shown).toContain('dropped "send the part", and told the customer by mail');
});

test('where nobody is to ask, the reason is kept', async () => {
  const { bob } = story;
  const number = await opensAnswered(bob, 'Acme: lid is loose');
  await bob.command('#support', `/issue resolve ${number}`);
  expect(
    await bob.submit({
      'What was done?': 'sent a lid',
      'Or why does nobody ask?': 'they thanked us',
    }),
  ).toEqual({});
  await bob.seesModal('Nobody follows up; the reason is on record.');
  await bob.close();
  expect(await bob.command('#support', `/issue show ${number}`)).toContain(
    'ended the follow-up without asking: they thanked us',
  );
});
