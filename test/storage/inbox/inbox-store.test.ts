import { inboxStore } from '../../../src/storage/inbox/inbox-store.js';
import { keepEvent } from '../../../src/storage/inbox/keep-event.js';
import { purgeEvents } from '../../../src/storage/inbox/purge-events.js';
import {
  NOON,
  openPostOffice,
  type PostOffice,
  secondsAfterNoon,
} from '../../outbox/post-office.js';

let office: PostOffice;
let store: ReturnType<typeof inboxStore>;

beforeAll(async () => {
  office = await openPostOffice();
  store = inboxStore(office.source);
});
beforeEach(() => office.empty());
afterAll(() => office.close());

const keep = (id: string, { workspaceId = 'T1', at = NOON, text = 'hello' } = {}) =>
  keepEvent(office.source, { workspaceId, id, body: { text }, at });

const rows = () => office.query('select workspace_id, id, state, body from inbox order by id');

const done = { state: 'done', nextAt: null, error: null } as const;

async function claimOne(now: Date) {
  const [claimed, ...others] = await store.claim(now, 10);
  if (!claimed || others.length > 0) throw new Error(`expected one, not ${others.length}`);
  return claimed;
}

test('an event that comes again is one row, and the one that came first', async () => {
  await Promise.all([keep('Ev1'), keep('Ev1'), keep('Ev1')]);
  await keep('Ev1', { text: 'again' });
  expect(await rows()).toEqual([
    { workspace_id: 'T1', id: 'Ev1', state: 'pending', body: { text: 'hello' } },
  ]);
});

test('an event that comes again after it was handled is not handled again', async () => {
  await keep('Ev1');
  await store.settle(await claimOne(NOON), done);
  await keep('Ev1', { at: secondsAfterNoon(300) });
  expect(await store.claim(secondsAfterNoon(600), 10)).toEqual([]);
  expect(await store.hasDue(secondsAfterNoon(600))).toBe(false);
});

test('two workspaces may name an event alike', async () => {
  await keep('Ev1', { workspaceId: 'T1', text: 'one' });
  await keep('Ev1', { workspaceId: 'T2', text: 'two' });
  const claimed = await store.claim(NOON, 10);
  expect(claimed.map((event) => event.body)).toEqual(
    expect.arrayContaining([{ text: 'one' }, { text: 'two' }]),
  );
});

test('an event is kept even of a workspace that is not known yet', async () => {
  await keep('Ev1', { workspaceId: 'TNEW' });
  expect(await claimOne(NOON)).toMatchObject({ workspaceId: 'TNEW', attempts: 1 });
});

test('the longest waiting are taken first, each by one worker', async () => {
  const names = Array.from({ length: 20 }, (_, index) => `Ev${String(index).padStart(2, '0')}`);
  for (const [index, name] of names.entries()) {
    await keep(name, { at: secondsAfterNoon(index - 20) });
  }
  expect((await store.claim(NOON, 2)).map((event) => event.id)).toEqual(['Ev00', 'Ev01']);
  const claims = await Promise.all(names.map(() => store.claim(NOON, 3)));
  const claimed = claims.flat().map((event) => event.id);
  expect(claimed.sort()).toEqual(names.slice(2));
});

test('a failed event is taken again when its time has come', async () => {
  await keep('Ev1');
  const nextAt = secondsAfterNoon(10);
  await store.settle(await claimOne(NOON), { state: 'pending', nextAt, error: 'e' });
  expect(await store.claim(secondsAfterNoon(9), 10)).toEqual([]);
  expect(await claimOne(nextAt)).toMatchObject({ attempts: 2 });
});

test('a claim that nobody ended is taken over, and its first holder can settle nothing', async () => {
  await keep('Ev1');
  const slow = await claimOne(NOON);
  expect(await store.claim(secondsAfterNoon(600), 10)).toEqual([]);
  await office.endLeases();
  const quick = await claimOne(NOON);
  expect(quick.attempts).toBe(2);
  expect(await store.settle(slow, done)).toBe(false);
  expect(await store.settle(quick, { state: 'parked', nextAt: null, error: 'e' })).toBe(true);
  expect(await rows()).toMatchObject([{ state: 'parked' }]);
});

test('what was handled long ago is removed', async () => {
  await keep('EvOld', { at: secondsAfterNoon(-60) });
  await store.settle(await claimOne(NOON), done);
  await keep('EvNew', { at: NOON });
  await store.settle(await claimOne(NOON), done);
  await keep('EvWaiting', { at: secondsAfterNoon(-60) });

  expect(await purgeEvents(office.source, NOON)).toBe(1);
  expect(await rows()).toMatchObject([{ id: 'EvNew' }, { id: 'EvWaiting' }]);
});
