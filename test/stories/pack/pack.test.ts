import { readable } from '../../support/readable.js';
import { nothingElse, type Story, startStory } from '../../support/story.js';
import { opens } from '../../support/told.js';

let story: Story;
beforeAll(async () => {
  story = await startStory();
});
afterAll(() => story.end());
afterEach(() => nothingElse(story));

const TWELVE = Array.from({ length: 12 }, (_, index) => index + 1);
const forBob = 'for you to take over';
const progress = /\d+ of 12 taken/;

test('everything is handed on in one line, and each side gets one message', async () => {
  const { ana } = story;
  for (const number of TWELVE) await opens(ana, `Customer ${number}: question ${number}`);
  await ana.command('#support', '/issue promise 3 send the corrected invoice by today 16:30');
  const answer = await ana.command('#support', '/issue handoff all @bob away until Monday');
  expect(answer).toContain('12 issues offered. Each is yours until it is accepted');
  const news = await story.news();
  expect(news).toEqual({
    ana: [expect.stringContaining('0 of 12 taken')],
    bob: [expect.stringContaining(`12 issues ${forBob}`)],
  });
  const [offers = ''] = news['bob'] ?? [];
  expect(offers).toContain('Situation, for all\naway until Monday');
  expect(offers).toMatch(
    /#3 Customer 3[^]*Next step: send the corrected invoice, by Tue 24 Nov[^]*2 promises along with it/,
  );
  expect(offers).toContain(
    'Next step: give Customer 1 a first answer, by Wed 25 Nov 14:00 (London)',
  );
  expect(offers.match(/\[Accept…\]/g)).toHaveLength(10);
  expect(offers).toContain('… and 2 more');
});

test('the rest is a page further', async () => {
  const { bob } = story;
  await bob.click(forBob, 'Show the rest');
  const page = readable(await bob.seesModal('[Accept these two…]'));
  expect(page.match(/\[Accept…\]/g)).toHaveLength(2);
  await bob.close();
});

test('one is accepted by itself, and the giver sees the read-back without a message of its own', async () => {
  const { ana, bob } = story;
  await bob.click(forBob, 'Accept…');
  expect(readable(await bob.seesModal('Take over #3'))).toContain('send the corrected invoice');
  await bob.submit({ 'Your next step, and when': 'I send it today at 16:00' });
  await bob.seesModal('#3 is yours now');
  await bob.close();
  const seen = readable(await ana.sees('dm', '1 of 12 taken'));
  expect(seen).toMatch(
    /#3 Customer 3: question 3\*\n<@U0BOB> took it: I send it today at 16:00\n\[Correct…\]/,
  );
  const left = readable(await bob.sees('dm', `11 issues ${forBob}`));
  expect(left).toContain('*Yours now*: #3');
  expect(left).not.toContain('Not with you any more');
});

test('five are accepted in one form', async () => {
  const { ana, bob } = story;
  await bob.click(forBob, 'Accept the first five…');
  const form = readable(await bob.seesModal('Take over 5 issues'));
  expect(form.match(/These promises come with it/g)).toHaveLength(5);
  await bob.submit({ 'Your next step for #1, and when': 'I answer before five' });
  const answer = readable(await bob.seesModal('are yours now, with their promises'));
  expect(answer).toContain(`#1, #2, #4, #5 and #6 are yours now`);
  await bob.close();
  expect(readable(await ana.sees('dm', '6 of 12 taken'))).toContain(
    'took it: I answer before five',
  );
});

test('what is declined stays with the giver, who sees why where they see the rest', async () => {
  const { ana, bob } = story;
  await bob.click(forBob, 'Decline…');
  await bob.submit({ reason_kind: 'no time', reason: 'ask Cara' });
  await bob.seesModal('You declined #7');
  await bob.close();
  await story.settled();
  expect(readable(await ana.sees('dm', progress))).toMatch(
    /#7 Customer 7: question 7\*\n<@U0BOB> declined: no time\. ask Cara\. It stays yours\.\n\[Someone else…\]/,
  );
});

test('at the last answer the giver reads the outcome, and the receiver gets the drafts', async () => {
  const { bob } = story;
  await bob.click(forBob, 'Accept these five…');
  await bob.submit();
  await bob.seesModal('are yours now');
  await bob.close();
  const news = await story.news();
  expect(news).toEqual({
    ana: [
      expect.stringMatching(
        /answered: \*11 of 12\* taken\.\n• <@U0BOB> took #1, [^]*These stay with you[^]*#7 Customer 7: question 7\*: <@U0BOB> declined: no time\. ask Cara\.\n\[Hand them on…\]/,
      ),
    ],
    bob: [expect.stringContaining('To introduce yourself to the customers')],
  });
  expect(news['bob']?.[0]).toContain(
    'Hello Customer 3,\n\nI am bob, and I have taken over from ana.\nI know about this: question 3. What happens next: I send it today at 16:00.',
  );
  expect(readable(await bob.sees('dm', 'handed issues on'))).not.toContain('[Accept');
});

test('the drafts are sent once', async () => {
  const { bob } = story;
  await bob.click('To introduce yourself', 'I sent them');
  await bob.sees('dm', 'the customer has heard from you');
  expect(await bob.command('#support', '/issue show 3')).toContain(
    'told the customer: introduced myself',
  );
});
