import { type Story, nothingElse, startStory } from '../../support/story.js';
import { opens, opensAnswered, told } from '../../support/told.js';

let story: Story;
beforeAll(async () => {
  story = await startStory({ startAt: '2026-03-26T14:00:00Z' });
});
afterAll(() => story.end());
afterEach(() => nothingElse(story));

const digest = expect.stringMatching(/^Your day/);

test('at nine on the member’s own clock, before and after it is put forward, on working days only', async () => {
  // London puts its clocks forward on Sunday, 29 March 2026.
  await opensAnswered(story.bob, 'Acme: far away');
  const number = await promised('write the report', 'today 5pm');
  await story.goTo('2026-03-26T17:30:00Z');
  await story.news();
  expect(await hoursOfDigests('2026-03-27', 5)).toEqual([
    '2026-03-27T09:00:00Z',
    '2026-03-30T08:00:00Z',
    '2026-03-31T08:00:00Z',
  ]);
  await done(number);
});

test('and when it is put back', async () => {
  // On Sunday, 25 October 2026.
  await story.goTo('2026-10-22T13:00:00Z');
  await story.news();
  const number = await promised('paint the door', 'today 5pm');
  await story.goTo('2026-10-22T16:30:00Z');
  await story.news();
  expect(await hoursOfDigests('2026-10-23', 4)).toEqual([
    '2026-10-23T08:00:00Z',
    '2026-10-26T09:00:00Z',
  ]);
  await done(number);
});

test('somebody who moved to New York gets it at nine there', async () => {
  story.sandbox.control.changePerson({ id: story.dev.id, timeZone: 'America/New_York' });
  await story.goTo('2027-03-11T20:00:00Z');
  await story.dev.command('#support', '/issue');
  await story.settled();
  const number = await opens(story.dev, 'Hudson: parcel is lost p4');
  await story.goTo('2027-03-12T22:00:00Z');
  await story.news();
  // New York puts its clocks forward on Sunday, 14 March 2027.
  await story.goTo('2027-03-15T12:59:00Z');
  expect((await story.news())['dev']).toBeUndefined();
  await story.goTo('2027-03-15T13:00:00Z');
  expect((await story.news())['dev']).toContainEqual(digest);
  await story.dev.command('#support', `/issue void ${number} only for the clock`);
});

test('who has nothing to do today gets none', async () => {
  await story.goTo('2027-04-05T07:00:00Z');
  await story.cara.command('#support', '/issue');
  await story.news();
  await story.goTo('2027-04-06T07:00:00Z');
  expect((await story.news())['cara']).toBeUndefined();
});

test('a line can be snoozed: its reminder rests, and what falls due is told all the same', async () => {
  const { bob } = story;
  await story.goTo('2027-04-06T14:00:00Z');
  const chen = await promised('call Chen', 'tomorrow 4pm');
  const ines = await promised('write to Ines', 'tomorrow 5pm');
  await story.goTo('2027-04-07T08:00:00Z');
  await story.news();
  await bob.click(/^Your day/, 'Snooze…');
  expect(await bob.submit({ 'Due today': [] })).toEqual({
    'Due today': expect.stringContaining('tick at least one line'),
  });
  expect(await bob.submit({ 'Due today': ['call Chen'] })).toEqual({});
  await bob.seesModal('Snoozed until it falls due, *Wed 7 Apr 16:00 (London)*: #');
  await bob.close();
  await story.goTo('2027-04-07T13:00:00Z');
  expect((await story.news())['bob']).toBeUndefined();
  await story.goTo('2027-04-07T14:00:00Z');
  expect((await story.news())['bob']).toEqual([expect.stringContaining('write to Ines')]);
  await story.goTo('2027-04-07T15:00:00Z');
  expect((await story.news())['bob']).toEqual([expect.stringContaining('call Chen')]);

  await story.goTo('2027-04-08T08:00:00Z');
  expect((await story.news())['bob']).toContainEqual(digest);
  await bob.click(/^Your day/, 'Snooze…');
  await bob.submit({
    Lapsed: ['call Chen', 'write to Ines'],
    'To be contacted': ['#1 Acme: far away'],
    'To be followed up': ['#2 Acme: write the report', '#3 Acme: paint the door'],
    Until: 'Next week, Mon 12 Apr',
  });
  await bob.seesModal(`Snoozed until *Mon 12 Apr*: #1, #2, #3, #${chen} and #${ines}.`);
  await bob.close();
  // Nothing else is left to say, so nothing is sent; the lead hears of both as ever.
  await story.goTo('2027-04-09T08:00:00Z');
  expect((await story.news())['bob']).toBeUndefined();
  await story.goTo('2027-04-09T12:00:00Z');
  const said = (await story.news())['ana']?.find((message) => message.startsWith('Your day'));
  expect(said).toContain('Nothing of your own today.');
  expect(said).toContain(`Lapsed, by owner: <@${bob.id}> 2.`);
  await story.ana.click(/^Your day/, 'Show');
  await story.ana.sees('dm', 'call Chen');
  await story.goTo('2027-04-12T08:00:00Z');
  expect((await story.news())['bob']).toEqual([digest]);
  await done(chen);
  await done(ines);
});

