import {
  agreeToCover,
  leaveForGood,
  refuseCover,
} from '../../../src/domain/absence/answer-cover.js';
import { absenceOf, standIn } from '../../../src/domain/absence/cover.js';
import { comeBack } from '../../../src/domain/absence/end.js';
import { leadOfAbsence } from '../../../src/domain/absence/silence.js';
import { wakeAbsence } from '../../../src/domain/absence/wake.js';
import { act, member, refusedAs, TUESDAY } from '../scenes.js';
import {
  absenceOfMember,
  covered,
  declined,
  everybodyHere,
  going,
  onward,
  span,
  thuToFri,
  withChange,
} from './rosters.js';

const thursday = new Date('2026-11-26T10:00:00Z');
const asked = onward(everybodyHere, going(everybodyHere, 'bob', { cover: 'cara' }));
const { id: bobs } = absenceOfMember(asked, 'bob');

test('who goes away is away from then until then, and not before or after', () => {
  const away = onward(everybodyHere, going(everybodyHere, 'bob'));
  const { startsAt, endsAt } = thuToFri;
  expect(absenceOf(away, 'bob', new Date(+startsAt - 1))).toBeNull();
  expect(absenceOf(away, 'bob', startsAt)).toMatchObject({ coverState: 'none', wakeAt: endsAt });
  expect(absenceOf(away, 'bob', endsAt)).toBeNull();
});

test('the cover stands in only once they agreed', () => {
  expect(standIn(asked, 'bob', thursday)).toBeNull();
  const agreed = onward(asked, agreeToCover(asked, act('cara'), bobs));
  expect(standIn(agreed, 'bob', thursday)).toBe('cara');
  expect(standIn(agreed, 'bob', TUESDAY)).toBe('bob');
  const after = onward(agreed, refuseCover(agreed, act('cara'), bobs));
  expect(standIn(after, 'bob', thursday)).toBeNull();
});

test.each([
  ['somebody else who is no lead', 'bob', { by: 'dev' }, 'away-by-leads'],
  ['a guest who is set away', 'gus', { by: 'ana' }, 'cannot-serve'],
  ['a guest as cover', 'bob', { cover: 'gus' }, 'cannot-serve'],
  ['somebody who has left as cover', 'bob', { cover: 'rosa' }, 'cannot-serve'],
  ['somebody unheard of as cover', 'bob', { cover: 'zoe' }, 'cannot-serve'],
  ['the member as their own cover', 'bob', { cover: 'bob' }, 'covers-themselves'],
  ['an end before the beginning', 'bob', { at: span('28T00', '26T00') }, 'absence-backwards'],
  ['an end that is over', 'bob', { at: span('20T00', '24T10') }, 'absence-past'],
])('refuses %s', (_whom, memberId, how, why) => {
  expect(refusedAs(going(everybodyHere, memberId, how))).toBe(why);
});

test('a lead sets somebody away', () => {
  const ruling = going(everybodyHere, 'bob', { by: 'ana' });
  expect(onward(everybodyHere, ruling).absences).toMatchObject([{ memberId: 'bob', setBy: 'ana' }]);
  expect(ruling.ok && ruling.change.ledger).toMatchObject([
    { kind: 'away', actorId: 'ana', memberId: 'bob' },
  ]);
});

test('what has begun already begins now', () => {
  const now = onward(everybodyHere, going(everybodyHere, 'bob', { at: span('24T00', '25T00') }));
  expect(now.absences).toMatchObject([{ startsAt: TUESDAY }]);
});

test('a new plan takes the place of those that it overlaps, and of no others', () => {
  const later = onward(asked, going(asked, 'bob', { at: span('29T00', '30T00') }));
  expect(later.absences).toHaveLength(2);
  const ruling = going(later, 'bob', { at: span('27T00', '29T00') });
  expect(ruling.ok && ruling.change.absences.map(({ endedAt }) => endedAt)).toEqual([
    TUESDAY,
    null,
  ]);
  expect(ruling.ok && ruling.change.ledger.map(({ kind }) => kind)).toEqual(['back', 'away']);
  expect(onward(later, ruling).absences).toHaveLength(2);
});

describe('an answer about the cover', () => {
  test.each([
    ['of somebody else', 'dev', 'not-yours-to-cover'],
    ['of the member', 'bob', 'not-yours-to-cover'],
  ])('%s is refused', (_whose, by, why) => {
    expect(refusedAs(agreeToCover(asked, act(by), bobs))).toBe(why);
  });

  test('is given once; who agreed may still find that they cannot, not the other way round', () => {
    const agreed = onward(asked, agreeToCover(asked, act('cara'), bobs));
    expect(refusedAs(agreeToCover(agreed, act('cara'), bobs))).toBe('cover-answered');
    const refused = declined(agreed, 'bob');
    expect(refusedAs(agreeToCover(refused, act('cara'), bobs))).toBe('cover-answered');
    expect(refusedAs(refuseCover(refused, act('cara'), bobs))).toBe('cover-answered');
  });

  test('comes too late once the absence is over', () => {
    expect(refusedAs(agreeToCover(asked, act('cara', thuToFri.endsAt), bobs))).toBe('absence-over');
    const back = onward(asked, comeBack(asked, act('bob', thursday), null));
    expect(refusedAs(agreeToCover(back, act('cara', thursday), bobs))).toBe('absence-over');
  });
});

