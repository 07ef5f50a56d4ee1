import { postpone } from '../../../src/domain/commitment/postpone.js';
import { promise } from '../../../src/domain/commitment/promise.js';
import type { Commitment } from '../../../src/domain/records.js';
import { leadFor } from '../../../src/domain/reminders/ladder.js';
import {
  contactReminders,
  Reminders,
  remindersOf,
} from '../../../src/domain/reminders/reminder.js';
import { decide } from '../../../src/domain/ruling.js';
import type { Scene } from '../../../src/domain/scene.js';
import { custody } from '../../../src/domain/take/custody.js';
import { hours, minutes } from '../../../src/domain/working-time/duration.js';
import { act, member, members, opened, ruled, TUESDAY, workspace } from '../scenes.js';

const at = (hour: number, minute = 0) => new Date(+TUESDAY + hours(hour - 10) + minutes(minute));
const NEW_YEAR_2000 = new Date('2000-01-01T00:00:00Z');

/** Everything that would be told of the commitment if nobody handled it. */
function all(scene: Scene, commitment: Commitment) {
  const told = [];
  const reminders = remindersOf(scene, commitment);
  for (let next = reminders.next(NEW_YEAR_2000); next; next = reminders.next(next))
    told.push(...reminders.due(next, next));
  return told.map(({ kind, memberId, at: time }) => [kind, memberId, time.toISOString()]);
}

function firstOf(scene: Scene): Commitment {
  const [first] = scene.commitments;
  if (!first) throw new Error('an issue opens with a promise');
  return first;
}

test.each([
  ['p1', '24T10:30', '24T11:00', '24T11:00', '24T11:10'],
  ['p2', '24T12:00', '24T14:00', '24T16:00', '24T17:00'],
  ['p3', '24T16:00', '25T10:00', '26T10:00', '26T14:00'],
] as const)(
  'a %s: the owner before it lapses and then, one lead after the other when it stays so',
  (priority, ...times) => {
    const scene = opened({ priority });
    const [nudge, due, lapsed, next] = times.map((time) => `2026-11-${time}:00.000Z`);
    const told = all(scene, firstOf(scene)).filter(([kind]) => kind !== 'phone-them');
    expect(told).toEqual([
      ['nudge', 'bob', nudge],
      ['due', 'bob', due],
      ['lapsed', 'ana', lapsed],
      ['lapsed', 'lee', next],
    ]);
  },
);

test('of a P1 that still waits after 15 minutes a lead is to phone whoever has it', () => {
  const scene = opened({ priority: 'p1' });
  const calls = (of: Scene) => all(of, firstOf(of)).filter(([kind]) => kind === 'phone-them');
  expect(calls(scene)).toEqual([['phone-them', 'ana', '2026-11-24T11:15:00.000Z']]);
  expect(calls(opened({ priority: 'p2' }))).toEqual([]);
});

test('what falls due at night is told when work begins; a P1 at once', () => {
  const dueAt = new Date('2026-11-25T03:00:00Z');
  for (const [priority, told] of [
    ['p2', '2026-11-25T09:00:00.000Z'],
    ['p1', '2026-11-25T03:00:00.000Z'],
  ] as const) {
    const scene = opened({ priority });
    const made = ruled(scene, promise(scene, act('bob'), { what: 'call back', dueAt }));
    const commitment = made.commitments.find(({ kind }) => kind === 'promise') ?? firstOf(made);
    expect(all(made, commitment)).toContainEqual(['due', 'bob', told]);
  }
});

test('an owner who is a lead hears as the owner only; another lead hears if it stays so', () => {
  const scene = opened({ owner: 'ana' });
  expect(all(scene, firstOf(scene)).map(([kind, who]) => [kind, who])).toEqual([
    ['nudge', 'ana'],
    ['due', 'ana'],
    ['lapsed', 'lee'],
  ]);
});

const late = (scene: Scene) => firstOf(scene).dueAt;

test('somebody who prepares a later time once it lapsed acts: it climbs no further', () => {
  const scene = opened();
  const asking = { commitmentId: firstOf(scene).id, dueAt: at(30), reason: 'the bank is slow' };
  const before = ruled(scene, postpone(scene, act('bob', at(12)), asking));
  expect(all(before, firstOf(before)).map(([kind]) => kind)).toContain('lapsed');
  const after = ruled(scene, postpone(scene, act('bob', late(scene)), asking));
  expect(all(after, firstOf(after)).map(([kind]) => kind)).not.toContain('lapsed');
});

test('a lead who took over what had lapsed has their own time before the next hears', () => {
  const scene = opened();
  const taken = custody(scene, act('ana', at(15)), { to: 'ana', reason: 'they are silent' });
  const owned = ruled(scene, decide(taken));
  const climbing = all(owned, firstOf(owned)).filter(([kind]) => kind === 'lapsed');
  expect(climbing).toEqual([['lapsed', 'lee', '2026-11-24T17:00:00.000Z']]);
});

test.each([
  ['p1', ['10:00 contact bob', '10:15 phone-them ana', '10:10 contact-missed lee']],
  ['p2', ['10:00 contact bob', '12:00 contact-missed ana', '14:00 contact-missed lee']],
] as const)('a missed next contact of a %s climbs the same way', (priority, expected) => {
  const { issue, ...scene } = opened({ priority });
  const own = { ...issue, nextContactAt: at(10) };
  const alone = { ...scene, issue: own, commitments: [] };
  const told = contactReminders(alone, own).due(NEW_YEAR_2000, at(30));
  const said = told.map(
    ({ at: time, kind, memberId }) => `${time.toISOString().slice(11, 16)} ${kind} ${memberId}`,
  );
  expect(said).toEqual(expected);
});

test.each([
  ['the first at work', at(10), 'ana'],
  ['the next where the first is not at work', at(20), 'lee'],
  ['the first where nobody is at work', at(23), 'ana'],
])('the lead who hears is %s', (_who, when, lead) => {
  expect(leadFor(opened(), when, 'bob')).toBe(lead);
});

test('a lead who left hears nothing, and without a lead nobody does', () => {
  const gone = { ...members, ana: member('ana', { standing: 'deactivated' }) };
  expect(leadFor({ ...opened(), members: gone }, at(10), 'bob')).toBe('lee');
  const none = { ...workspace, settings: { ...workspace.settings, leads: [] } };
  expect(leadFor({ ...opened(), workspace: none }, at(10), 'bob')).toBeNull();
});

describe('after a pause', () => {
  const reminders = new Reminders([
    { kind: 'due', memberId: 'bob', subjectId: 'it', at: at(14) },
    { kind: 'nudge', memberId: 'bob', subjectId: 'it', at: at(12) },
    { kind: 'lapsed', memberId: 'ana', subjectId: 'it', at: at(16) },
  ]);

  test.each<[string, Date, Date, string[]]>([
    ['nothing was missed', at(12), at(12), ['nudge']],
    ['each hears only the newest', at(12), at(15), ['due']],
    ['each person hears what is theirs', at(12), at(18), ['due', 'lapsed']],
    ['what was told is not told again', at(14), at(16), ['due', 'lapsed']],
    ['what is to come is not told', at(10), at(11), []],
  ])('%s', (_what, since, now, kinds) => {
    expect(reminders.due(since, now).map(({ kind }) => kind)).toEqual(kinds);
  });

  test('the clock looks again at the next that is still to come', () => {
    expect(reminders.next(at(12))).toEqual(at(14));
    expect(reminders.next(at(16))).toBeNull();
  });
});
