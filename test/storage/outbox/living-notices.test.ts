import { findCard } from '../../../src/storage/outbox/find-card.js';
import { outboxStore } from '../../../src/storage/outbox/outbox-store.js';
import { purgeLiving } from '../../../src/storage/outbox/purge-living.js';
import { openTrial, offerOf, type Trial } from '../../invariants/trial.js';
import { people, WORKSPACE } from '../../support/office.js';
import { sent } from './settlements.js';

let trial: Trial;
beforeAll(async () => {
  trial = await openTrial();
});
afterAll(() => trial.close());

const { ana, bob } = people;
const living = { memberId: ana.id, shownAs: 'as told' };
const store = () => outboxStore(trial.source, { laneMs: 0, leaseMs: 60_000 });

/** Bob declined Ana's offer, and one worker has the notice of it in hand. */
async function declined() {
  const scene = await trial.offered(await trial.opened(ana.id), bob.id);
  const target = { by: 'handoff', id: offerOf(scene).id } as const;
  await trial.baton.decline(trial.request(bob.id), {
    target,
    kind: 'no-time',
    words: '',
  });
  const [claimed] = await store().claimNotices(trial.clock.now(), 10);
  if (!claimed) throw new Error('nothing is to be told');
  return { claimed, scene };
}

const rows = () =>
  trial.sql(
    `select subject_id, member_id, shown_as, channel, ts, facts, wanted, shown
       from living_messages where kind = 'notice'`,
  );

test('a notice that asks for something is living from the moment it was sent, until it is ended', async () => {
  const { claimed, scene } = await declined();
  expect(await store().settleNotice(claimed, { ...sent, living })).toBe(true);
  expect(await rows()).toEqual([
    {
      subject_id: claimed.id,
      member_id: ana.id,
      shown_as: 'as told',
      channel: sent.channel,
      ts: sent.ts,
      facts: claimed.facts,
      // One behind: what changed while it was on its way raised nothing.
      wanted: 1,
      shown: 0,
    },
  ]);
  await trial.promise(scene, ana.id, 'call them by tomorrow noon');
  expect(await rows()).toMatchObject([{ wanted: 2 }]);

  const due = await store().claimLiving(trial.clock.now(), 10);
  const notice = due.find(({ kind }) => kind === 'notice');
  if (!notice) throw new Error('no notice is due');
  expect(notice).toMatchObject({ facts: claimed.facts, issueId: scene.issue.id });
  expect(await store().endLiving({ ...notice, lease: '2026-01-01' })).toBe(false);
  expect(await store().endLiving(notice)).toBe(true);
  expect(await rows()).toEqual([]);
});

test('a notice that asks for nothing, or whose worker lost it, becomes none', async () => {
  const { claimed } = await declined();
  const lost = { ...claimed, lease: '2026-01-01' };
  expect(await store().settleNotice(lost, { ...sent, living })).toBe(false);
  expect(await store().settleNotice(claimed, sent)).toBe(true);
  expect(await rows()).toEqual([]);
});

test('long after the end of its issue a notice is kept no longer', async () => {
  const { claimed, scene } = await declined();
  await store().settleNotice(claimed, { ...sent, living });
  const { source, clock } = trial;
  clock.forward(1);
  expect(await purgeLiving(source, clock.now())).toBe(0);
  const target = { by: 'issue', id: scene.issue.id } as const;
  await trial.baton.voidIssue(trial.request(ana.id), { target, reason: 'same as #1' });
  expect(await purgeLiving(source, clock.now())).toBe(0);
  clock.forward(1);
  expect(await purgeLiving(source, clock.now())).toBe(1);
});

test('a card is coming, then where it was posted, or nowhere once it is given up', async () => {
  const { issue } = await trial.opened(ana.id);
  const find = () => findCard(trial.source)(WORKSPACE, issue.id);
  const set = (columns: string) =>
    trial.sql(`update living_messages set ${columns} where subject_id = $1`, [issue.id]);
  expect(await find()).toEqual({ kind: 'coming' });
  await set(`channel = 'C1', ts = '1.1', shown = wanted`);
  expect(await find()).toEqual({ kind: 'posted', channel: 'C1', ts: '1.1' });
  await set('channel = null, ts = null, shown = 0, parked = wanted');
  expect(await find()).toEqual({ kind: 'nowhere' });
  expect(await findCard(trial.source)(WORKSPACE, trial.newId())).toEqual({ kind: 'nowhere' });
});