test('most urgent first, and every line has its button', async () => {
  const { bob, cara, ana } = story;
  await story.goTo('2027-04-12T10:00:00Z');
  await promised('call Chen', 'today 4pm');
  await promised('send the bill', 'tomorrow 4pm');
  const offered = await opensAnswered(bob, 'Acme: to be offered p4');
  const wanted = await opensAnswered(ana, 'Acme: wants a hand p4');
  await story.goTo('2027-04-12T15:30:00Z');
  await ana.command('#support', `/issue handoff ${wanted} @bob ring them`);
  await bob.command('#support', `/issue handoff ${offered} @cara write to them`);
  await story.goTo('2027-04-12T16:00:00Z');
  await story.news();
  await story.goTo('2027-04-13T08:00:00Z');
  const [said = ''] = (await story.news())['bob'] ?? [];
  const headings = [
    'Lapsed: please keep them, or tell the customer',
    'Due today',
    'Handoffs waiting for your handshake',
    'Your offers that nobody took yet',
  ];
  expect(headings.filter((heading) => said.includes(heading))).toEqual(headings);
  expect(headings.map((heading) => said.indexOf(heading))).toEqual(
    headings.map((heading) => said.indexOf(heading)).toSorted((one, other) => one - other),
  );

  await bob.click(/^Your day/, 'Accept…');
  await bob.seesModal('ring them');
  await bob.close();
  await bob.click(/^Your day/, 'Withdraw');
  await bob.sees('dm', `The offer of #${offered} to <@${cara.id}> is withdrawn.`);
  await bob.click(/^Your day/, 'Kept');
  await bob.seesModal('What made it later than promised?');
  await bob.close();
  // The digest stays as it was: its other lines are still needed.
  expect(told(bob, /^Your day/).at(-1)).toContain('[Withdraw]');
  await ana.command('#support', `/issue withdraw ${wanted}`);
  await story.settled();
  await story.news();
});

test('down at nine: sent on recovery within the same day’s hours, once', async () => {
  await story.goTo('2027-04-14T07:00:00Z');
  const before = digests();
  await story.goTo('2027-04-14T11:30:00Z');
  expect(digests()).toBe(before + 1);
  await story.goTo('2027-04-14T12:30:00Z');
  expect(digests()).toBe(before + 1);
  await story.news();
});

test('down for days: only that of today is sent', async () => {
  const before = digests();
  await story.goTo('2027-04-19T13:00:00Z');
  expect(digests()).toBe(before + 1);
  await story.news();
});

test('down until the evening: none, and the next one comes at its time', async () => {
  const before = digests();
  await story.goTo('2027-04-20T18:00:00Z');
  expect(digests()).toBe(before);
  await story.goTo('2027-04-21T08:00:00Z');
  expect(digests()).toBe(before + 1);
  await story.news();
});

/** How many digests Bob has had. */
const digests = (): number => told(story.bob, /^Your day/).length;

/** When Bob gets a digest in so many days, of the hours around nine in his zone. */
async function hoursOfDigests(firstDay: string, days: number): Promise<string[]> {
  const hours: string[] = [];
  for (let day = 0; day < days; day += 1) {
    const date = new Date(+new Date(firstDay) + day * 86_400_000).toISOString().slice(0, 10);
    for (const hour of ['07', '08', '09', '10']) {
      const at = `${date}T${hour}:00:00Z`;
      await story.goTo(at);
      const { bob = [] } = await story.news();
      if (bob.some((message) => message.startsWith('Your day'))) hours.push(at);
    }
  }
  return hours;
}

async function promised(what: string, when: string): Promise<number> {
  const number = await opensAnswered(story.bob, `Acme: ${what} p4`);
  await story.bob.command('#support', `/issue promise ${number} ${what} by ${when}`);
  return number;
}

async function done(number: number): Promise<void> {
  const { bob } = story;
  expect(await bob.command('#support', `/issue kept ${number} at last`)).toMatch(/^Kept, late/);
  await bob.command('#support', `/issue resolve ${number} at last`);
  await story.news();
}
