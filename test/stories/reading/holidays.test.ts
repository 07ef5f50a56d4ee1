import { type Story, nothingElse, startStory } from '../../support/story.js';
import { opensAnswered } from '../../support/told.js';

let story: Story;
beforeAll(async () => {
  story = await startStory({ startAt: '2026-12-22T14:00:00Z' });
});
afterAll(() => story.end());
afterEach(() => nothingElse(story));

const settings = (words: string) => story.ana.command('#support', `/issue settings ${words}`);

test('days off are for leads to set', async () => {
  expect(await story.bob.command('#support', '/issue settings holidays CZ')).toContain(
    'Settings are for the leads of this workspace',
  );
});

test('the public holidays of a country, or of a part of it', async () => {
  expect(await settings('holidays Atlantis')).toContain('Baton knows no holidays of "Atlantis".');
  expect(await settings('holidays DE-ZZ')).toContain('It knows these parts: DE-BB, DE-BE, DE-BW');
  expect(await settings('holidays de-by')).toContain(
    'The public holidays of DE-BY are days off now: Fri 25 Dec 2026, Sat 26 Dec 2026, Fri 1 Jan 2027, Wed 6 Jan 2027',
  );
  expect(await settings('holidays CZ')).toContain(
    'The public holidays of CZ are days off now: Thu 24 Dec 2026, Fri 25 Dec 2026',
  );
  expect(await settings('')).toContain('*Days off*: the public holidays of CZ');
});

test('days off of our own come on top', async () => {
  expect(await settings('holiday 2026-12-23')).toContain('Wed 23 Dec 2026 is a day off now');
  expect(await settings('holiday 28 dec')).toContain('Mon 28 Dec 2026 is a day off now');
  expect(await settings('')).toContain(
    'the public holidays of CZ, Wed 23 Dec 2026, Mon 28 Dec 2026',
  );
  expect(await settings('holiday remove 2026-12-23')).toContain(
    'Wed 23 Dec 2026 is a working day again.',
  );
  expect(await settings('holiday remove 2026-12-23')).toContain('is not on the list of days off');
  expect(await settings('holiday remove 2026-12-24')).toContain('is a public holiday');
  expect(await settings('holiday someday')).toContain('could not be read as a date');
});

test('nobody is nudged, and nobody gets a digest, on a day off', async () => {
  const { bob } = story;
  const number = await opensAnswered(bob, 'Acme: far away p4');
  await bob.command('#support', `/issue promise ${number} write the report by 29 dec 10:00`);
  await story.news();
  expect(await bob.command('#support', '/issue hours')).toContain(
    'at work until 17:00, then tomorrow 09:00–17:00, then Tue 29 Dec 09:00–17:00',
  );
  // Two working hours ahead of Tuesday 10:00 is Wednesday 16:00.
  await story.goTo('2026-12-23T15:59:00Z');
  expect(await story.news()).toEqual({});
  await story.goTo('2026-12-23T16:00:00Z');
  expect((await story.news())['bob']?.join()).toContain('write the report');
  for (const day of ['24', '25', '28']) {
    await story.goTo(`2026-12-${day}T09:00:00Z`);
    expect(await story.news()).toEqual({});
  }
  await story.goTo('2026-12-29T09:00:00Z');
  expect((await story.news())['bob']?.join()).toContain('Your day');
  await bob.command('#support', `/issue void ${number} only for the clock`);
  await story.news();
});

test('a day off that is set later moves what was planned for it', async () => {
  const { bob } = story;
  const number = await opensAnswered(bob, 'Acme: to be moved p4');
  await bob.command('#support', `/issue promise ${number} paint the door by 31 dec 10:00`);
  await story.news();
  // The nudge was to come on Wednesday at 16:00.
  expect(await settings('holiday 2026-12-30')).toContain('Wed 30 Dec 2026 is a day off now');
  await story.goTo('2026-12-29T15:59:00Z');
  expect(await story.news()).toEqual({});
  await story.goTo('2026-12-29T16:00:00Z');
  expect((await story.news())['bob']?.join()).toContain('paint the door');
  await story.goTo('2026-12-30T16:00:00Z');
  expect(await story.news()).toEqual({});
  await bob.command('#support', `/issue void ${number} only for the clock`);
  await story.news();
});

test('the hours of the workspace are those of whoever set none', async () => {
  const { bob, cara } = story;
  expect(await settings('hours soon')).toContain('could not be read as hours');
  await cara.command('#support', '/issue hours mon-fri 7-15');
  expect(await settings('hours mon-thu 8-16')).toContain('The hours are now Mon–Thu 08:00–16:00');
  expect(await bob.command('#support', '/issue hours')).toContain('Mon–Thu 08:00–16:00');
  expect(await cara.command('#support', '/issue hours')).toContain('Mon–Fri 07:00–15:00');
  expect(await settings('holidays off')).toContain('Public holidays are working days now');
});
