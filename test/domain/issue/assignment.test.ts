import { assignment, type Turn } from '../../../src/domain/issue/assignment.js';
import type { Member, MemberId } from '../../../src/domain/people.js';
import type { Absence } from '../../../src/domain/records.js';
import type { Scene } from '../../../src/domain/scene.js';
import { member, members, opened, TUESDAY } from '../scenes.js';

const turn = (id: MemberId, parts: Partial<Turn> = {}): Turn => ({
  member: members[id] ?? member(id),
  isAway: false,
  openIssues: 0,
  lastAskedAt: null,
  ...parts,
});

/** Bob's new issue, whose customer has that concierge. */
function withConcierge(conciergeId: MemberId | null, parts: Partial<Scene> = {}): Scene {
  const scene = opened();
  return { ...scene, customer: { ...scene.customer, conciergeId }, ...parts };
}

const away = (memberId: MemberId): Absence => ({
  workspaceId: 'T1',
  id: 'away-1',
  memberId,
  startsAt: new Date(+TUESDAY - 1000),
  endsAt: new Date(+TUESDAY + 1000),
  coverId: null,
  coverState: 'none',
  setBy: memberId,
  setAt: TUESDAY,
  wakeAt: null,
  endedAt: null,
});

const nightOwl: Member = member('owl', { zone: 'America/Los_Angeles' });

test('the concierge goes before the rota, at any hour', () => {
  const scene = withConcierge('owl', { members: { ...members, owl: nightOwl } });
  expect(assignment(scene, [turn('cara')], TUESDAY)).toEqual({ to: 'owl', as: 'concierge' });
});

test.each<[string, Scene]>([
  ['is away', withConcierge('dev', { absences: [away('dev')] })],
  ['has left', withConcierge('rosa')],
  ['is nobody', withConcierge(null)],
])('where the concierge %s the rota is asked', (_, scene) => {
  expect(assignment(scene, [turn('cara')], TUESDAY)).toEqual({ to: 'cara', as: 'rota' });
  expect(assignment(scene, [], TUESDAY)).toBeNull();
});

test('an absence that is over does not count', () => {
  const absences = [{ ...away('dev'), endedAt: TUESDAY }];
  expect(assignment(withConcierge('dev', { absences }), [], TUESDAY)?.to).toBe('dev');
});

test('the fewest open issues go first, then whoever was longest not asked, then the list', () => {
  const rota = [
    turn('ana', { openIssues: 1 }),
    turn('cara', { lastAskedAt: new Date(2000) }),
    turn('dev', { lastAskedAt: new Date(1000) }),
  ];
  expect(assignment(opened(), rota, TUESDAY)?.to).toBe('dev');
  expect(assignment(opened(), [...rota, turn('lou'), turn('mia')], TUESDAY)?.to).toBe('lou');
});

test.each<[string, Turn]>([
  ['not at work', turn('owl', { member: nightOwl })],
  ['away', turn('dev', { isAway: true })],
  ['a guest', turn('gus')],
])('who is %s is passed over', (_, first) => {
  expect(assignment(opened(), [first, turn('cara', { openIssues: 9 })], TUESDAY)?.to).toBe('cara');
  expect(assignment(opened(), [first], TUESDAY)).toBeNull();
});

test('who is the concierge or on the rota took it by opening it', () => {
  expect(assignment(withConcierge('bob'), [turn('cara')], TUESDAY)).toBeNull();
  expect(assignment(opened(), [turn('cara'), turn('bob')], TUESDAY)).toBeNull();
});

test('a lead who holds what an app opened is passed over, and did not take it', () => {
  const scene = opened();
  const unattended = { ...scene, issue: { ...scene.issue, openedBy: null } };
  expect(assignment(unattended, [turn('bob'), turn('cara')], TUESDAY)?.to).toBe('cara');
});

test('what not everybody may read is offered to nobody by itself', () => {
  const scene = opened({ isPrivate: true });
  const known = { ...scene, customer: { ...scene.customer, conciergeId: 'cara' } };
  expect(assignment(known, [turn('dev')], TUESDAY)).toBeNull();
});
