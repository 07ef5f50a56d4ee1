import { readable } from '../../support/readable.js';
import { nothingElse, type Story, startStory } from '../../support/story.js';

let story: Story;
beforeAll(async () => {
  story = await startStory();
  await story.ana.command('#support', '/issue new Acme: invoice is wrong p2');
  await story.ana.command('#support', '/issue handoff 1 @bob call Chen at 3pm');
  await story.news();
});
afterAll(() => story.end());
afterEach(() => nothingElse(story));

const changed = 'This changed while you were reading.';

test('a promise made while the form was open refuses the form, and shows it anew', async () => {
  const { ana, bob, cara } = story;
  await bob.click('call Chen at 3pm', 'Accept…');
  expect(readable(await bob.seesModal())).not.toContain('refund');
  await cara.command('#support', '/issue promise 1 confirm the refund by tomorrow 12:00');
  const promised = { 'Promise to the customer': 'ring Chen', 'By when?': 'tomorrow 15:00' };
  expect(await bob.submit({ read_back: 'I call Chen at 15:00', ...promised })).toEqual({});
  const anew = readable(await bob.seesModal(changed));
  expect(anew).toContain('• confirm the refund, by');
  expect(readable(await ana.sees('#support', '#1 Acme'))).toContain(`*Owner*\n<@${ana.id}>`);
  expect(await story.news()).toEqual({
    ana: [expect.stringContaining(`<@${cara.id}> promised the customer of your *#1 `)],
  });
});

test('what was typed is still there, and counts at the next try', async () => {
  const { ana, bob } = story;
  const anew = readable(await bob.seesModal(changed));
  for (const typed of ['I call Chen at 15:00', 'ring Chen', 'tomorrow 15:00'])
    expect(anew).toContain(typed);
  expect(await bob.submit()).toEqual({});
  const taken = readable(await bob.seesModal('#1 is yours now, with 2 promises.'));
  expect(taken).toContain('*Promised to the customer*: ring Chen, by Wed 25 Nov 15:00');
  await bob.close();
  expect(await story.news()).toEqual({
    ana: [expect.stringContaining('Their next step\nI call Chen at 15:00')],
    bob: [expect.stringContaining('To introduce yourself')],
  });
  expect(readable(await ana.sees('#support', '#1 Acme'))).toContain(`*Owner*\n<@${bob.id}>`);
});

test('a form that was sent twice shakes once', async () => {
  const { ana, bob, sandbox } = story;
  await ana.command('#support', '/issue new Globex: cannot log in for @bob');
  await bob.command('#support', '/issue accept 2');
  const { id: viewId } = await bob.seesModal('Take over #2');
  const submit = { kind: 'submit', as: bob.id, viewId, filled: {} } as const;
  await Promise.all([sandbox.control.act(submit), sandbox.control.act(submit)]);
  await bob.seesModal('#2 is yours now');
  await bob.close();
  expect(await story.news()).toEqual({
    ana: [expect.stringContaining(`<@${bob.id}> took *#2 `)],
    bob: [
      expect.stringContaining(`You took *#2 `),
      expect.stringContaining('To introduce yourself'),
    ],
  });
});
