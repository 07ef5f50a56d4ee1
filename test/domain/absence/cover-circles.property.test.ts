import fc from 'fast-check';

import { agreeToCover, refuseCover } from '../../../src/domain/absence/answer-cover.js';
import { absenceOf, standIn } from '../../../src/domain/absence/cover.js';
import { comeBack } from '../../../src/domain/absence/end.js';
import type { Roster } from '../../../src/domain/absence/roster.js';
import type { Absence } from '../../../src/domain/records.js';
import { hours } from '../../../src/domain/working-time/duration.js';
import { act, refusedAs, TUESDAY } from '../scenes.js';
import { covered, everybodyHere, going, onward, span } from './rosters.js';

const people = ['ana', 'bob', 'cara', 'dev', 'lee'];
const dayOn = (day: number) => new Date(+TUESDAY + hours(24 * day));

type Step =
  | { does: 'go'; who: string; cover: string | null; first: number; days: number }
  | { does: 'agree' | 'refuse' | 'return'; place: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    does: fc.constant('go' as const),
    who: fc.constantFrom(...people),
    cover: fc.option(fc.constantFrom(...people)),
    first: fc.nat(6),
    days: fc.integer({ min: 1, max: 5 }),
  }),
  fc.record({
    does: fc.constantFrom('agree' as const, 'refuse' as const, 'return' as const),
    place: fc.nat(5),
  }),
);

/** What people do about their absences, one after the other; what is refused changes nothing. */
const rosters = fc.array(step, { maxLength: 25 }).map((steps) =>
  steps.reduce<Roster>((roster, each) => {
    const ruling = ruled(roster, each);
    return ruling?.ok ? onward(roster, ruling) : roster;
  }, everybodyHere),
);

function ruled(roster: Roster, each: Step) {
  if (each.does === 'go') {
    const at = { startsAt: dayOn(each.first), endsAt: dayOn(each.first + each.days) };
    return going(roster, each.who, { cover: each.cover, at });
  }
  const absence = roster.absences[each.place % Math.max(1, roster.absences.length)];
  if (!absence) return null;
  const { id, memberId, coverId } = absence;
  if (each.does === 'return') return comeBack(roster, act(memberId), id);
  const answer = each.does === 'agree' ? agreeToCover : refuseCover;
  return answer(roster, act(coverId ?? ''), id);
}

/** Who is named as cover at `at`, agreed or only asked, from one to the next. */
function wayFrom(roster: Roster, start: string, at: Date): string[] {
  const way = [start];
  for (let current = start; way.length <= people.length + 1;) {
    const absence = absenceOf(roster, current, at);
    const isNamed = absence?.coverState === 'asked' || absence?.coverState === 'agreed';
    if (!isNamed || absence.coverId === null) return way;
    current = absence.coverId;
    way.push(current);
  }
  return way;
}

/** Everybody at the beginning of every day. */
const watched = people.flatMap((who) =>
  Array.from({ length: 12 }, (_, day) => ({ who, at: dayOn(day) })),
);

const inEvery = (holds: (roster: Roster) => boolean) =>
  fc.defaultReportMessage(fc.check(fc.property(rosters, holds), { numRuns: 300 }));

test('whatever people plan and agree to, nobody ends up covering for themselves', () => {
  const report = inEvery((roster) =>
    watched.every(({ who, at }) => {
      const way = wayFrom(roster, who, at);
      return new Set(way).size === way.length;
    }),
  );
  expect(report).toBeUndefined();
});

test('whoever stands in is there', () => {
  const report = inEvery((roster) =>
    watched.every(({ who, at }) => {
      const hearer = standIn(roster, who, at);
      return hearer === null || absenceOf(roster, hearer, at) === null;
    }),
  );
  expect(report).toBeUndefined();
});

test('nobody is away twice at once', () => {
  const report = inEvery(({ absences }) =>
    watched.every(({ who, at }) => {
      const isThen = (each: Absence) =>
        each.memberId === who && each.startsAt <= at && at < each.endsAt;
      return absences.filter(isThen).length <= 1;
    }),
  );
  expect(report).toBeUndefined();
});

test('a circle is refused with everybody on the way round, however long', () => {
  const chain = covered(covered(everybodyHere, 'bob', 'cara'), 'cara', 'dev');
  const ruling = going(chain, 'dev', { cover: 'bob' });
  expect(!ruling.ok && ruling.refusal).toEqual({
    why: 'cover-in-circles',
    memberId: 'dev',
    through: ['bob', 'cara'],
  });
  expect(going(chain, 'dev', { cover: 'lee' }).ok).toBe(true);
});

test('who was only asked counts as well', () => {
  const asked = onward(everybodyHere, going(everybodyHere, 'bob', { cover: 'cara' }));
  expect(refusedAs(going(asked, 'cara', { cover: 'bob' }))).toBe('cover-in-circles');
});

test('at different times two may cover for each other', () => {
  const bobs = covered(everybodyHere, 'bob', 'cara');
  expect(going(bobs, 'cara', { cover: 'bob', at: span('28T00', '30T00') }).ok).toBe(true);
});

test('three whose absences never meet at one moment are no circle', () => {
  const first = covered(everybodyHere, 'bob', 'cara', { at: span('25T00', '27T00') });
  const second = covered(first, 'cara', 'dev', { at: span('26T00', '29T00') });
  expect(going(second, 'dev', { cover: 'bob', at: span('27T00', '30T00') }).ok).toBe(true);
  expect(refusedAs(going(second, 'dev', { cover: 'bob', at: span('26T12', '30T00') }))).toBe(
    'cover-in-circles',
  );
});
