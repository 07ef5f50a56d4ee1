import { standIn } from '../../../src/domain/absence/cover.js';
import { keepIt } from '../../../src/domain/handoff/withdraw.js';
import type { Priority } from '../../../src/domain/people.js';
import { hearerFor, leadsInTurn } from '../../../src/domain/reminders/ladder.js';
import { after, askedBy, offeredTo, ranOut, taking, toldUntil } from '../handshakes.js';
import { act, opened, ruled, TUESDAY, whileAway, withoutMember } from '../scenes.js';

const rungs = (scene = opened(), from = TUESDAY, ...concerned: string[]) =>
  leadsInTurn(scene, from, ...concerned).map(
    ({ memberId, at }) => `${memberId} ${at.toISOString().slice(8, 16)}`,
  );

test.each<[string, Priority, Date, string[]]>([
  ['an hour apart', 'p2', after(5), ['ana 24T15:00', 'lee 24T16:00']],
  ['ten minutes apart for a P1', 'p1', after(5), ['ana 24T15:00', 'lee 24T15:10']],
  ['each in their own hours', 'p2', TUESDAY, ['ana 24T10:00', 'lee 24T14:00']],
  ['at any hour for a P1', 'p1', TUESDAY, ['ana 24T10:00', 'lee 24T10:10']],
  ['first whoever is at work', 'p2', after(10), ['lee 24T20:00', 'ana 25T09:00']],
  ['from the next morning', 'p2', after(13), ['ana 25T09:00', 'lee 25T14:00']],
])('one lead after the other hears: %s', (_how, priority, from, expected) => {
  expect(rungs(opened({ priority }), from)).toEqual(expected);
});

test('leads who are away, have left or know already are passed over', () => {
  expect(rungs(whileAway(opened(), 'ana'), after(5))).toEqual(['lee 24T15:00']);
  expect(rungs(withoutMember(opened(), 'ana'), after(5))).toEqual(['lee 24T15:00']);
  expect(rungs(opened(), after(5), 'ana')).toEqual(['lee 24T15:00']);
  expect(rungs(whileAway(withoutMember(opened(), 'lee'), 'ana'))).toEqual([]);
});

const climbs = (told: string[]) => told.filter((each) => each.includes('untaken'));

test('an offer nobody took is told to one lead at a time, until somebody acts', () => {
  const expired = ranOut(offeredTo(opened({ priority: 'p3' }), 'cara'));
  expect(climbs(toldUntil(offeredTo(opened({ priority: 'p3' }), 'cara'), after(8)))).toEqual([
    '14:00 untaken ana',
    '15:00 untaken lee',
  ]);
  expect(climbs(toldUntil(expired, after(8)))).toEqual(['15:00 untaken lee']);
  const handoffId = expired.handoffs[0]?.id ?? '';
  const kept = ruled(expired, keepIt(expired, act('bob', after(4)), handoffId));
  const again = offeredTo(expired, 'dev');
  const asked = ruled(expired, taking(expired, 'ana', { at: after(4) }));
  for (const acted of [kept, again, asked]) expect(climbs(toldUntil(acted, after(5)))).toEqual([]);
});

test('while the owner is away their cover hears, else a lead', () => {
  expect(hearerFor(opened(), TUESDAY)).toBe('bob');
  expect(hearerFor(whileAway(opened(), 'bob', 'cara'), TUESDAY)).toBe('cara');
  expect(hearerFor(whileAway(opened(), 'bob'), TUESDAY)).toBe('ana');
  const asked = whileAway(askedBy(opened({ priority: 'p3' }), 'dev'), 'bob', 'cara');
  expect(toldUntil(asked, after(3))).toEqual(['12:00 asked-for cara']);
});

test.each<[string, [string, string | null][], string | null]>([
  ['themselves, while they are there', [], 'bob'],
  ['whoever covers for them', [['bob', 'cara']], 'cara'],
  [
    'the cover of their cover',
    [
      ['bob', 'cara'],
      ['cara', 'dev'],
    ],
    'dev',
  ],
  ['nobody, without a cover', [['bob', null]], null],
  [
    'nobody, where covers go in circles',
    [
      ['bob', 'cara'],
      ['cara', 'bob'],
    ],
    null,
  ],
])('who stands in for somebody is %s', (_who, absences, expected) => {
  const scene = absences.reduce((on, [who, cover]) => whileAway(on, who, cover), opened());
  expect(standIn(scene, 'bob', TUESDAY)).toBe(expected);
});

test('after the absence the cover is not bothered any more', () => {
  const scene = whileAway(opened(), 'bob', 'cara');
  const end = scene.absences[0]?.endsAt ?? TUESDAY;
  expect(standIn(scene, 'bob', new Date(+end - 1))).toBe('cara');
  expect(standIn(scene, 'bob', end)).toBe('bob');
});
