import { snoozeForm } from '../../../src/slack/views/forms/snooze.js';
import { noticeMessage } from '../../../src/slack/views/notices.js';
import { digestMessage } from '../../../src/slack/views/work/digest.js';
import { homeView } from '../../../src/slack/views/work/home.js';
import { workMessage } from '../../../src/slack/views/work/work.js';
import type { Home } from '../../../src/use-cases/home.js';
import type {
  Day,
  DayLists,
  ReturnedLine,
  Team,
  TeamLists,
  Work,
  WorkLists,
} from '../../../src/use-cases/work.js';
import { hostile } from './samples.js';
import { buttonsIn, buttonWords, complaintsAbout, foreignMarkup, wordsIn } from './sendable.js';
import { ANN, bob, BOB, newId, TUESDAY, workspace } from './story.js';

// Bob is in New York, where it is nine in the morning.
const now = TUESDAY;
const yesterday = new Date('2026-11-23T15:00:00Z');
const tonight = new Date('2026-11-25T02:00:00Z');
const tomorrow = new Date('2026-11-25T15:00:00Z');

const issue = (title = 'invoice is wrong') => ({
  issueId: newId(),
  number: 12,
  title,
  customer: 'Acme',
  priority: 'p2' as const,
});
const promiseOf = (what: string, dueAt: Date) => ({
  ...issue(),
  commitmentId: newId(),
  kind: 'promise' as const,
  what,
  dueAt,
});
const offerFrom = (giverId: string, to: string[], nextStep = 'call Chen') => ({
  ...issue(),
  handoffId: newId(),
  giverId,
  to,
  nextStep,
  endsAt: tonight,
});
const returned = (parts: Partial<ReturnedLine> = {}): ReturnedLine => ({
  ...issue(),
  handoffId: newId(),
  state: 'expired',
  to: [ANN],
  isCountered: false,
  suggestion: null,
  ...parts,
});
const correctionOf = (acceptedBy: string, giverId: string) => ({
  ...issue(),
  handoffId: newId(),
  giverId,
  acceptedBy,
  correction: 'it was Thursday',
});
const takeBy = (askedBy: string, readBack = 'I call Chen') => ({
  ...issue(),
  takeId: newId(),
  askedBy,
  readBack,
  endsAt: tonight,
});
const withoutReadBack = () => ({ ...issue(), handoffId: newId(), giverId: ANN });
const owned = (nextContactAt: Date, hasPromise = false) => ({
  ...issue(),
  nextContactAt,
  hasPromise,
});

function workOf(parts: Partial<WorkLists> = {}): Work {
  const lists: WorkLists = {
    offersToMe: [],
    takesOfMe: [],
    readBacks: [],
    offersByMe: [],
    returned: [],
    corrections: [],
    promises: [],
    issues: [],
    followUps: [],
    ...parts,
  };
  return {
    workspace,
    member: bob,
    whereabouts: { away: [], covering: [] },
    ...lists,
    totals: {
      offersToMe: lists.offersToMe.length,
      takesOfMe: lists.takesOfMe.length,
      readBacks: lists.readBacks.length,
      offersByMe: lists.offersByMe.length,
      returned: lists.returned.length,
      corrections: lists.corrections.length,
      promises: lists.promises.length,
      issues: lists.issues.length,
      followUps: lists.followUps.length,
    },
  };
}

function dayOf(parts: Partial<DayLists> = {}, team: Team | null = null): Day {
  const lists: DayLists = {
    lapsed: [],
    today: [],
    offersToMe: [],
    takesOfMe: [],
    readBacks: [],
    offersByMe: [],
    returned: [],
    contacts: [],
    corrections: [],
    followUps: [],
    ...parts,
  };
  return {
    workspace,
    member: bob,
    whereabouts: { away: [], covering: [] },
    ...lists,
    totals: {
      lapsed: lists.lapsed.length,
      today: lists.today.length,
      offersToMe: lists.offersToMe.length,
      takesOfMe: lists.takesOfMe.length,
      readBacks: lists.readBacks.length,
      offersByMe: lists.offersByMe.length,
      returned: lists.returned.length,
      contacts: lists.contacts.length,
      corrections: lists.corrections.length,
      followUps: lists.followUps.length,
    },
    team,
  };
}

function teamOf(parts: Partial<TeamLists> = {}): Team {
  const lists: TeamLists = {
    lapsed: [],
    missed: [],
    untaken: [],
    custody: [],
    corrections: [],
    ...parts,
  };
  return {
    ...lists,
    totals: {
      lapsed: lists.lapsed.length,
      missed: lists.missed.length,
      untaken: lists.untaken.length,
      custody: lists.custody.length,
      corrections: lists.corrections.length,
    },
    lapsedBy: lists.lapsed.length > 0 ? [{ ownerId: ANN, count: lists.lapsed.length }] : [],
  };
}

