import type { Scene } from '../../src/domain/scene.js';
import type { LivingMessage } from '../../src/outbox/ports.js';
import { startOutbox } from '../../src/outbox/start-outbox.js';
import { outboxStore } from '../../src/storage/outbox/outbox-store.js';
import { people, WORKSPACE } from '../support/office.js';
import { recordingLog } from '../worker/recording-log.js';
import { openTrial, promiseOf, type Trial } from './trial.js';

let trial: Trial;
beforeAll(async () => {
  trial = await openTrial();
});
afterAll(() => trial.close());

const { ana, bob } = people;

/** Slack, as far as cards go: what each message shows. `meanwhile` happens between reading and showing. */
function openWall(meanwhile: () => Promise<void> = async () => {}) {
  const shown = new Map<string, Scene | null>();
  const outbox = startOutbox({
    store: outboxStore(trial.source, { laneMs: 0, leaseMs: 60_000 }),
    deliver: async ({ id }) => ({ kind: 'sent', channel: 'D1', ts: id }),
    show: async ({ id, kind, issueId, channel, ts }: LivingMessage) => {
      const scene = await trial.reading.scene(WORKSPACE, { by: 'issue', id: issueId ?? '' });
      await meanwhile();
      if (kind === 'card') shown.set(issueId ?? '', scene);
      return { kind: 'shown', shownAs: id, channel: channel ?? 'C1', ts: ts ?? '1.1' };
    },
    clock: trial.clock,
    random: () => 1,
    log: recordingLog(),
    concurrency: 2,
  });
  return { shown, outbox };
}

test('invariant 11: after each change the card shows what the database holds', async () => {
  const { shown, outbox } = openWall();
  const opened = await trial.opened(ana.id);
  const target = { by: 'issue', id: opened.issue.id } as const;
  const steps: (() => Promise<unknown>)[] = [
    () => trial.offered(opened, bob.id),
    () => trial.promise(opened, bob.id, 'call them by tomorrow noon'),
    async () => trial.accept(await trial.now(opened), bob.id),
    () => trial.baton.tell(trial.request(bob.id), { target, words: 'here is your answer' }),
    async () =>
      trial.baton.keep(trial.request(bob.id), {
        target: { by: 'commitment', id: promiseOf(await trial.now(opened)).id },
        reason: '',
      }),
    () => trial.baton.voidIssue(trial.request(bob.id), { target, reason: 'same as #1' }),
  ];
  for (const step of steps) {
    await step();
    await outbox.settled();
    expect(shown.get(opened.issue.id)).toEqual(await trial.now(opened));
  }
  await outbox.stop();
});

test('invariant 11: a change that comes while the card is being shown is shown as well', async () => {
  let left = 3;
  const opened = await trial.opened(ana.id);
  const { shown, outbox } = openWall(async () => {
    if (left === 0) return;
    left -= 1;
    await trial.promise(opened, bob.id, 'call them by tomorrow noon');
  });
  await outbox.settled();
  expect(
    await trial.sql('select error from living_messages where issue_id = $1', [opened.issue.id]),
  ).toEqual([{ error: null }]);
  const now = await trial.now(opened);
  expect(now.commitments).toHaveLength(4);
  expect(shown.get(opened.issue.id)).toEqual(now);
  await outbox.stop();
});

test('invariant 11: a promise that lapses is shown so, though nobody did anything', async () => {
  const { outbox } = openWall();
  const opened = await trial.opened(ana.id);
  const behind = () =>
    trial.sql('select wanted - shown as behind from living_messages where issue_id = $1', [
      opened.issue.id,
    ]);
  await outbox.settled();
  trial.clock.set(promiseOf(opened).dueAt.toISOString());
  await trial.wake(opened);
  expect(await behind()).toEqual([{ behind: 1 }]);
  await outbox.settled();
  expect(await behind()).toEqual([{ behind: 0 }]);
  await outbox.stop();
});
