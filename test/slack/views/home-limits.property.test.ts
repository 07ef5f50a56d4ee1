import fc from 'fast-check';

import { homeView } from '../../../src/slack/views/work/home.js';
import { settingsSchema } from '../../../src/storage/settings.js';
import type { ZonedAbsence } from '../../../src/use-cases/away/ports.js';
import type { Home, WeekOfPromises } from '../../../src/use-cases/home.js';
import { hostile } from './samples.js';
import { blocksOf, complaintsAbout, foreignMarkup, wordsIn } from './sendable.js';
import { ANN, bob, BOB, CARA, newId, TUESDAY as now, workspace } from './story.js';

const before = new Date('2026-11-23T15:00:00Z');
const later = new Date('2026-11-26T15:00:00Z');

/** How much of everything there is; lists are read up to fifty lines, totals count all. */
interface Much {
  lines: number[];
  members: number;
  away: number;
  weeks: Omit<WeekOfPromises, 'monday'>[];
  isLead: boolean;
}

const count = fc.integer({ min: 0, max: 500 });
const much: fc.Arbitrary<Much> = fc.record({
  lines: fc.array(count, { minLength: 14, maxLength: 14 }),
  members: fc.integer({ min: 0, max: 300 }),
  away: fc.integer({ min: 0, max: 50 }),
  weeks: fc.array(
    fc.record({ kept: count, early: count, late: count, moved: count, broken: count }),
    { minLength: 4, maxLength: 4 },
  ),
  isLead: fc.boolean(),
});

/** A lead of 300 members with 500 lines of everything. */
const most: Much = {
  lines: Array.from({ length: 14 }, () => 500),
  members: 300,
  away: 50,
  weeks: Array.from({ length: 4 }, () => ({ kept: 90, early: 40, late: 9, moved: 9, broken: 1 })),
  isLead: true,
};

it.each(hostile)(
  'with much of everything Slack takes it, and it does nothing there: %s',
  (_, words) => {
    const view = homeView(homeOf(most, words), now);
    expect(complaintsAbout(view)).toEqual([]);
    expect(foreignMarkup(view)).toEqual([]);
  },
);

it('however much there is of what', () => {
  fc.assert(
    fc.property(much, fc.string({ unit: 'binary', maxLength: 300 }), (each, words) => {
      const view = homeView(homeOf(each, words), now);
      expect(complaintsAbout(view)).toEqual([]);
      expect(foreignMarkup(view)).toEqual([]);
    }),
    { numRuns: 10 },
  );
});

it('each kind shows some of its lines, and how many there are', () => {
  const view = homeView(homeOf(most, 'words'), now);
  expect(blocksOf(view).length).toBeLessThanOrEqual(100);
  expect(wordsIn(view).match(/\(500\)/g)).toHaveLength(14);
  expect(wordsIn(view)).toContain('*Who has what in hand* (300)');
  expect(wordsIn(view)).toContain('… and 280 more');
});

function homeOf({ lines, members, away, weeks, isLead }: Much, words: string): Home {
  const line = {
    issueId: newId(),
    number: 12,
    title: words,
    customer: words,
    priority: 'p2' as const,
  };
  const handoff = { ...line, handoffId: newId(), giverId: ANN, to: [BOB, CARA] };
  const offer = { ...handoff, nextStep: words, endsAt: later };
  const promised = { ...line, commitmentId: newId(), kind: 'promise' as const, what: words };
  const correction = { ...handoff, acceptedBy: BOB, correction: words };
  const owned = { ...line, nextContactAt: before, hasPromise: false };
  const total = (place: number) => lines[place] ?? 0;
  const some = <Line>(place: number, one: Line): Line[] =>
    Array.from({ length: Math.min(50, total(place)) }, () => one);
  const absences = Array.from({ length: away }, (): ZonedAbsence => absenceOf(ANN, BOB));
  const returned = { state: 'countered', isCountered: true } as const;
  const people = Array.from({ length: members }, () => ANN);
  return {
    work: {
      workspace: {
        ...workspace,
        settings: settingsSchema.parse({
          leads: people,
          rota: members > 0 ? { members: people } : null,
          holidays: people.map(() => '2026-12-24'),
        }),
      },
      member: bob,
      whereabouts: { away: absences, covering: absences },
      offersToMe: some(0, offer),
      takesOfMe: some(1, {
        ...line,
        takeId: newId(),
        askedBy: ANN,
        readBack: words,
        endsAt: later,
      }),
      readBacks: some(2, handoff),
      offersByMe: some(3, offer),
      returned: some(4, { ...handoff, ...returned, suggestion: { by: ANN, name: words } }),
      corrections: some(5, correction),
      promises: some(6, { ...promised, dueAt: before }),
      issues: some(7, owned),
      followUps: some(8, { ...line, followUpId: newId(), dueAt: before }),
      totals: {
        offersToMe: total(0),
        takesOfMe: total(1),
        readBacks: total(2),
        offersByMe: total(3),
        returned: total(4),
        corrections: total(5),
        promises: total(6),
        issues: total(7),
        followUps: total(8),
      },
    },
    weeks: weeks.map((week) => ({ ...week, monday: '2026-11-23' })),
    lead: isLead
      ? {
          team: {
            lapsed: some(9, { ...promised, dueAt: before, ownerId: ANN }),
            missed: some(10, { ...owned, ownerId: ANN }),
            untaken: some(11, { ...handoff, endedAt: before }),
            custody: some(12, { ...line, ownerId: ANN, custodyId: newId(), since: before }),
            corrections: some(13, correction),
            totals: {
              lapsed: total(9),
              missed: total(10),
              untaken: total(11),
              custody: total(12),
              corrections: total(13),
            },
            lapsedBy: [],
          },
          hands: {
            owners: people.slice(0, 50).map((ownerId) => ({ ownerId, issues: 12, lapsed: 3 })),
            totalOwners: members,
            away: absences,
            changesAt: null,
          },
        }
      : null,
  };
}

function absenceOf(memberId: string, coverId: string): ZonedAbsence {
  const { workspaceId } = workspace;
  const absence = {
    workspaceId,
    id: newId(),
    memberId,
    startsAt: before,
    endsAt: later,
    coverId,
    coverState: 'agreed' as const,
    setBy: memberId,
    setAt: before,
    endedAt: null,
    wakeAt: null,
  };
  return { absence, zone: 'America/New_York' };
}
