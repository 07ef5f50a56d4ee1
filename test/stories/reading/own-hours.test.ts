import { type Story, nothingElse, startStory } from '../../support/story.js';
import { opensAnswered } from '../../support/told.js';

let story: Story;
beforeAll(async () => {
  story = await startStory();
});
afterAll(() => story.end());
afterEach(() => nothingElse(story));

const hours = (words: string) => story.bob.command('#support', `/issue hours ${words}`.trim());
const digest = (words: string) => story.bob.command('#support', `/issue digest ${words}`.trim());

/** What Bob hears at each of these instants; nothing where he hears nothing. */
async function heardAt(...instants: string[]): Promise<Record<string, string>> {
  const heard: Record<string, string> = {};
  for (const instant of instants) {
    await story.goTo(instant);
    const { bob = [] } = await story.news();
    if (bob.length > 0) heard[instant] = bob.join('\n');
  }
  return heard;
}

async function promised(what: string, when: string): Promise<number> {
  const number = await opensAnswered(story.bob, `Acme: ${what} p4`);
  await story.bob.command('#support', `/issue promise ${number} ${what} by ${when}`);
  await story.news();
  return number;
}

async function done(number: number): Promise<void> {
  await story.bob.command('#support', `/issue void ${number} only for the clock`);
  await story.news();
}

test('my hours are shown, with the next working time in plain words', async () => {
  const said = await hours('');
  expect(said).toContain('*Every week*: Mon–Fri 09:00–17:00, the hours of the workspace');
  expect(said).toContain('*Clock*: Europe/London, as Slack says');
  expect(said).toContain('*Next*: at work until 17:00, then tomorrow 09:00–17:00');
  expect(said).toContain('*Digest*: at 09:00, or when you begin later, on your working days');
  expect(said).toContain('/issue hours until 12 dec mon-fri 9-13');
  expect(await digest('')).toContain('the next one Wed 25 Nov 09:00 (London)');
});

test('what cannot be read, or worked, changes nothing', async () => {
  expect(await hours('whenever I like')).toContain('could not be read as hours');
  expect(await hours('22-6')).toContain('22:00 to 06:00 ends before it starts.');
  expect(await hours('mon-fri 9-12, 11-17')).toContain('11:00 starts before 12:00');
  expect(await hours('until 3 nov 9-13')).toContain('Please name a last day that is still to come');
  expect(await hours('zone Narnia')).toContain('does not know a time zone called "Narnia"');
  expect(await digest('now and then')).toContain('could not be read as the time of a digest');
  expect(await hours('')).toContain('Mon–Fri 09:00–17:00, the hours of the workspace');
});

test('new hours move the nudges of open promises; offers keep their announced end', async () => {
  const { ana, bob } = story;
  const number = await promised('send the report', 'tomorrow 5pm');
  await ana.command('#support', '/issue new Acme: box is empty p4');
  expect(await ana.command('#support', '/issue handoff 2 @bob call them')).toContain('until');
  await story.news();
  const before = await ana.command('#support', '/issue show 2');
  expect(await hours('mon-fri 6-11, 11:30-12')).toContain(
    'Your week is now *Mon–Fri 06:00–11:00, 11:30–12:00*.',
  );
  const until = /until [^.)\n]+/.exec(before)?.[0] ?? 'no end';
  expect(await ana.command('#support', '/issue show 2')).toContain(until);
  await bob.command('#support', '/issue decline 2 no time');
  await ana.command('#support', '/issue void 2 a mistake');
  await story.news();
  const heard = await heardAt(
    '2026-11-25T09:29:00Z',
    '2026-11-25T09:30:00Z',
    '2026-11-25T15:00:00Z',
  );
  expect(Object.keys(heard)).toEqual(['2026-11-25T09:29:00Z', '2026-11-25T09:30:00Z']);
  expect(heard['2026-11-25T09:29:00Z']).toMatch(/^Your day/);
  expect(heard['2026-11-25T09:30:00Z']).toContain('send the report');
  await done(number);
});

test('hours for a while go before the others, and are over by themselves', async () => {
  expect(await hours('reset')).toContain('Your week is that of the workspace');
  expect(await hours('until fri mon-fri 13-17')).toContain(
    'From Wed 25 Nov to Fri 27 Nov it is *Mon–Fri 13:00–17:00*, then your week as usual.',
  );
  const number = await promised('paint the door', 'tue 5pm');
  // The digest comes when the day begins.
  const heard = await heardAt(
    '2026-11-26T09:00:00Z',
    '2026-11-26T13:00:00Z',
    '2026-11-27T13:00:00Z',
    '2026-11-30T09:00:00Z',
    '2026-12-01T08:59:00Z',
    '2026-12-01T09:00:00Z',
  );
  expect(Object.keys(heard)).toEqual(['2026-12-01T09:00:00Z']);
  expect(await hours('')).not.toContain('13:00–17:00');
  await done(number);
});

