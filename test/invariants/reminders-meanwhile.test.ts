import { openDigestStore } from '../../src/storage/digest-store.js';
import { openDueIssues } from '../../src/storage/queries/due/issues.js';
import { sendDigests } from '../../src/use-cases/remind/digests.js';
import { wakeDue } from '../../src/use-cases/remind/tick.js';
import { wakeIssue } from '../../src/use-cases/remind/wake-issue.js';
import { type Carrier, openCarrier } from '../support/carrier.js';
import { people } from '../support/office.js';
import { openTrial, promiseOf, type Trial } from './trial.js';

let trial: Trial;
let carrier: Carrier;
let heard: string[];
beforeEach(async () => {
  trial = await openTrial();
  heard = [];
  carrier = openCarrier(trial, {
    heard: ({ to, notice }) => {
      if (notice.kind === 'reminder') heard.push(`${to} ${notice.reminder} ${notice.subjectId}`);
      if (notice.kind === 'digest') heard.push(`${to} digest ${notice.day}`);
    },
  });
});
afterEach(() => trial.close());

const { ana, bob, dev } = people;

/** One tick of the schedule, at that instant. */
async function tickAt(at: string | Date): Promise<void> {
  const { source, desk, clock } = trial;
  clock.set(new Date(at).toISOString());
  const failed = (_due: unknown, error: unknown) => {
    throw error;
  };
  await wakeDue({ issues: openDueIssues(source), wake: wakeIssue(desk), clock, failed })();
  await sendDigests({ digests: openDigestStore(source), clock })();
}

/** What people heard since they were last asked, once all that is due is delivered. */
async function news(): Promise<string[]> {
  await carrier.carry();
  return heard.splice(0);
}

/** A promise of Ana's, due on Thursday at three. */
async function promised() {
  const scene = await trial.opened(ana.id, 'p3');
  const { id } = promiseOf(scene);
  await trial.baton.keep(trial.request(ana.id), { target: { by: 'commitment', id }, reason: '' });
  await trial.promise(scene, ana.id, 'send the invoice by thu 3pm');
  const now = await trial.now(scene);
  return { scene: now, promise: promiseOf(now) };
}

/** The promise as it is once its customer knows of the later time. */
async function moved({ scene, promise }: Awaited<ReturnType<typeof promised>>, when: string) {
  const { baton, request } = trial;
  const { id: commitmentId } = promise;
  await baton.postpone(request(ana.id), { commitmentId, when, reason: 'the printer is broken' });
  const drafted = await trial.now(scene);
  const draftId = drafted.commitments.find(({ state }) => state === 'draft')?.id ?? '';
  await baton.confirmPostponed(request(ana.id), { draftId, toldHow: 'phoned' });
  return promiseOf(await trial.now(scene));
}

test('kept between the tick and its delivery: nothing is sent', async () => {
  const { promise } = await promised();
  await tickAt(promise.nudgeAt);
  const target = { by: 'commitment', id: promise.id } as const;
  await trial.baton.keep(trial.request(ana.id), { target, reason: '' });
  expect(await news()).toEqual([]);
});

test('a handshake between the tick and its delivery: the new owner hears, once', async () => {
  const { scene, promise } = await promised();
  await tickAt(promise.nudgeAt);
  await trial.accept(await trial.offered(scene, bob.id), bob.id);
  expect(await news()).toEqual([`${bob.id} nudge ${promise.id}`]);
  await tickAt(promise.dueAt);
  expect(await news()).toEqual([`${bob.id} due ${promise.id}`]);
});

test('a new owner who is not at work yet hears when they are, once', async () => {
  const { scene, promise } = await promised();
  // One in the afternoon in London: in Kolkata work has ended.
  await tickAt(promise.nudgeAt);
  await trial.accept(await trial.offered(scene, dev.id), dev.id);
  expect(await news()).toEqual([]);
  await tickAt(promise.dueAt);
  expect(await news()).toEqual([]);
  await tickAt('2026-11-27T04:00:00Z');
  expect(await news()).toEqual([`${dev.id} due ${promise.id}`]);
});

test('moved to another day before its nudge: that day has its own, and the old one none', async () => {
  const before = await promised();
  const after = await moved(before, 'fri 3pm');
  await tickAt(before.promise.nudgeAt);
  await tickAt(before.promise.dueAt);
  expect(await news()).toEqual([]);
  await tickAt(after.nudgeAt);
  expect(await news()).toEqual([`${ana.id} nudge ${after.id}`]);
});

test('moved later on the day of its nudge: the new time has a nudge of its own that day', async () => {
  const before = await promised();
  await tickAt(before.promise.nudgeAt);
  const after = await moved(before, 'today 4:30pm');
  // What was to be said of the old time is not said any more.
  expect(await news()).toEqual([]);
  await tickAt(before.promise.dueAt);
  expect(await news()).toEqual([`${ana.id} nudge ${after.id}`]);
  await tickAt(after.dueAt);
  expect(await news()).toEqual([`${ana.id} due ${after.id}`]);
});

test('a clock that stood still, and one that goes back, repeat nothing', async () => {
  const { promise } = await promised();
  await tickAt(promise.nudgeAt);
  await tickAt(promise.nudgeAt);
  expect(await news()).toEqual([`${ana.id} nudge ${promise.id}`]);
  await tickAt('2026-11-24T10:00:00Z');
  await tickAt(promise.nudgeAt);
  expect(await news()).toEqual([]);
});

test('after three days without Baton each hears the newest of each promise, and one digest', async () => {
  const { promise } = await promised();
  const other = (await promised()).promise;
  await trial.sql(`update members set wake_at = '2026-11-25T09:00:00Z' where id = $1`, [ana.id]);
  await tickAt('2026-11-27T11:30:00Z');
  expect((await news()).toSorted()).toEqual(
    [
      `${ana.id} digest 2026-11-27`,
      `${ana.id} due ${promise.id}`,
      `${ana.id} due ${other.id}`,
    ].toSorted(),
  );
  await tickAt('2026-11-27T11:31:00Z');
  expect(await news()).toEqual([]);
});

test('a worker that died with a reminder in its hands: the next one has it when the lease is over', async () => {
  const { promise } = await promised();
  await tickAt(promise.nudgeAt);
  await trial.sql(
    `update outbox set state = 'sending', lease_until = clock_timestamp() - interval '1 second'
      where kind = 'reminder'`,
  );
  expect(await news()).toEqual([`${ana.id} nudge ${promise.id}`]);
  expect(await news()).toEqual([]);
});
