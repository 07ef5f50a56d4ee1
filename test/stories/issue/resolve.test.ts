import { readable } from '../../support/readable.js';
import { nothingFailed, type Story, startStory } from '../../support/story.js';
import { opens, opensAnswered, told } from '../../support/told.js';

let story: Story;
beforeAll(async () => {
  story = await startStory();
});
afterAll(() => story.end());
afterEach(() => nothingFailed(story));

test('every open promise is settled in the form; a late one needs its reason', async () => {
  const { bob } = story;
  const number = await opensAnswered(bob, 'Acme: invoice is wrong p4');
  await bob.command('#support', `/issue promise ${number} call Chen by today 4pm`);
  await bob.command('#support', `/issue promise ${number} send the invoice by thu 3pm`);
  await story.goTo('2026-11-24T16:30:00Z');
  await bob.command('#support', `/issue resolve ${number} sent the corrected invoice`);
  const form = readable(await bob.seesModal(`Resolve #${number}`));
  expect(form).toContain('What was done?: <sent the corrected invoice>');
  expect(form).toContain('Promised: call Chen');
  expect(form).toContain('Promised: send the invoice');

  const settled = { 'Promised: call Chen': 'kept', 'Promised: send the invoice': 'kept' };
  expect(await bob.submit({ ...settled, 'Why? (call Chen)': '   ' })).toEqual({
    'Why? (call Chen)': expect.stringContaining('This needs the reason'),
  });
  expect(
    await bob.submit({
      'Promised: call Chen': 'kept',
      'Why? (call Chen)': 'the line was busy',
      'Promised: send the invoice': 'no longer needed by the customer',
    }),
  ).toEqual({ 'Why? (send the invoice)': expect.stringContaining('This needs the reason') });
  expect(
    await bob.submit({
      ...settled,
      'Why? (call Chen)': 'the line was busy',
    }),
  ).toEqual({});
  await bob.seesModal(`#${number} is resolved: sent the corrected invoice.`);
  await bob.close();

  const shown = await bob.command('#support', `/issue show ${number}`);
  expect(shown).toContain('*kept late*: call Chen');
  expect(shown).toContain('*kept*: send the invoice');
  await bob.sees('#support', `*Resolved* `);
});

test('an open offer is withdrawn, and whoever was asked sees it', async () => {
  const { bob, cara } = story;
  await story.goTo('2026-11-25T11:00:00Z');
  const number = await opensAnswered(bob, 'Acme: box is empty');
  await bob.command('#support', `/issue handoff ${number} @cara look into it`);
  await story.settled();
  await cara.sees('dm', '[Accept…]');
  const done = await bob.command('#support', `/issue resolve ${number} found the box`);
  expect(done).toBe(
    `#${number} is resolved: found the box. Its promises are settled. The open offer of it is withdrawn. You will be asked whether Acme is satisfied, Mon 30 Nov 11:00 (London).\n[Undo]`,
  );
  await story.settled();
  expect(told(cara, '[Accept…]')).toEqual([]);
});

test('a promise made while the form was open is not passed over', async () => {
  const { bob, cara } = story;
  const number = await opens(bob, 'Acme: lamp is dark');
  await bob.command('#support', `/issue resolve ${number} changed the bulb`);
  await cara.command('#support', `/issue promise ${number} call again by tomorrow noon`);
  expect(await bob.submit({ 'Promised: first response': 'kept' })).toEqual({});
  await bob.seesModal(`#${number} still has open promises.`);
  await bob.close();
  expect(await bob.command('#support', `/issue list mine`)).toContain('lamp is dark');
});

test('without what was done, the form asks; afterwards nothing more can be done', async () => {
  const { bob } = story;
  const number = await opensAnswered(bob, 'Acme: door squeaks');
  await bob.command('#support', `/issue resolve ${number}`);
  expect(await bob.submit({ 'What was done?': '  ' })).toEqual({
    'What was done?': expect.stringContaining('Please say what was done'),
  });
  expect(await bob.submit({ 'What was done?': 'oiled it' })).toEqual({});
  await bob.seesModal('is resolved: oiled it');
  await bob.close();
  for (const line of [
    `resolve ${number} again`,
    `promise ${number} oil it by fri`,
    `kept ${number}`,
  ])
    expect(await bob.command('#support', `/issue ${line}`)).toContain(
      `#${number} is resolved already, so nothing was changed.`,
    );
});

test('only its owner resolves it', async () => {
  const { bob, cara } = story;
  const number = await opensAnswered(bob, 'Acme: desk is lost');
  expect(await cara.command('#support', `/issue resolve ${number} found it`)).toContain(
    `#${number} is <@${bob.id}>'s, and only its owner can do that.`,
  );
});