/** The Home tab of a member without a record; of a lead with what `parts` say. */
const homeOf = (work: Work, parts: Partial<Home> = {}): Home => ({
  work,
  weeks: ['2026-11-02', '2026-11-09', '2026-11-16', '2026-11-23'].map((monday) => ({
    monday,
    kept: 0,
    early: 0,
    late: 0,
    moved: 0,
    broken: 0,
  })),
  lead: null,
  ...parts,
});

const busy = workOf({
  offersToMe: [offerFrom(ANN, [BOB])],
  takesOfMe: [takeBy(ANN)],
  readBacks: [withoutReadBack()],
  offersByMe: [offerFrom(BOB, [ANN])],
  returned: [returned({ state: 'declined', suggestion: { by: ANN, name: 'Cara' } })],
  corrections: [correctionOf(BOB, ANN), correctionOf(ANN, BOB)],
  promises: [
    promiseOf('lapsed thing', yesterday),
    promiseOf('thing of today', tonight),
    promiseOf('thing of tomorrow', tomorrow),
  ],
  issues: [owned(yesterday), owned(tomorrow)],
});

const busyDay = dayOf({
  lapsed: [promiseOf('lapsed thing', yesterday)],
  today: [promiseOf('thing of today', tonight)],
  offersToMe: [offerFrom(ANN, [BOB])],
  takesOfMe: [takeBy(ANN)],
  readBacks: [withoutReadBack()],
  offersByMe: [offerFrom(BOB, [ANN])],
  returned: [returned({ state: 'declined', suggestion: { by: ANN, name: 'Cara' } })],
  contacts: [owned(yesterday)],
  corrections: [correctionOf(BOB, ANN), correctionOf(ANN, BOB)],
});
const busyTeam = teamOf({
  lapsed: [{ ...promiseOf('thing of Ann', yesterday), ownerId: ANN }],
  missed: [{ ...owned(yesterday), ownerId: ANN }],
  untaken: [{ ...issue(), handoffId: newId(), giverId: ANN, to: [BOB], endedAt: yesterday }],
  custody: [
    { ...issue(), custodyId: newId(), ownerId: BOB, since: yesterday },
    { ...issue(), custodyId: newId(), ownerId: ANN, since: yesterday },
  ],
  corrections: [correctionOf(ANN, 'UCARA')],
});
/** Those of `parts` that are said, in the order in which they are. */
const inTheirOrder = (words: string, parts: readonly string[]) =>
  parts
    .filter((part) => words.includes(part))
    .toSorted((one, other) => words.indexOf(one) - words.indexOf(other));

