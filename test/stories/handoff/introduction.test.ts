import { readable } from '../../support/readable.js';
import { nothingElse, type Story, startStory } from '../../support/story.js';
import { opens, opensAnswered } from '../../support/told.js';

let story: Story;
beforeAll(async () => {
  story = await startStory();
});
afterAll(() => story.end());
afterEach(() => nothingElse(story));

test('whoever shakes gets a draft with which to introduce themselves to the customer', async () => {
  const { ana, bob } = story;
  await opensAnswered(ana, 'Acme: invoice is wrong p2');
  await ana.command('#support', '/issue customer Acme');
  await ana.submit({
    zone: 'America/New_York',
    contact_name: 'Chen Wei',
    form_of_address: 'Ms Chen',
  });
  await ana.close();
  await ana.command('#support', '/issue promise 1 send the corrected invoice by tomorrow 15:00');
  await ana.command('#support', '/issue handoff 1 @bob call Chen at 3pm');
  await story.news();
  await bob.click('call Chen at 3pm', 'Accept…');
  await bob.submit({ 'Your next step, and when': 'I call you today at 15:00 about the refund' });
  await bob.close();
  const news = await story.news();
  expect(news).toEqual({
    ana: [expect.stringContaining('[Introduce them yourself…]')],
    bob: [expect.stringContaining('To introduce yourself to the customer of *#1 Acme')],
  });
  const [draft = ''] = news['bob'] ?? [];
  expect(draft).toContain(
    [
      'Hello Ms Chen,',
      '',
      'I am bob, and I have taken over from ana.',
      'I know about this: invoice is wrong. What happens next: I call you today at 15:00 about the refund. As promised: send the corrected invoice, by Wed 25 Nov 13:00 (New York).',
    ].join('\n'),
  );
  expect(draft).not.toContain('Nobody has told them anything yet');
});

test('the giver may send it in their own voice', async () => {
  const { ana } = story;
  await ana.click('took *#1', 'Introduce them yourself…');
  const modal = readable(await ana.seesModal('For the customer of *#1 Acme'));
  expect(modal).toContain('bob has taken over from me, and knows where it stands.');
  expect(modal).toContain(
    'bob says what happens next: "I call you today at 15:00 about the refund."',
  );
  await ana.close();
});

test('what was sent is on record, and nothing is left to press', async () => {
  const { ana, bob } = story;
  await bob.click('To introduce yourself', 'I sent it');
  await bob.sees('dm', 'Noted for #1: the customer has heard from you.');
  expect(await bob.command('#support', '/issue show 1')).toContain(
    'told the customer: introduced myself as the one who looks after this from now on',
  );
  await bob.seesThat(
    'dm',
    'To introduce yourself',
    (one) => !readable(one).includes('[I sent it]'),
  );
  await ana.seesThat('dm', 'took *#1', (one) => !readable(one).includes('[Introduce them'));
});

test('a customer who has heard nothing yet is told first that their message arrived', async () => {
  const { ana, bob } = story;
  await opens(ana, 'Initech: no sound p3');
  await ana.command('#support', '/issue handoff 2 @bob check the cable');
  await story.news();
  await bob.click('check the cable', 'Accept…');
  await bob.submit();
  await bob.close();
  expect((await story.news())['bob']).toEqual([
    expect.stringMatching(/Nobody has told them anything yet[^]*Hello Initech,/),
  ]);
});

test('after I have it, the draft waits for the read-back', async () => {
  const { ana, bob } = story;
  await opens(ana, 'Initech: all is down p1');
  await ana.command('#support', '/issue handoff 3 @bob restart it');
  await story.news();
  await bob.click('restart it', 'I have it');
  expect(Object.keys(await story.news())).toEqual(['ana']);
  await bob.click('#3 is yours now', 'Read back now…');
  await bob.submit({ 'Your next step, and when': 'I restart it now' });
  await bob.close();
  expect(await story.news()).toEqual({
    ana: [expect.stringContaining('says what comes next for *#3')],
    bob: [expect.stringContaining('What happens next: I restart it now.')],
  });
});
