import { nothingElse, type Story, startStory } from '../../support/story.js';
import { opens, opensAnswered, told } from '../../support/told.js';

let story: Story;
beforeAll(async () => {
  story = await startStory();
  await opensAnswered(story.bob, 'Acme: invoice is wrong');
});
afterAll(() => story.end());
afterEach(() => nothingElse(story));

const says = (line: string) => story.bob.command('#support', `/issue ${line}`);

test('alone it explains; only the owner may', async () => {
  expect(await says('wait 1')).toContain(
    '*#1 Acme: invoice is wrong* does not wait for the customer. If they are the one to speak: `/issue wait 1 until fri`.',
  );
  expect(await says('wait 1 off')).toContain('#1 does not wait for the customer');
  expect(await story.cara.command('#support', '/issue wait 1 fri')).toContain('only its owner');
  expect(await says('wait 1 until yesterday')).toContain('which is over');
});

test('until then the rhythm pauses, and the card says so', async () => {
  const { bob } = story;
  expect(await says('wait 1 until fri')).toBe(
    "#1 waits for the customer until Fri 27 Nov 17:00 (London); the customer's zone is unknown. Baton reminds you then, not before. An update ends it, or `/issue wait 1 off`.",
  );
  await bob.sees('#support', /^#1 Acme[^]*\*Waiting\* for the customer until/);
  await story.settled();
  expect(bob.thread('#support', /^#1 Acme/)).toContainEqual(
    expect.stringContaining('Waiting for the customer until'),
  );
  expect(await says('wait 1')).toContain('waits for the customer until Fri 27 Nov 17:00 (London)');
  await story.goTo('2026-11-27T16:00:00Z');
  await story.news();
  expect(told(bob, 'It is time to contact')).toEqual([]);
});

test('then the owner hears, once, at the start of their next hours', async () => {
  await story.goTo('2026-11-30T09:00:00Z');
  const { bob = [] } = await story.news();
  expect(bob.filter((each) => each.startsWith('You are waiting for'))).toEqual([
    expect.stringContaining(
      'You are waiting for the customer of *#1 Acme: invoice is wrong* until Fri 27 Nov 17:00 (London)',
    ),
  ]);
});

test('an update ends it, and the ledger tells the story', async () => {
  expect(await says('update 1 asked Chen again')).toContain(
    'hears from us next by Tue 1 Dec 17:00',
  );
  const shown = await says('show 1');
  expect(shown).toContain('began to wait for the customer, until');
  expect(shown).toContain('ended the waiting for the customer');
  expect(shown).not.toContain('*Waiting*');
  await story.news();
});

test('promises do not pause', async () => {
  const { bob } = story;
  const number = await opens(bob, 'Acme: parcel is late');
  await story.news();
  expect(await says(`wait ${number} until fri`)).toContain(
    '1 promise of ours still stands, with reminders.',
  );
  await story.goTo('2026-11-30T15:30:00Z');
  await story.news();
  expect(told(bob, /Promised for \*#2 Acme: parcel is late\*: \*first response\*/)).toHaveLength(1);
  await says(`wait ${number} off`);
  expect(await says(`show ${number}`)).not.toContain('*Waiting*');
});
