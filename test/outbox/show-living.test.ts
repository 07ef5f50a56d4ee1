import { openOutbox, paint } from './open-outbox.js';
import { openPostOffice, type PostOffice, secondsAfterNoon } from './post-office.js';

let office: PostOffice;

beforeAll(async () => {
  office = await openPostOffice();
});
beforeEach(() => office.empty());
afterAll(() => office.close());

test('living messages converge to what is wanted, however often that changes meanwhile', async () => {
  let changes = 0;
  const { outbox, messages } = openOutbox(office, {
    show: async () => {
      changes += 1;
      if (changes <= 3) await office.raise(id);
      return { kind: 'shown', shownAs: `hash ${changes}`, channel: 'C1', ts: '1.1' };
    },
  });
  const id = await office.begin('card:1');
  for (let raise = 0; raise < 10; raise += 1) await office.raise(id);
  await outbox.settled();

  const { wanted, shown, shown_as } = await office.living(id);
  expect(shown).toBe(wanted);
  expect(shown_as).toBe(`hash ${messages.length}`);
  expect(messages.length).toBeLessThan(wanted);
  expect(messages[0]).toMatchObject({ subjectId: id, channel: null, ts: null, shownAs: null });
  expect(messages.at(-1)).toMatchObject({ channel: 'C1', ts: '1.1' });
  await outbox.stop();
});

test('living messages are posted afresh when somebody deleted them', async () => {
  const { outbox, messages } = openOutbox(office, {
    show: async ({ ts }) =>
      ts === '1.1'
        ? { kind: 'gone' }
        : {
            kind: 'shown',
            shownAs: 'hash',
            channel: 'C1',
            ts: messages.length === 1 ? '1.1' : '2.2',
          },
  });
  const id = await office.begin('card:1');
  await outbox.settled();
  await office.raise(id);
  await outbox.settled();
  expect(messages.map((message) => message.ts)).toEqual([null, '1.1', null]);
  expect(await office.living(id)).toMatchObject({ ts: '2.2', shown: 2, wanted: 2 });
  await outbox.stop();
});

test('living messages that Slack refuses are said so, and the next change is tried', async () => {
  let isRefused = true;
  const { outbox, log } = openOutbox(office, {
    show: async (message) =>
      isRefused ? { kind: 'refused', error: 'invalid_blocks' } : paint(message),
  });
  const id = await office.begin('card:1');
  await outbox.settled();
  expect(await office.living(id)).toMatchObject({ shown: 0, parked: 1, error: 'invalid_blocks' });
  expect(log.errors()).toMatchObject([{ facts: { workspaceId: 'T1', message: id } }]);

  isRefused = false;
  await office.raise(id);
  await outbox.settled();
  expect(await office.living(id)).toMatchObject({ shown: 2, error: null });
  await outbox.stop();
});

test('living messages of unknown outcome are looked for before they are posted again', async () => {
  const { outbox, clock, messages } = openOutbox(office, {
    show: async (message) => {
      if (messages.length === 1) throw new Error('reset');
      return paint(message);
    },
  });
  const id = await office.begin('card:1');
  await outbox.settled();
  clock.at = secondsAfterNoon(1);
  await outbox.settled();
  expect(messages.map((message) => message.state)).toEqual(['pending', 'unknown']);
  expect(await office.living(id)).toMatchObject({ shown: 1, attempts: 0, error: null });
  await outbox.stop();
});

test('living messages that ask for nothing any more are kept no longer', async () => {
  const { outbox, messages } = openOutbox(office, { show: async () => ({ kind: 'ended' }) });
  const id = await office.begin('card:1');
  await outbox.settled();
  await office.raise(id);
  await outbox.settled();
  expect(messages).toHaveLength(1);
  expect(await office.query('select id from living_messages')).toEqual([]);
  await outbox.stop();
});

test('living messages wait as long as Slack asks', async () => {
  const until = secondsAfterNoon(30);
  const { outbox, clock, messages } = openOutbox(office, {
    show: async (message) =>
      messages.length === 1 ? { kind: 'wait', method: 'chat.update', until } : paint(message),
  });
  const id = await office.begin('card:1');
  await outbox.settled();
  clock.at = secondsAfterNoon(29);
  await outbox.settled();
  expect(messages).toHaveLength(1);
  clock.at = until;
  await outbox.settled();
  expect((await office.living(id)).shown).toBe(1);
  await outbox.stop();
});
