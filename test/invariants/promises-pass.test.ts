import { openCommitments } from '../../src/domain/scene.js';
import { people } from '../support/office.js';
import { offerOf, openTrial, promiseOf, type Trial } from './trial.js';

let trial: Trial;
beforeAll(async () => {
  trial = await openTrial();
});
afterAll(() => trial.close());

const { ana, bob, dev } = people;

test('invariant 5: every open promise passes with the issue, as it was shown', async () => {
  const opened = await trial.opened(ana.id);
  await trial.promise(opened, ana.id, 'send the corrected invoice by thu 3pm');
  const offered = await trial.offered(await trial.now(opened), bob.id);
  const shaken = await trial.accept(offered, bob.id);

  const promises = openCommitments(offered);
  expect(promises).toHaveLength(2);
  expect(shaken).toMatchObject({
    promises: promises.map(({ dueAt }) => ({ dueAt: dueAt.toISOString() })),
  });
  const after = await trial.now(offered);
  expect(openCommitments(after).map(({ id, dueAt }) => ({ id, dueAt }))).toEqual(
    promises.map(({ id, dueAt }) => ({ id, dueAt })),
  );
});

test('invariant 5: from the handshake on the promises run by the new owner’s clock', async () => {
  const opened = await trial.opened(ana.id, 'p3');
  const offered = await trial.offered(opened, dev.id);
  await trial.accept(offered, dev.id);
  const { id, nudgeAt, wakeAt } = promiseOf(await trial.now(offered));
  expect(nudgeAt).not.toEqual(promiseOf(opened).nudgeAt);

  trial.clock.set((wakeAt ?? nudgeAt).toISOString());
  await trial.wake(offered);
  expect(
    await trial.sql('select member_id from reminder_slots where subject_id = $1', [id]),
  ).toEqual([{ member_id: dev.id }]);
});

test('invariant 5: a form that shows less than was promised meanwhile is refused, then shown anew', async () => {
  const offered = await trial.offered(await trial.opened(ana.id), bob.id);
  await trial.promise(offered, dev.id, 'call them back by tomorrow noon');
  expect(await trial.accept(offered, bob.id)).toMatchObject({
    refusal: { why: 'changed-meanwhile' },
  });
  const shownAnew = await trial.now(offered);
  expect(shownAnew.issue.ownerId).toBe(ana.id);
  expect(await trial.accept(shownAnew, bob.id)).toMatchObject({ kind: 'accepted' });
});

test('invariant 5: keeping a promise makes the form stale as well', async () => {
  const offered = await trial.offered(await trial.opened(ana.id), bob.id);
  const target = { by: 'commitment', id: promiseOf(offered).id } as const;
  await trial.baton.keep(trial.request(ana.id), { target, reason: '' });
  expect(offerOf(await trial.now(offered)).version).toBe(offerOf(offered).version + 1);
  expect(await trial.accept(offered, bob.id)).toMatchObject({
    refusal: { why: 'changed-meanwhile' },
  });
});

test('invariant 5: a promise made at the moment of the handshake is seen or comes after it', async () => {
  for (let round = 0; round < 20; round += 1) {
    const offered = await trial.offered(await trial.opened(ana.id), bob.id);
    const [promised, shaken] = await Promise.all([
      trial.promise(offered, dev.id, 'call them back by tomorrow noon'),
      trial.accept(offered, bob.id),
    ]);
    const isShaken = shaken.kind === 'accepted';
    const ownerId = isShaken ? bob.id : ana.id;
    const { issue, handoffs } = await trial.now(offered);
    expect(promised).toMatchObject({ kind: 'promised', ownerId });
    expect(issue.ownerId).toBe(ownerId);
    expect(handoffs).toMatchObject([{ version: offerOf(offered).version + (isShaken ? 0 : 1) }]);
  }
});
