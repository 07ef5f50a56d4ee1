import { readable } from '../../support/readable.js';
import { nothingElse, type Story, startStory } from '../../support/story.js';
import { opens } from '../../support/told.js';

let story: Story;
beforeAll(async () => {
  story = await startStory();
});
afterAll(() => story.end());
afterEach(() => nothingElse(story));

test('chosen issues are handed on together', async () => {
  const { ana } = story;
  for (const title of ['invoice', 'refund', 'contract', 'delivery'])
    await opens(ana, `Acme: ${title} p2`);
  const answer = await ana.command('#support', '/issue handoff 1 2 3 4 99 @bob leaving early');
  expect(answer).toContain('4 issues offered.');
  expect(answer).toContain('• There is no issue #99 here.');
  expect(Object.keys(await story.news())).toEqual(['ana', 'bob']);
});

test('what changed while somebody read is named, and the others are taken', async () => {
  const { ana, bob, cara } = story;
  await bob.click('4 issues for you', 'Accept these four…');
  await bob.seesModal('Take over 4 issues');
  await cara.command('#support', '/issue promise 2 send the refund by tomorrow 15:00');
  await ana.command('#support', '/issue withdraw 3');
  expect(await story.news()).toEqual({
    ana: [expect.stringContaining('promised the customer of your *#2')],
  });
  await bob.submit({
    'Your next step for #1, and when': 'I check the invoice today',
    'Your next step for #2, and when': 'I call the bank today',
    'Your next step for #3, and when': 'I read it today',
    'Your next step for #4, and when': '   ',
  });
  const again = readable(await bob.seesModal('#1 is yours now'));
  expect(again).toContain('• #2 changed while you were reading, so nothing was done.');
  expect(again).toContain('• The offer of #3 was withdrawn, so there is nothing to answer.');
  expect(again).toContain('• Please say your next step for #4, and when as well.');
  expect(readable(await ana.sees('dm', '1 of 4 taken'))).toContain('took it: I check the invoice');
});

test('what can be tried again is shown as it is now, with what was typed', async () => {
  const { ana, bob } = story;
  const again = readable(await bob.seesModal('Take over 2 issues'));
  expect(again).toContain('• send the refund, by');
  expect(again).toContain('Your next step for #2, and when: <I call the bank today>');
  expect(again).not.toContain('Your next step for #1');
  await bob.submit({ 'Your next step for #4, and when': 'I ask the carrier today' });
  await bob.seesModal('#2 and #4 are yours now');
  await bob.close();
  expect(await story.news()).toEqual({
    ana: [expect.stringMatching(/\*3 of 4\* taken\.\n• <@U0BOB> took #1, #2 and #4\.$/)],
    bob: [expect.stringMatching(/\*Acme\*: #1, #2 and #4\nHello Acme,/)],
  });
  expect(readable(await ana.sees('dm', '3 of 4 taken'))).toContain('The offer was taken back.');
});

test('a button of a pack that is settled says so', async () => {
  const { ana, bob } = story;
  for (const title of ['broken link', 'wrong price']) await opens(ana, `Acme: ${title} p4`);
  await ana.command('#support', '/issue handoff 5 6 @bob');
  await bob.click('2 issues for you', 'Accept these two…');
  await bob.seesModal('Take over 2 issues');
  await ana.command('#support', '/issue withdraw 5');
  await ana.command('#support', '/issue withdraw 6');
  await bob.submit();
  const answer = readable(await bob.seesModal('Nothing changed hands yet.'));
  expect(answer).toContain('The offer of #5 was withdrawn');
  await bob.close();
  expect(Object.keys(await story.news())).toEqual(['ana', 'bob']);
});
