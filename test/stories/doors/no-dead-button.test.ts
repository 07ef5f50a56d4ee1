import { readable } from '../../support/readable.js';
import { nothingElse, type Story, startStory } from '../../support/story.js';
import { opensAnswered } from '../../support/told.js';

let story: Story;
beforeAll(async () => {
  story = await startStory({ startAt: '2026-11-24T10:00:00Z' });
});
afterAll(() => story.end());
afterEach(() => nothingElse(story));

/** The newest message in somebody's DM with these words, as it reads once everything is up to date. */
async function now(name: 'ana' | 'bob' | 'cara', words: string | RegExp): Promise<string> {
  await story.settled();
  return readable(await story[name].sees('dm', words));
}

/** Bob promised something for today at four, and is nudged. */
async function nudged(what: string): Promise<number> {
  const { bob } = story;
  const number = await opensAnswered(bob, `Acme: ${what} p4`);
  await bob.command('#support', `/issue promise ${number} ${what} by today 4pm`);
  await story.goTo('2026-11-24T14:00:00Z');
  expect(await story.news()).toEqual({
    bob: [expect.stringMatching(/^Promised for [^]*\[Kept\] \[Need longer…\]/)],
  });
  return number;
}

test('kept by command: the reminder says so, and has no button left', async () => {
  const { bob } = story;
  const number = await nudged('call Chen');
  await bob.command('#support', `/issue kept ${number}`);
  expect(await now('bob', 'call Chen')).toBe(
    `Settled since: the promise for *#${number} Acme: call Chen* (call Chen) was kept.`,
  );
});

test('kept by its button: whoever pressed reads the answer, and the reminder goes the same way', async () => {
  const { bob } = story;
  await story.goTo('2026-11-24T14:30:00Z');
  const number = await opensAnswered(bob, 'Acme: fax p4');
  await bob.command('#support', `/issue promise ${number} fax it by today 4:30pm`);
  await story.goTo('2026-11-24T15:30:00Z');
  await story.news();
  await bob.click('*fax it*', 'Kept');
  expect(await now('bob', `Kept: fax it (#${number}).`)).toContain('No promise is left.');
  expect(await now('bob', '(fax it)')).toBe(
    `Settled since: the promise for *#${number} Acme: fax* (fax it) was kept.`,
  );
});

test('the issue changes hands: its promise asks the former owner no more', async () => {
  const { bob, cara } = story;
  await story.goTo('2026-11-25T10:00:00Z');
  await story.news();
  const number = await opensAnswered(bob, 'Acme: box p4');
  await bob.command('#support', `/issue promise ${number} ship it by today 4pm`);
  await story.goTo('2026-11-25T14:00:00Z');
  await story.news();
  await bob.command('#support', `/issue handoff ${number} @cara ship it today`);
  expect(await now('bob', '*ship it*')).toContain('[Kept]');
  await cara.command('#support', `/issue accept ${number}`);
  await cara.submit();
  await cara.seesModal(`#${number} is yours now`);
  await cara.close();
  expect(await now('bob', '(ship it)')).toBe(
    `Settled since: the promise for *#${number} Acme: box* (ship it) is with <@${cara.id}> now.`,
  );
  await story.news();
  await cara.command('#support', `/issue kept ${number}`);
});

test('come due: the older reminder makes way for the newer', async () => {
  const { bob } = story;
  await story.goTo('2026-11-26T10:00:00Z');
  await story.news();
  const number = await opensAnswered(bob, 'Acme: key p4');
  await bob.command('#support', `/issue promise ${number} cut a key by today 4pm`);
  await story.goTo('2026-11-26T14:00:00Z');
  await story.goTo('2026-11-26T16:00:00Z');
  const { bob: told = [] } = await story.news();
  expect(told).toEqual([
    expect.stringContaining('(cut a key) has come due since'),
    expect.stringMatching(/is due: \*cut a key\*[^]*\[Kept\]/),
  ]);
  await bob.command('#support', `/issue kept ${number}`);
});

test('the words for a customer stay to be read; only the buttons go', async () => {
  const { bob } = story;
  await story.goTo('2026-12-01T10:00:00Z');
  await story.news();
  const number = await opensAnswered(bob, 'Acme: badge p4');
  await bob.command('#support', `/issue promise ${number} fix the badge by today 4pm`);
  await story.goTo('2026-12-01T14:00:00Z');
  await bob.click('*fix the badge*', 'Need longer…');
  await bob.seesModal('More time');
  await bob.submit({ when: 'tomorrow noon', reason: 'the printer broke' });
  await bob.seesModal('Not moved yet');
  await bob.close();
  const before = await now('bob', 'ready to copy');
  const copy = /Hello Acme,[^]*by Wed 2 Dec 12:00 \(London\)\./;
  expect(before).toMatch(copy);
  await bob.click('ready to copy', 'I phoned');
  const after = await now('bob', 'They were told by phone, so the new time stands.');
  expect(copy.exec(after)?.[0]).toBe(copy.exec(before)?.[0]);
  expect(after).not.toContain('[');
  expect(await now('bob', '(fix the badge)')).toContain('was moved');
  await story.news();
  await bob.command('#support', `/issue kept ${number}`);
});

test('a no keeps its reason; the way on is offered until the giver has gone it', async () => {
  const { bob, cara } = story;
  await story.goTo('2026-12-02T10:00:00Z');
  await story.news();
  const number = await opensAnswered(bob, 'Acme: lamp p4');
  await bob.command('#support', `/issue handoff ${number} @cara bring a bulb`);
  await cara.command('#support', `/issue decline ${number} I have no ladder`);
  const no = new RegExp(`declined \\*#${number} [^]*I have no ladder`);
  expect(await now('bob', no)).toMatch(/The issue stays yours\.[^]*\[Someone else…\]/);
  await bob.command('#support', `/issue handoff ${number} @dev bring a bulb`);
  expect(await now('bob', no)).toMatch(/The issue stayed yours\.[^]*I have no ladder$/);
  await bob.command('#support', `/issue withdraw ${number}`);
  await bob.command('#support', `/issue resolve ${number} the switch was off`);
  await story.news();
});

test('what cannot be answered any more is not written again, whatever happens to its issue', async () => {
  const { bob, sandbox } = story;
  await story.goTo('2026-12-03T10:00:00Z');
  await story.news();
  const number = await opensAnswered(bob, 'Acme: door p4');
  await bob.command('#support', `/issue promise ${number} mend it by today 4pm`);
  await story.goTo('2026-12-03T14:00:00Z');
  await bob.command('#support', `/issue kept ${number}`);
  const { ts } = await bob.sees('dm', '(mend it)');
  const updates = () =>
    sandbox.control
      .log()
      .entries.filter(
        ({ name, sent }) => name === 'chat.update' && JSON.stringify(sent).includes(ts),
      );
  const before = updates().length;
  await bob.command('#support', `/issue resolve ${number} it closes again`);
  await story.settled();
  expect(updates()).toHaveLength(before);
  await story.news();
});
