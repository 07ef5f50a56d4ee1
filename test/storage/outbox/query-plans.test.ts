import { inboxStore } from '../../../src/storage/inbox/inbox-store.js';
import { outboxStore } from '../../../src/storage/outbox/outbox-store.js';
import { purgeNotices } from '../../../src/storage/outbox/purge-notices.js';
import {
  NOON,
  openPostOffice,
  type PostOffice,
  secondsAfterNoon,
} from '../../outbox/post-office.js';
import { plansOf, scannedIn } from '../plans.js';

const HISTORY = 200_000;

let office: PostOffice;

beforeAll(async () => {
  office = await openPostOffice();
  await office.query(`insert into lanes select 'T1', 'user:U' || n from generate_series(1, 200) n`);
  await office.query(history, [NOON, HISTORY]);
  await office.query(livingHistory, [NOON, HISTORY / 10]);
  await office.query(inboxHistory, [NOON, HISTORY / 10]);
  await office.write('user:U7');
  await office.begin('user:U8');
  await office.query('analyze outbox, lanes, living_messages, inbox');
}, 60_000);
afterAll(() => office.close());

/** The plans of everything that `work` asks of the tables of delivery. */
const plans = (work: () => Promise<unknown>) =>
  plansOf(office.source, /\b(outbox|living_messages|inbox)\b/, work, (sql, parameters) =>
    office.query(sql, parameters),
  );

test('claiming and settling a notice never reads what was sent', async () => {
  const store = outboxStore(office.source);
  const found = await plans(async () => {
    await store.hasDueNotices(NOON);
    for (const claimed of await store.claimNotices(NOON, 10)) {
      await store.settleNotice(claimed, {
        ...claimed,
        state: 'unknown',
        nextAt: secondsAfterNoon(60),
        channel: null,
        ts: null,
        sentAt: null,
        error: 'x',
        living: null,
      });
    }
  });
  expect(found).toHaveLength(4);
  for (const plan of found) expect(scannedIn(plan)).not.toContain('outbox');
  for (const plan of found.slice(0, 3)) expect(plan).toContain('outbox_to_do');
});

test('showing a living message reads only those that are behind', async () => {
  const store = outboxStore(office.source);
  const found = await plans(async () => {
    await store.hasDueLiving(NOON);
    for (const claimed of await store.claimLiving(NOON, 10)) {
      await store.settleLiving(claimed, {
        ...claimed,
        shown: null,
        parked: null,
        nextAt: secondsAfterNoon(60),
        againAt: null,
        error: 'x',
      });
    }
  });
  expect(found).toHaveLength(4);
  for (const plan of found) expect(scannedIn(plan)).not.toContain('living_messages');
});

test('the inbox and the purge use their indexes', async () => {
  const store = inboxStore(office.source);
  const found = await plans(async () => {
    await store.hasDue(NOON);
    await store.claim(NOON, 10);
    await purgeNotices(office.source, secondsAfterNoon(-HISTORY + 10));
  });
  expect(found).toHaveLength(3);
  for (const plan of found) expect(scannedIn(plan)).toEqual([]);
});

const history = `
insert into outbox (workspace_id, lane, kind, facts, rank, state, next_at, created_at, channel, ts, sent_at)
select 'T1', 'user:U' || (1 + n % 200), 'digest', '{}', 5, 'sent', t, t, 'D1', n::text, t
  from generate_series(1, $2::int) n, lateral (select $1::timestamptz - n * interval '1 second' as t) at`;

const livingHistory = `
insert into living_messages (workspace_id, id, kind, subject_id, lane, wanted, shown, next_at)
select 'T1', gen_random_uuid(), 'card', n::text, 'user:U' || (1 + n % 200), 3, 3, $1
  from generate_series(1, $2::int) n`;

const inboxHistory = `
insert into inbox (workspace_id, id, body, received_at, next_at, state)
select 'T1', 'Ev' || n, '{}', $1, $1, 'done' from generate_series(1, $2::int) n`;
