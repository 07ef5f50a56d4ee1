import type { Scene } from '../../src/domain/scene.js';
import { hours } from '../../src/domain/working-time/duration.js';
import { people } from '../support/office.js';
import { offerOf, openTrial, promiseOf, type Trial } from './trial.js';

let trial: Trial;
beforeAll(async () => {
  trial = await openTrial();
});
afterAll(() => trial.close());

const { ana, bob, cara } = people;

const told = ({ issue }: Scene) =>
  trial.sql(
    `select lane, coalesce(facts ->> 'reminder', kind) as what from outbox
      where issue_id = $1 order by id`,
    [issue.id],
  );

test('invariant 4: silence climbs from the receiver to the giver and a lead, and moves nothing', async () => {
  const offered = await trial.offered(await trial.opened(cara.id, 'p3'), bob.id);
  const { halfTimeAt, endsAt } = offerOf(offered);

  trial.clock.set(halfTimeAt.toISOString());
  await trial.wake(offered);
  expect(await told(offered)).toEqual([{ lane: `user:${bob.id}`, what: 'half-time' }]);

  trial.clock.set(endsAt.toISOString());
  await trial.wake(offered);
  const ended = await trial.now(offered);
  expect(ended.issue.ownerId).toBe(cara.id);
  expect(ended.handoffs).toMatchObject([{ state: 'expired', acceptedBy: null }]);
  expect(ended.receivers).toMatchObject([{ state: 'released' }]);
  expect((await told(offered)).slice(1)).toEqual([
    { lane: `user:${ana.id}`, what: 'untaken' },
    { lane: `user:${cara.id}`, what: 'expired' },
  ]);
});

test('invariant 4: a month of silence leaves the issue and its promise with the owner', async () => {
  const offered = await trial.offered(await trial.opened(cara.id, 'p2'), bob.id);
  for (let hour = 0; hour < 24 * 30; hour += 3) {
    trial.clock.forward(hours(3));
    await trial.wake(offered);
  }
  const after = await trial.now(offered);
  expect(after.issue).toMatchObject({ ownerId: cara.id, state: 'open' });
  expect(promiseOf(after)).toMatchObject({ id: promiseOf(offered).id, state: 'open' });
  expect(await told(offered)).toContainEqual({ lane: `user:${ana.id}`, what: 'lapsed' });
});
