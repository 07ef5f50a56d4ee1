import { replay } from '../../src/domain/ledger.js';
import type { Scene } from '../../src/domain/scene.js';
import { structureOf } from '../domain/structure.js';
import { people, WORKSPACE } from '../support/office.js';
import { note, openTrial, offerOf, promiseOf, refusalOf, type Trial } from './trial.js';

let trial: Trial;
beforeAll(async () => {
  trial = await openTrial();
});
afterAll(() => trial.close());

const { ana, bob, cara } = people;

async function expectLedgerOf(scene: Scene) {
  const entries = await trial.reading.ledger(WORKSPACE, scene.issue.id);
  expect(replay(entries)).toEqual(structureOf(await trial.now(scene)));
  return entries.map(({ kind }) => kind);
}

test('invariant 8: replaying the ledger gives the current state after each step of a varied history', async () => {
  const { baton, request, clock } = trial;
  const opened = await trial.opened(ana.id, 'p3');
  const target = { by: 'issue', id: opened.issue.id } as const;
  const now = () => trial.now(opened);
  const draftId = async () =>
    (await now()).commitments.find(({ state }) => state === 'draft')?.id ?? '';

  const steps: (() => Promise<unknown>)[] = [
    () => trial.promise(opened, cara.id, 'send the log by thu 3pm'),
    () => trial.offered(opened, bob.id, cara.id),
    async () =>
      baton.decline(request(cara.id), {
        target: { by: 'handoff', id: offerOf(await now()).id },
        kind: 'away',
        words: 'back on Monday',
      }),
    async () => trial.accept(await now(), bob.id),
    async () =>
      baton.postpone(request(bob.id), {
        commitmentId: promiseOf(await now()).id,
        when: 'in 3 days',
        reason: 'the bank is slow',
      }),
    async () =>
      baton.confirmPostponed(request(bob.id), { draftId: await draftId(), toldHow: 'mailed' }),
    () => baton.offer(request(bob.id), { target, to: [ana.id], note }),
    async () => {
      clock.set(offerOf(await now()).endsAt.toISOString());
      await trial.wake(opened);
    },
    () => baton.offer(request(bob.id), { target, to: [cara.id], note }),
    () => baton.withdraw(request(bob.id), target),
    () => baton.tell(request(bob.id), { target, words: 'here is your answer' }),
    async () =>
      baton.value(request(bob.id), {
        updateId: (await now()).updates[0]?.id ?? '',
        value: 'answer',
      }),
    async () =>
      baton.keep(request(bob.id), {
        target: { by: 'commitment', id: promiseOf(await now()).id },
        reason: '',
      }),
    () => trial.promise(opened, bob.id, 'call them by tomorrow noon'),
    async () =>
      baton.endPromise(request(bob.id), {
        commitmentId: promiseOf(await now()).id,
        as: 'cancelled',
        reason: 'they called us',
      }),
    () => baton.offer(request(bob.id), { target, to: [ana.id], note }),
    () => baton.resolve(request(bob.id), { target, outcome: 'all is well', settlements: [] }),
  ];
  for (const step of steps) {
    const before = await now();
    await step();
    expect((await now()).issue.version).toBeGreaterThan(before.issue.version);
    await expectLedgerOf(opened);
  }
  expect(new Set(await expectLedgerOf(opened))).toEqual(
    new Set(
      [
        'opened promised offered declined accepted drafted moved expired withdrawn',
        'updated valued kept cancelled contact-planned resolved follow-up-planned',
      ].flatMap((kinds) => kinds.split(' ')),
    ),
  );
});

test('invariant 8: where the ledger cannot be written nothing is changed and nobody is told', async () => {
  const offered = await trial.offered(await trial.opened(ana.id), bob.id);
  const told = () =>
    trial.sql(`select kind from outbox where issue_id = $1 and lane = $2`, [
      offered.issue.id,
      `user:${ana.id}`,
    ]);
  await trial.sql(
    `alter table ledger add constraint torn_page check (kind <> 'accepted') not valid`,
  );
  expect(await refusalOf(trial.accept(offered, bob.id))).toBe('torn_page');
  expect(await trial.now(offered)).toEqual(offered);
  expect(await told()).toEqual([]);

  await trial.sql('alter table ledger drop constraint torn_page');
  await trial.accept(offered, bob.id);
  expect(await told()).toEqual([{ kind: 'handshake' }]);
});

test('invariant 8: where a notice cannot be kept nothing is changed', async () => {
  const offered = await trial.offered(await trial.opened(ana.id), bob.id);
  await trial.sql(
    `alter table outbox add constraint torn_page check (kind <> 'handshake') not valid`,
  );
  expect(await refusalOf(trial.accept(offered, bob.id))).toBe('torn_page');
  expect(await trial.now(offered)).toEqual(offered);
  await trial.sql('alter table outbox drop constraint torn_page');
});

test('invariant 8: the database refuses to change, delete or empty the ledger', async () => {
  await trial.opened(ana.id);
  for (const rewriting of [
    `update ledger set actor_id = 'UCARA'`,
    'delete from ledger',
    'truncate ledger',
    'truncate issues cascade',
  ])
    expect(await refusalOf(trial.sql(rewriting))).toBe('ledger_is_append_only');
});
