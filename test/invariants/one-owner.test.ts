import { people, WORKSPACE } from '../support/office.js';
import { openTrial, refusalOf, type Trial } from './trial.js';

let trial: Trial;
beforeAll(async () => {
  trial = await openTrial();
});
afterAll(() => trial.close());

const { ana, bob, cara } = people;

test('invariant 1: an issue is owned by whoever opened it, from its first instant', async () => {
  const { issue } = await trial.opened(cara.id);
  expect(issue).toMatchObject({ ownerId: cara.id, ownedSince: issue.openedAt });
});

test('invariant 1: the database keeps no issue without an owner', async () => {
  const { issue } = await trial.opened(ana.id);
  const leaveAlone = trial.sql('update issues set owner_id = null where id = $1', [issue.id]);
  expect(await refusalOf(leaveAlone)).toMatch('null value in column "owner_id"');
});

test('invariant 1: the owner is somebody of the workspace', async () => {
  const { issue } = await trial.opened(ana.id);
  const giveAway = trial.sql(`update issues set owner_id = 'UNOBODY' where id = $1`, [issue.id]);
  expect(await refusalOf(giveAway)).toBe('issue_owner_is_a_member');
});

test('invariant 1: of two who shake at once exactly one becomes the owner', async () => {
  for (let round = 0; round < 20; round += 1) {
    const offered = await trial.offered(await trial.opened(ana.id), bob.id, cara.id);
    const shakes = await Promise.all([
      trial.accept(offered, bob.id),
      trial.accept(offered, cara.id),
    ]);
    const winner = shakes[0].kind === 'accepted' ? bob.id : cara.id;
    const { issue, handoffs, receivers } = await trial.now(offered);

    expect(shakes.map(({ kind }) => kind).toSorted()).toEqual(['accepted', 'refused']);
    expect(shakes.find(({ kind }) => kind === 'refused')).toMatchObject({
      refusal: { why: 'no-open-handoff', ended: 'accepted', takenBy: winner },
    });
    expect(issue).toMatchObject({ workspaceId: WORKSPACE, ownerId: winner });
    expect(handoffs).toMatchObject([{ state: 'accepted', acceptedBy: winner }]);
    expect(receivers.map(({ state }) => state).toSorted()).toEqual(['accepted', 'released']);
  }
});
