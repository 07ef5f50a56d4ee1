import { noticeMessage } from '../../../src/slack/views/notices.js';
import { digestMessage, hasDigest } from '../../../src/slack/views/work/digest.js';
import { homeView } from '../../../src/slack/views/work/home.js';
import { workMessage } from '../../../src/slack/views/work/work.js';
import type { ReturnedLine, Work, WorkLists } from '../../../src/use-cases/work.js';
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

describe('the digest', () => {
  it('tells what is most urgent first, and only what matters today', () => {
    const words = wordsIn(digestMessage(busy, now));
    const order = [
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
    ].map((part) => words.indexOf(part));
    expect(order).not.toContain(-1);
    expect(order).toEqual(order.toSorted((one, other) => one - other));
    expect(words).not.toContain('thing of tomorrow');
  });

  it('gives each line its button', () => {
    expect(buttonWords(digestMessage(busy, now))).toEqual([
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
    ]);
  });

  it("counts today in the member's own zone", () => {
    const ofBob = workOf({ promises: [promiseOf('late in New York', tonight)] });
    const ofAnn = { ...ofBob, member: { ...bob, zone: 'Europe/London' } };
    expect(hasDigest(ofBob, now)).toBe(true);
    expect(hasDigest(ofAnn, now)).toBe(false);
  });

  it('is not sent where there is nothing to say', () => {
    const quiet = workOf({
      promises: [promiseOf('thing of tomorrow', tomorrow)],
      issues: [owned(tomorrow)],
    });
    const notice = { kind: 'digest', day: '2026-11-24' } as const;
    expect(hasDigest(quiet, now)).toBe(false);
    expect(noticeMessage({ about: 'work', to: BOB, notice, work: quiet }, now)).toBeNull();
    expect(noticeMessage({ about: 'work', to: BOB, notice, work: busy }, now)).not.toBeNull();
  });

  it('shows some of every kind, however much of the most urgent there is', () => {
    const promises = Array.from({ length: 45 }, () => promiseOf('send it', yesterday));
    const work = workOf({ promises, offersToMe: [offerFrom(ANN, [BOB], 'call Chen')] });
    const message = digestMessage(work, now);
    expect(complaintsAbout(message)).toEqual([]);
    expect(wordsIn(message)).toContain('call Chen');
    expect(wordsIn(message)).toContain("… and 10 more, on Baton's Home tab.");
  });

  it('leaves what does not fit to the Home tab', () => {
    const promises = Array.from({ length: 30 }, () => promiseOf('send it', yesterday));
    const offersToMe = Array.from({ length: 24 }, () => offerFrom(ANN, [BOB]));
    const message = digestMessage(workOf({ promises, offersToMe }), now);
    expect(complaintsAbout(message)).toEqual([]);
    expect(wordsIn(message)).toContain("… and 18 more, on Baton's Home tab.");
  });
});

describe('an offer that came back', () => {
  const buttonsOf = (line: ReturnedLine) =>
    buttonWords(digestMessage(workOf({ returned: [line] }), now));

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
    const home = homeView(busy, now);
    expect(complaintsAbout(home)).toEqual([]);
    expect(buttonWords(home)).toEqual([
      'Open an issue…',
      'Hand my issues on…',
      'My hours…',
      'Accept…',
      'Hand it over',
      'Keep it',
      'Read back…',
      'Confirm',
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
    ]);
    expect(wordsIn(home)).toContain(
      'Next contact *missed*, was to be by Mon 23 Nov 10:00 (New York)',
    );
  });

  it('says so where nothing waits', () => {
    const home = homeView(workOf(), now);
    expect(wordsIn(home)).toContain('Nothing waits for you.');
    expect(buttonWords(home)).toEqual(['Open an issue…', 'My hours…']);
  });
});

describe('the answer to /issue', () => {
  it('shows the same as the Home tab', () => {
    const message = workMessage(busy, now);
    expect(buttonWords(message)).toEqual(buttonWords(homeView(busy, now)).slice(3));
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
  for (const shown of [workMessage(work, now), digestMessage(work, now), homeView(work, now)]) {
    expect(complaintsAbout(shown)).toEqual([]);
    expect(foreignMarkup(shown)).toEqual([]);
  }
});