describe('the digest', () => {
  it('tells what is most urgent first', () => {
    const kinds = [
      'Lapsed',
      'lapsed thing',
      'Due today',
      'thing of today',
      'Handoffs waiting for your handshake',
      'Asked of you',
      'Yours: what do you do next?',
      'Your offers that nobody took yet',
      'Came back to you',
      'Contacts due',
      'Corrections to be confirmed',
    ];
    expect(inTheirOrder(wordsIn(digestMessage(busyDay, now)), kinds)).toEqual(kinds);
  });

  it('gives each line its button', () => {
    expect(buttonWords(digestMessage(busyDay, now))).toEqual([
      'Kept',
      'Kept',
      'Accept…',
      'Hand it over',
      'Keep it',
      'Read back…',
      'Amend…',
      'Withdraw',
      'Offer to Cara…',
      'Someone else…',
      'Keep it',
      'Update…',
      'Confirm',
      'Show',
      'Snooze…',
      'My hours…',
    ]);
  });

  it('is not sent where there is nothing to say', () => {
    const notice = { kind: 'digest', day: '2026-11-24' } as const;
    const tell = (day: Day) => noticeMessage({ about: 'day', to: BOB, notice, day }, now);
    expect(tell(dayOf())).toBeNull();
    expect(tell(dayOf({}, teamOf()))).toBeNull();
    expect(tell(busyDay)).not.toBeNull();
    expect(tell(dayOf({}, busyTeam))).not.toBeNull();
  });

  it('shows some of every kind, however much of the most urgent there is', () => {
    const lapsed = Array.from({ length: 43 }, () => promiseOf('send it', yesterday));
    const day = dayOf({ lapsed, offersToMe: [offerFrom(ANN, [BOB], 'call Chen')] });
    const said = digestMessage(day, now);
    expect(complaintsAbout(said)).toEqual([]);
    expect(said.blocks).toHaveLength(50);
    expect(wordsIn(said)).toContain('call Chen');
    expect(wordsIn(said)).toContain("… and 1 more, on Baton's Home tab.");
  });

  it.each([
    [44, []],
    [45, ["… and 1 more, on Baton's Home tab."]],
    [212, ["… and 168 more, on Baton's Home tab."]],
  ])('of %s lines of one kind it shows what fits, and counts the others', (total, more) => {
    const lapsed = Array.from({ length: Math.min(total, 50) }, () => promiseOf('it', yesterday));
    const day = dayOf({ lapsed });
    const said = digestMessage({ ...day, totals: { ...day.totals, lapsed: total } }, now);
    expect(complaintsAbout(said)).toEqual([]);
    expect(buttonWords(said).filter((words) => words === 'Kept')).toHaveLength(44);
    expect(wordsIn(said)).toContain(`(${total})`);
    expect(wordsIn(said).match(/… and .*/g) ?? []).toEqual(more);
  });

  it('tells a lead what the team has let lie, after what is their own', () => {
    const said = digestMessage({ ...busyDay, team: busyTeam }, now);
    expect(complaintsAbout(said)).toEqual([]);
    const parts = [
      'Corrections to be confirmed',
      'Your team',
      'It is enough if one of you acts.',
      `<@${ANN}> 1`,
      'thing of Ann',
      'Next contact missed',
      'Offers nobody took',
      'In custody',
      'Corrections not confirmed',
    ];
    expect(inTheirOrder(wordsIn(said), parts)).toEqual(parts);
    expect(buttonWords(said).slice(-8)).toEqual([
      'Show',
      'Show',
      'I take it…',
      'Hand off…',
      'Show',
      'Show',
      'Snooze…',
      'My hours…',
    ]);
  });

  it('says so to a lead who has nothing of their own', () => {
    const said = digestMessage(dayOf({}, busyTeam), now);
    expect(wordsIn(said)).toContain('Nothing of your own today.');
    expect(buttonWords(said)).toContain('Snooze…');
  });

  it('has room for both parts, and counts what is left of each', () => {
    const fifty = <Line>(line: Line) => Array.from({ length: 50 }, () => line);
    const team = teamOf({ lapsed: fifty({ ...promiseOf('theirs', yesterday), ownerId: ANN }) });
    const said = digestMessage(dayOf({ today: fifty(promiseOf('mine', tonight)) }, team), now);
    expect(complaintsAbout(said)).toEqual([]);
    expect(wordsIn(said).match(/… and \d+ more/g)).toEqual(['… and 13 more', '… and 48 more']);
  });
});

describe('an offer that came back', () => {
  const buttonsOf = (line: ReturnedLine) =>
    buttonWords(digestMessage(dayOf({ returned: [line] }), now)).slice(0, -2);

  it('unanswered can be made again', () => {
    expect(buttonsOf(returned())).toEqual(['Offer again', 'Someone else…', 'Keep it']);
  });

  it('with a condition can be amended and made again', () => {
    expect(buttonsOf(returned({ state: 'countered', isCountered: true }))).toEqual([
      'Amend and offer again…',
      'Someone else…',
      'Keep it',
    ]);
  });
});