describe('coming back', () => {
  test('ends what they are in, or what comes next', () => {
    const two = onward(asked, going(asked, 'bob', { at: span('29T00', '30T00') }));
    const back = onward(two, comeBack(two, act('bob', thursday), null));
    expect(back.absences).toMatchObject([span('29T00', '30T00')]);
    expect(
      refusedAs(comeBack(onward(back, comeBack(back, act('bob'), null)), act('bob'), null)),
    ).toBe('not-away');
  });

  test('ends the one that is named, if it is theirs', () => {
    expect(refusedAs(comeBack(asked, act('cara'), bobs))).toBe('not-away');
    expect(comeBack(asked, act('bob'), bobs).ok).toBe(true);
  });
});

describe('a cover who does not answer', () => {
  const wakes = (how: Parameters<typeof going>[2], cover = 'cara') => {
    const ruling = going(everybodyHere, 'bob', { ...how, cover });
    return absenceOfMember(onward(everybodyHere, ruling), 'bob').wakeAt?.toISOString().slice(8, 16);
  };

  test.each([
    ['after four of their working hours', {}, '24T14:00'],
    ['across the night', { now: new Date('2026-11-24T15:00:00Z') }, '25T11:00'],
    [
      'when the member leaves work, if that is earlier',
      { now: new Date('2026-11-25T14:00:00Z') },
      '25T17:00',
    ],
    [
      'when the absence begins, if work was over before',
      { now: new Date('2026-11-25T20:00:00Z') },
      '26T00:00',
    ],
    [
      'after four hours of an absence that began at once',
      { at: span('24T00', '28T00') },
      '24T14:00',
    ],
    ['not at all where it is over before that', { at: span('24T00', '24T13') }, '24T13:00'],
  ])('counts as silent %s', (_when, how, expected) => {
    expect(wakes(how)).toBe(expected);
  });

  test('is told of once, then only the end is looked at', () => {
    const at = new Date('2026-11-24T14:00:00Z');
    expect(wakeAbsence(asked, act('system', new Date(+at - 1)), bobs)).toBeNull();
    const woken = wakeAbsence(asked, act('system', at), bobs);
    expect(woken).toMatchObject({ what: 'silent', change: { ledger: [] } });
    const after = withChange(asked, woken?.change ?? { absences: [], ledger: [] });
    expect(wakeAbsence(after, act('system', at), bobs)).toBeNull();
    expect(absenceOfMember(after, 'bob')).toMatchObject({
      wakeAt: thuToFri.endsAt,
      coverState: 'asked',
    });
  });

  test('has answered in time: nothing is told', () => {
    const agreed = onward(asked, agreeToCover(asked, act('cara'), bobs));
    expect(wakeAbsence(agreed, act('system', thursday), bobs)).toBeNull();
  });

  test('is told to whoever set the member away, else to the first lead who is neither of the two', () => {
    const absence = absenceOfMember(asked, 'bob');
    expect(leadOfAbsence(asked, absence, TUESDAY)).toBe('ana');
    expect(leadOfAbsence(asked, { ...absence, setBy: 'lee' }, TUESDAY)).toBe('lee');
    expect(leadOfAbsence(asked, { ...absence, coverId: 'ana' }, TUESDAY)).toBe('lee');
    expect(leadOfAbsence(asked, { ...absence, memberId: 'ana', setBy: 'ana' }, TUESDAY)).toBe(
      'lee',
    );
  });
});

test('at its end the absence is over, however long nobody looked', () => {
  const over = wakeAbsence(asked, act('system', thuToFri.endsAt), bobs);
  expect(over).toMatchObject({
    what: 'over',
    change: { ledger: [{ kind: 'back', memberId: 'bob', facts: { because: 'time' } }] },
  });
});

const gone = { standing: 'deactivated' } as const;

test('whoever leaves covers for nobody, and is not away but gone', () => {
  const both = covered(covered(everybodyHere, 'bob', 'cara'), 'cara', 'dev', {
    at: span('29T00', '30T00'),
  });
  const without = { ...both, members: { ...both.members, cara: member('cara', gone) } };
  const change = leaveForGood(without, act('system', thursday), 'cara');
  expect(change.absences).toMatchObject([
    { memberId: 'bob', coverState: 'refused', endedAt: null },
    { memberId: 'cara', endedAt: thursday },
  ]);
  expect(change.ledger.map(({ kind }) => kind)).toEqual(['cover-refused', 'back']);
  expect(leaveForGood(both, act('system', thursday), 'cara').absences).toEqual([]);
});
