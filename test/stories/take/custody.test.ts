import { readable } from '../../support/readable.js';
import { nothingElse, type Story, startStory } from '../../support/story.js';
import { opens, opensAnswered } from '../../support/told.js';

let story: Story;
beforeAll(async () => {
  story = await startStory(); // half past seven in the evening for Dev
});
afterAll(() => story.end());
afterEach(() => nothingElse(story));

const reason = 'Chen waits since noon';

test('where the owner is off shift, a lead takes it with a reason, and the owner hears', async () => {
  const { ana, dev } = story;
  const number = await opens(dev, 'Acme: invoice is wrong p2');
  await ana.command('#support', `/issue take ${number}`);
  const form = readable(await ana.seesModal(`Take over #${number}`));
  expect(form).toContain(
    `<@${dev.id}> is off shift until Wed 25 Nov 00:30 (Sao Paulo), so they cannot be asked.`,
  );
  expect(form).toContain('first response, by');
  expect(await ana.submit({ 'Why do you take it?': '   ' })).toEqual({
    'Why do you take it?': expect.stringContaining('Please say why in a few words'),
  });
  await ana.submit({ 'Why do you take it?': reason });
  await ana.seesModal(
    `#${number} is in your custody now, with 1 open promise, and your reason is on record. <@${dev.id}> has been told why.`,
  );
  await ana.close();
  const { dev: told = [], ...others } = await story.news();
  expect(others).toEqual({});
  expect(told).toEqual([
    expect.stringContaining(`<@${ana.id}> took *#${number} Acme: invoice is wrong* into custody`),
  ]);
  expect(told[0]).toContain(reason);
});

test('the card and the history say whose it is, and why', async () => {
  const { ana, bob, dev } = story;
  const card = readable(await bob.sees('#support', '#1 Acme'));
  expect(card).toContain(`*Owner*\n<@${ana.id}>`);
  expect(card).toContain(`*In custody* of <@${ana.id}>: ${reason}`);
  expect(await bob.command('#support', '/issue show 1')).toContain(
    `<@${ana.id}> took it into custody, from <@${dev.id}>: ${reason}`,
  );
});

test('custody ends with the next handshake', async () => {
  const { ana, bob } = story;
  await ana.command('#support', '/issue handoff 1 @bob call Chen');
  await bob.command('#support', '/issue accept 1');
  await bob.submit({ read_back: 'I call Chen now' });
  await bob.close();
  await story.news();
  const card = readable(await ana.sees('#support', '#1 Acme'));
  expect(card).toContain(`*Owner*\n<@${bob.id}>`);
  expect(card).not.toContain('*In custody*');
});

test('an owner who is at work is asked, by a lead as by anybody', async () => {
  const { ana, bob, cara } = story;
  const number = await opensAnswered(bob, 'Acme: lamp is dark');
  for (const asker of [ana, cara]) {
    await asker.command('#support', `/issue take ${number}`);
    expect(readable(await asker.seesModal())).toContain(`<@${bob.id}> is asked`);
    await asker.close();
  }
});

test('somebody who is no lead asks, even at night', async () => {
  const { cara, dev } = story;
  const number = await opensAnswered(dev, 'Acme: box is empty');
  await cara.command('#support', `/issue take ${number}`);
  expect(readable(await cara.seesModal())).toContain(`<@${dev.id}> is asked`);
  await cara.close();
});

test('a request that turns into custody while the form is open is shown as such, with what was typed', async () => {
  const { ana, bob } = story;
  await story.goTo('2026-11-24T16:55:00Z');
  await story.news();
  const number = await opensAnswered(bob, 'Acme: door is stuck');
  await ana.command('#support', `/issue take ${number}`);
  await story.goTo('2026-11-24T17:05:00Z');
  expect(await ana.submit({ read_back: 'I call the carpenter' })).toEqual({});
  const anew = readable(await ana.seesModal('is off shift until'));
  expect(anew).toContain('This changed while you were reading');
  expect(anew).toContain('<I call the carpenter>');
  await ana.submit({});
  await ana.seesModal(`#${number} is in your custody now`);
  await ana.close();
  expect(Object.keys(await story.news())).toEqual(['bob']);
});
