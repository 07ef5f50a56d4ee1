import { purgeNotices } from '../../../src/storage/outbox/purge-notices.js';
import { PURGE_BATCH } from '../../../src/storage/purge.js';
import {
  NOON,
  openPostOffice,
  type PostOffice,
  secondsAfterNoon,
} from '../../outbox/post-office.js';

let office: PostOffice;

beforeAll(async () => {
  office = await openPostOffice();
});
afterAll(() => office.close());

test('removes what was told long ago, and nothing that still matters', async () => {
  await office.query(`insert into lanes select 'T' || n, 'user:UANA' from generate_series(1, 2) n`);
  await office.query(letters, ['sent', secondsAfterNoon(-10), PURGE_BATCH + 1]);
  await office.query(letters, ['void', secondsAfterNoon(-10), 2]);
  for (const state of ['pending', 'sending', 'unknown', 'parked']) {
    await office.query(letters, [state, secondsAfterNoon(-10), 1]);
  }
  await office.query(letters, ['sent', NOON, 1]);

  expect(await purgeNotices(office.source, NOON)).toBe(PURGE_BATCH + 3);
  expect(await office.query('select state from outbox order by state')).toEqual(
    ['parked', 'pending', 'sending', 'sent', 'unknown'].map((state) => ({ state })),
  );
});

const letters = `
insert into outbox (workspace_id, lane, kind, facts, rank, state, next_at, created_at, channel, ts, sent_at)
select 'T' || (1 + n % 2), 'user:UANA', 'digest', '{}', 5, $1, $2, $2, 'D1', '1', $2
  from generate_series(1, $3::int) n`;