test('a digest of my own: hour, days, and not today', async () => {
  expect(await digest('08:15 mon-wed')).toContain('Your digest comes at 08:15, on Mon–Wed.');
  const number = await promised('call Chen', 'today 4:30pm');
  await story.goTo('2026-12-01T16:30:00Z');
  await story.news();
  expect(Object.keys(await heardAt('2026-12-02T08:14:00Z', '2026-12-02T08:15:00Z'))).toEqual([
    '2026-12-02T08:15:00Z',
  ]);
  expect(Object.keys(await heardAt('2026-12-03T08:15:00Z', '2026-12-03T09:00:00Z'))).toEqual([]);
  await story.goTo('2026-12-07T08:00:00Z');
  expect(await digest('off today')).toContain('No digest today');
  expect(Object.keys(await heardAt('2026-12-07T08:15:00Z', '2026-12-08T08:15:00Z'))).toEqual([
    '2026-12-08T08:15:00Z',
  ]);
  expect(await digest('off wed')).toContain('No digest on Wed 9 Dec');
  expect(await digest('off yesterday')).toContain('Mon 7 Dec is too early');
  expect(await digest('')).toContain('not on Wed 9 Dec');
  expect(await digest('on')).toContain('Your digest leaves out no day any more');
  await done(number);
  expect(await digest('reset')).toContain('at 09:00, or when you begin later');
});

test('a zone of my own stays when Slack says another; then Slack’s counts again', async () => {
  const { bob } = story;
  expect(await hours('zone kathmandu')).toContain('Your clock is *Asia/Kathmandu*');
  story.sandbox.control.changePerson({ id: bob.id, timeZone: 'America/New_York' });
  await story.settled();
  expect(await hours('')).toContain('set by you; Slack says America/New_York');
  const number = await promised('ring them', 'tomorrow 5pm');
  // Nine in Kathmandu, and two working hours before the end of the day there.
  expect(
    Object.keys(
      await heardAt('2026-12-09T03:14:00Z', '2026-12-09T03:15:00Z', '2026-12-09T09:15:00Z'),
    ),
  ).toEqual(['2026-12-09T03:15:00Z', '2026-12-09T09:15:00Z']);
  expect(await hours('zone slack')).toContain('the one Slack says: *America/New_York*');
  await done(number);
});

test('the form has it all, and what is wrong stands beside its field', async () => {
  const { bob } = story;
  await hours('');
  await bob.click('Your hours', 'My hours…');
  expect(await bob.submit({ 'Every week': 'mon-fri 12-9', 'Daily digest at': '08:30' })).toEqual(
    {},
  );
  await bob.seesModal('Your week is now *Mon–Fri 12:00–21:00*.');
  await bob.close();
  await bob.click('Your hours', 'My hours…');
  await bob.seesModal('Mon–Fri 12:00–21:00');
  expect(await bob.submit({ 'Every week': 'often' })).toEqual({
    'Every week': expect.stringContaining('"often" could not be read as hours'),
  });
  expect(await bob.submit({ 'Every week': '', 'Other hours for a while': 'until 3 jan' })).toEqual({
    'Other hours for a while': expect.stringContaining('could not be read as hours'),
  });
  expect(await bob.submit({ 'Other hours for a while': '', 'Time zone': 'Narnia' })).toEqual({
    'Time zone': expect.stringContaining('does not know a time zone'),
  });
  expect(await bob.submit({ 'Time zone': '', 'Daily digest on': 'sometimes' })).toEqual({
    'Daily digest on': expect.stringContaining('could not be read'),
  });
  expect(await bob.submit({ 'Daily digest on': 'mon-thu', 'No digest on': '2026-11-24' })).toEqual({
    'No digest on': expect.stringContaining('Tue 24 Nov is too early'),
  });
  const last = { 'Every week': '', 'Daily digest on': 'mon-thu', 'No digest on': '2027-01-04' };
  expect(await bob.submit(last)).toEqual({});
  await bob.seesModal('No digest on Mon 4 Jan');
  await bob.seesModal('Your week is that of the workspace');
  await bob.seesModal('at 08:30, on Mon–Thu');
  await bob.close();
});
