import { readable } from '../../support/readable.js';
import { nothingFailed, type Story, startStory } from '../../support/story.js';
import { opensAnswered, told } from '../../support/told.js';

let story: Story;
beforeAll(async () => {
  story = await startStory();
});
afterAll(() => story.end());
afterEach(() => nothingFailed(story));

test('a date that can be read two ways is asked about, and counts once its maker says which', async () => {
  const { bob } = story;
  const number = await opensAnswered(bob, 'Acme: invoice is wrong');
  const said = await bob.command('#support', `/issue promise ${number} call Chen by next friday`);
  expect(said).toBe(
    `Not promised yet for #${number}: call Chen. "next friday" can be read in more than one way: Fri 27 Nov 17:00 (London); or Fri 4 Dec 17:00 (London). Please press in your direct messages which one the customer heard; until then it does not count.`,
  );
  const asked = await bob.sees('dm', 'Which one did the customer hear?');
  expect(readable(asked)).toBe(
    [
      `Not promised yet for *#${number} Acme: invoice is wrong*: *call Chen*. "next friday" can be read in more than one way. Which one did the customer hear?`,
      'Fri 27 Nov 17:00 (London)',
      '[Fri 27 Nov 17:00]',
      'Fri 4 Dec 17:00 (London)',
      '[Fri 4 Dec 17:00]',
      'A draft: it does not count, and nobody is reminded of it, until you press one.',
      '[Another time…] [Never mind]',
    ].join('\n'),
  );
  const before = await bob.command('#support', `/issue show ${number}`);
  expect(before).toContain('*not promised yet, which time is asked*: call Chen');
  expect(before).toMatch(/was asked which time they meant for "call Chen": next friday/);
  expect(await bob.command('#support', `/issue kept ${number}`)).toContain('no such open promise');

  await bob.click('Which one did the customer hear?', 'Fri 4 Dec 17:00');
  await bob.sees('dm', 'call Chen, by Fri 4 Dec 17:00 (London)');
  await story.settled();
  expect(told(bob, 'Settled since: promised for')).toEqual([
    `Settled since: promised for *#${number} Acme: invoice is wrong*: call Chen, by Fri 4 Dec 17:00 (London).`,
  ]);
  await story.goTo('2026-11-24T16:30:00Z');
  expect(told(bob, 'call Chen').filter((words) => words.startsWith('Still'))).toEqual([]);
  await bob.command('#support', `/issue kept ${number}`);
});

test('what is left lying is asked about once more, and ends with its issue', async () => {
  const { bob } = story;
  await story.goTo('2026-12-08T10:00:00Z');
  const number = await opensAnswered(bob, 'Acme: pallet is broken');
  await bob.command('#support', `/issue promise ${number} send a van by friday midnight`);
  await bob.sees('dm', /Not promised yet for .*send a van/);
  await story.goTo('2026-12-08T11:59:00Z');
  expect(told(bob, /^Still not promised for .*: \*send a van\*/)).toEqual([]);
  await story.goTo('2026-12-08T12:00:00Z');
  await story.goTo('2026-12-11T09:00:00Z');
  expect(told(bob, /^Still not promised for .*: \*send a van\*/)).toHaveLength(1);
  await bob.click(/Still not promised for .*send a van/, 'Fri 11 Dec 00:00');
  const over = await bob.sees('dm', 'Fri 11 Dec 00:00 (London) is over by now');
  expect(readable(over)).toContain(`Nothing is promised for #${number} yet`);
  expect(readable(over)).toContain('[Another time…] [Never mind]');

  await bob.command('#support', `/issue resolve ${number} a new pallet went out`);
  await story.settled();
  expect(told(bob, 'Settled since: not promised for')).toHaveLength(2);
  await bob.click('is over by now', 'Never mind');
  await bob.sees('dm', `That is settled already: nothing was promised for #${number}.`);
});

test('a wall time that does not come is asked about; another time takes its place', async () => {
  const { bob } = story;
  await story.goTo('2027-01-05T10:00:00Z');
  const number = await opensAnswered(bob, 'Acme: gate is stuck');
  await bob.command('#support', `/issue promise ${number}`);
  await bob.seesModal('What was promised?');
  expect(await bob.submit({ what: 'open the gate', when: '28 mar 1:30am' })).toEqual({});
  await bob.seesModal('"28 mar 1:30am" does not come at all, because the clocks change then');
  await bob.close();
  const asked = await bob.sees('dm', /Not promised yet for .*open the gate/);
  expect(readable(asked)).toContain('[Sun 28 Mar 00:30]');
  expect(readable(asked)).toContain('[Sun 28 Mar 02:30]');

  await bob.click(/Not promised yet for .*open the gate/, 'Another time…');
  const form = readable(await bob.seesModal('What was promised?'));
  expect(form).toContain('open the gate');
  expect(form).toContain('28 mar 1:30am');
  expect(await bob.submit({ what: 'open the gate', when: 'sat 3pm' })).toEqual({});
  await bob.seesModal(
    'That is a Saturday, a day off; the last working time before it ends on Fri 8 Jan 17:00 (London).',
  );
  await bob.close();
  await story.settled();
  expect(told(bob, /Settled since: promised for .*open the gate/)).toHaveLength(1);
});

test('a wall time that comes twice is asked about; never mind leaves nothing', async () => {
  const { bob } = story;
  await story.goTo('2027-01-12T10:00:00Z');
  const number = await opensAnswered(bob, 'Acme: lamp is out');
  await bob.say('dm', `promise ${number} change the lamp by 31 oct 2027 1:30am`);
  await bob.sees('dm', `"31 oct 2027 1:30am" comes twice, because the clocks change then`);
  const asked = readable(await bob.sees('dm', /Not promised yet for .*\*change the lamp\*/));
  expect(asked).toContain('Sun 31 Oct 01:30 (London), before the clocks change');
  expect(asked).toContain('Sun 31 Oct 01:30 (London), after the clocks change');
  await bob.click(/Not promised yet for .*\*change the lamp\*/, 'Never mind');
  await bob.sees('dm', `Nothing was promised for #${number} (change the lamp).`);
  await story.settled();
  expect(told(bob, /Settled since: not promised for .*change the lamp/)).toHaveLength(1);
  const shown = await bob.command('#support', `/issue show ${number}`);
  expect(shown).toContain('*not promised after all*: change the lamp');
  expect(shown).toMatch(/did not promise "change the lamp" after all: 31 oct 2027 1:30am/);
});

test('“by friday” of a member whose Friday is free is the end of such a day, and that is pointed out', async () => {
  const { bob } = story;
  await story.goTo('2027-01-19T10:00:00Z');
  const number = await opensAnswered(bob, 'Acme: hinge is loose');
  await bob.command('#support', '/issue hours mon-thu 8-12, 13-16:30');
  const free = await bob.command('#support', `/issue promise ${number} send a hinge by friday`);
  expect(free).toContain(
    "send a hinge, by Fri 22 Jan 16:30 (London); the customer's zone is unknown. That is a Friday, a day off; the last working time before it ends on Thu 21 Jan 16:30 (London).",
  );
  const worked = await bob.command('#support', `/issue promise ${number} send a screw by thursday`);
  expect(worked).toContain('send a screw, by Thu 21 Jan 16:30 (London)');
  expect(worked).not.toContain('a day off');
});
