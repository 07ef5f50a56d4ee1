import type { Person } from '../../support/person.js';
import { readable } from '../../support/readable.js';
import { nothingFailed, type Story, startStory } from '../../support/story.js';
import { opensAnswered } from '../../support/told.js';

let story: Story;
beforeAll(async () => {
  story = await startStory();
});
afterAll(() => story.end());
afterEach(() => nothingFailed(story));

test('empty at first, with the way to open an issue', async () => {
  const { bob } = story;
  const home = readable(await bob.openHome());
  expect(home).toContain('Nothing waits for you.');
  await bob.clickInHome('Open an issue…');
  expect(await bob.submit({ Customer: 'Acme', 'What is it about?': 'invoice is wrong' })).toEqual(
    {},
  );
  await bob.seesModal('Acme: invoice is wrong* is open');
  await bob.close();
  await bob.seesHome('*#1 Acme: invoice is wrong*');
});

test('once opened it follows every change', async () => {
  const { bob } = story;
  const number = await opensAnswered(bob, 'Globex: cannot log in');
  await bob.command('#support', `/issue promise ${number} call Ada by today 4pm`);
  await bob.seesHome('*call Ada*, by Tue 24 Nov 16:00 (London)');
  await story.goTo('2026-11-24T16:01:00Z');
  await bob.seesHome('*call Ada*, *lapsed*, was due Tue 24 Nov 16:00 (London)');
  await bob.command('#support', `/issue kept ${number} Ada was away`);
  expect(await homeOf(bob)).not.toContain('call Ada');
});

test('an offer appears with whoever is asked and with whoever asks, and goes when it is answered', async () => {
  const { bob, cara } = story;
  await story.goTo('2026-11-25T10:00:00Z');
  await bob.openHome();
  await cara.openHome();
  const number = await opensAnswered(bob, 'Hooli: export stops');
  await bob.command('#support', `/issue handoff ${number} @cara restart the export today`);
  await cara.seesHome(/Handoffs waiting for your handshake[^]*restart the export today/);
  await bob.seesHome(/What you offered[^]*Hooli: export stops/);
  await story.forward(60_000);
  await cara.clickInHome('Accept…');
  expect(await cara.submit({ read_back: 'I restart it at noon' })).toEqual({});
  await cara.close();
  await cara.seesHome(/Your issues[^]*Hooli: export stops/);
  expect(await homeOf(bob)).not.toContain('Hooli');
});

test('its buttons answer in a window of their own', async () => {
  const { bob } = story;
  await bob.command('#support', '/issue promise 1 send the corrected invoice by tomorrow noon');
  await bob.seesHome('send the corrected invoice');
  await bob.clickInHome('Show');
  expect(readable(await bob.seesModal('*Promises*'))).toContain('send the corrected invoice');
  await bob.close();
});

test('what became of my promises is counted and drawn, week by week', async () => {
  const { bob } = story;
  // On Tuesday: two first answers a day early, and a call that was late.
  expect(await homeOf(bob)).toContain(
    '*This week*: 2 kept (2 a day or more early), 1 kept late\n🟩🟩🟨',
  );
  await story.goTo('2026-12-02T10:00:00Z');
  await bob.openHome();
  expect(await homeOf(bob)).toMatch(/\*This week\*: none ended[^]*\*Week of Mon 23 Nov\*: 2 kept/);
  await bob.clickInHome('Kept');
  await bob.submit({ 'What made it later than promised?': 'the printer was out of ink' });
  await bob.close();
  expect(await homeOf(bob)).toContain('*This week*: 1 kept late');
});

// The clock stands still between a change and what is seen of it: nothing waits for it to go on.
describe('a lead reads of everybody, at once', () => {
  test('who has what in hand, what has lapsed, and who is away', async () => {
    const { ana, bob, cara } = story;
    await ana.openHome();
    const number = await opensAnswered(bob, 'Umbrella: lid is loose');
    expect(await homeOf(ana)).toContain(`<@${bob.id}>: 3 issues, *1 promise lapsed*`);
    await bob.command('#support', `/issue promise ${number} send a lid by today 9pm`);
    // In the evening, when nobody is told of it.
    await story.goTo('2026-12-02T21:00:01Z');
    expect(await homeOf(ana)).toContain(`<@${bob.id}>: 3 issues, *2 promises lapsed*`);
    expect(await homeOf(ana)).toMatch(/\*Lapsed\* \(2\)[^]*\*send a lid\*/);
    await bob.command('#support', '/issue away mon to fri cover @dev');
    await cara.openHome();
    expect(await homeOf(ana)).toContain(
      `<@${bob.id}> from Mon 7 Dec through Fri 11 Dec (London), <@${story.dev.id}> has not yet`,
    );
  });

  test('whoever becomes a lead reads it as well, and whoever is none any more does not', async () => {
    const { ana, cara } = story;
    const ofLeads = /Your team[^]*Umbrella[^]*Settings of the workspace/;
    expect(await homeOf(cara)).not.toMatch(ofLeads);
    await ana.command('#support', '/issue settings leads @ana @cara');
    expect(await homeOf(cara)).toMatch(ofLeads);
    await ana.command('#support', '/issue settings leads @ana');
    expect(await homeOf(cara)).not.toMatch(/Your team|Settings of the workspace/);
  });
});

describe('at once', () => {
  test('a customer has a new name', async () => {
    const { bob, cara } = story;
    await bob.openHome();
    await cara.command('#support', '/issue customer Umbrella');
    await cara.submit({ Name: 'Umbrella & Sons' });
    await cara.close();
    expect(await homeOf(bob)).toContain('Umbrella &amp; Sons: lid is loose');
  });

  test('the workspace has other hours, which are mine as well', async () => {
    await story.ana.command('#support', '/issue settings hours mon-thu 8-16');
    expect(await homeOf(story.bob)).toContain(
      '*Every week*: Mon–Thu 08:00–16:00, the hours of the workspace',
    );
  });
});

describe('on a day on which it was not opened', () => {
  test('it stays as it was until it is', async () => {
    const { ana, bob } = story;
    await story.goTo('2026-12-04T09:00:00Z');
    await ana.command('#support', '/issue settings hours mon-fri 9-17');
    expect(await homeOf(bob)).toContain('Mon–Thu 08:00–16:00');
    await bob.openHome();
    expect(await homeOf(bob)).toContain('Mon–Fri 09:00–17:00');
  });

  test('a press in it shows that it is open', async () => {
    const { ana, bob } = story;
    await story.goTo('2026-12-05T09:00:00Z');
    await bob.clickInHome('My hours…');
    await bob.close();
    await ana.command('#support', '/issue settings hours mon-fri 10-18');
    expect(await homeOf(bob)).toContain('Mon–Fri 10:00–18:00');
  });
});

/** What somebody's Home tab shows once everything that is due now was told. */
async function homeOf(person: Person): Promise<string> {
  await story.settled();
  return readable(person.home() ?? fail());
}

function fail(): never {
  throw new Error('there is no Home tab');
}