describe('the Home tab', () => {
  it('shows what waits, each line with its button, and opens an issue', () => {
    const home = homeView(homeOf(busy), now);
    expect(complaintsAbout(home)).toEqual([]);
    expect(buttonWords(home)).toEqual([
      'Open an issue…',
      'Hand my issues on…',
      'Accept…',
      'Hand it over',
      'Keep it',
      'Read back…',
      'Confirm',
      'Show',
      'Kept',
      'Kept',
      'Kept',
      'Show',
      'Show',
      'Offer to Cara…',
      'Someone else…',
      'Keep it',
      'Amend…',
      'Withdraw',
      'My hours…',
    ]);
    expect(wordsIn(home)).toContain(
      'Next contact *missed*, was to be by Mon 23 Nov 10:00 (New York)',
    );
  });

  it('says so where nothing waits', () => {
    const home = homeView(homeOf(workOf()), now);
    expect(wordsIn(home)).toContain('Nothing waits for you.');
    expect(buttonWords(home)).toEqual(['Open an issue…', 'My hours…']);
    expect(wordsIn(home)).toContain('None of your promises has ended');
  });

  it('counts what became of promises, and draws it no wider than a phone', () => {
    const none = { kept: 0, early: 0, late: 0, moved: 0, broken: 0 };
    const record = (week: Partial<typeof none>) => {
      const weeks = [
        { monday: '2026-11-16', ...none, ...week },
        { monday: '2026-11-23', ...none, kept: 2 },
      ];
      return wordsIn(homeView(homeOf(workOf(), { weeks }), now));
    };
    const few = record({ kept: 5, early: 2, late: 1, moved: 1, broken: 1 });
    expect(few).toContain('*This week*: 2 kept\n🟩🟩');
    expect(few).toContain(
      '*Week of Mon 16 Nov*: 5 kept (2 a day or more early), 1 kept late, 1 moved in time, 1 broken\n🟩🟩🟩🟩🟩🟨🟦🟥',
    );
    expect(few).toContain('a square for each promise');
    const many = record({ kept: 29, broken: 1 });
    expect(many).toContain('29 kept, 1 broken\n🟩🟩🟩🟩🟩🟩🟩🟩🟩🟩🟥');
    expect(many).toContain('*This week*: 2 kept\n🟩\n');
    expect(many).toContain('a square for every 3 promises');
  });

  it('shows a lead the team and the settings of the workspace, and nobody else', () => {
    const owners = [{ ownerId: ANN, issues: 2, lapsed: 1 }];
    const hands = { owners, totalOwners: 1, away: [], changesAt: null };
    const ofLead = homeView(homeOf(busy, { lead: { team: busyTeam, hands } }), now);
    const parts = [
      'Your work',
      'Your team',
      `<@${ANN}>: 2 issues, \\*1 promise lapsed\\*`,
      'thing of Ann',
      'Your last four weeks',
      'Your settings',
      'Settings of the workspace',
    ];
    expect(wordsIn(ofLead)).toMatch(new RegExp(parts.join('[^]*')));
    const forLeads = /Your team|thing of Ann|Settings of the workspace/;
    expect(wordsIn(homeView(homeOf(busy), now))).not.toMatch(forLeads);
  });
});

describe('the answer to /issue', () => {
  it('shows the same as the Home tab', () => {
    const message = workMessage(busy, now);
    expect(buttonWords(message)).toEqual(buttonWords(homeView(homeOf(busy), now)).slice(2, -1));
    expect(message.text).toContain('*lapsed thing*, *lapsed*, was due Mon 23 Nov 10:00 (New York)');
  });

  it('tells buttons with the same words apart for those who only hear them', () => {
    const labels = buttonsIn(workMessage(busy, now)).map(({ label }) => label);
    expect(labels).toContain('Kept lapsed thing, #12 Acme: invoice is wrong');
    expect(labels).toContain('Kept thing of today, #12 Acme: invoice is wrong');
  });
});

it.each(hostile)('all of it is harmless and within limits: %s', (_, words) => {
  const many = <Line>(line: Line) => Array.from({ length: 50 }, () => line);
  const line = { ...issue(words), customer: words };
  const work = workOf({
    offersToMe: many({
      ...offerFrom(
        ANN,
        Array.from({ length: 40 }, () => BOB),
        words,
      ),
      ...line,
    }),
    offersByMe: many({ ...offerFrom(BOB, [ANN], words), ...line }),
    takesOfMe: many({ ...takeBy(ANN, words), ...line }),
    readBacks: many({ ...withoutReadBack(), ...line }),
    returned: many({
      ...returned({ isCountered: true, suggestion: { by: ANN, name: words } }),
      ...line,
    }),
    corrections: many({ ...correctionOf(BOB, ANN), correction: words, ...line }),
    promises: many({ ...promiseOf(words, yesterday), ...line }),
    issues: many({ ...owned(yesterday), ...line }),
  });
  const { promises, issues, ...others } = work;
  const followUps = many({ ...line, followUpId: newId(), dueAt: yesterday });
  const day = { ...others, lapsed: promises, today: promises, contacts: issues, followUps };
  const team = teamOf({
    lapsed: many({ ...promiseOf(words, yesterday), ...line, ownerId: ANN }),
    missed: many({ ...owned(yesterday), ...line, ownerId: ANN }),
    untaken: many({ ...line, handoffId: newId(), giverId: ANN, to: [BOB], endedAt: yesterday }),
    custody: many({ ...line, custodyId: newId(), ownerId: BOB, since: yesterday }),
    corrections: many({ ...correctionOf(ANN, 'UCARA'), correction: words, ...line }),
  });
  for (const shown of [
    workMessage(work, now),
    digestMessage(dayOf(day, team), now),
    snoozeForm(dayOf(day, team), now),
    homeView(homeOf(work), now),
  ]) {
    expect(complaintsAbout(shown)).toEqual([]);
    expect(foreignMarkup(shown)).toEqual([]);
  }
});
