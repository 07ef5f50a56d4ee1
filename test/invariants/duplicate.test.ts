import { openCommitments } from '../../src/domain/scene.js';
import { people } from '../support/office.js';
import { openTrial, type Trial } from './trial.js';

let trial: Trial;
beforeAll(async () => {
  trial = await openTrial();
});
afterAll(() => trial.close());

const { ana, bob } = people;
const promises = async (scene: Awaited<ReturnType<Trial['opened']>>) =>
  openCommitments(await trial.now(scene)).filter(({ kind }) => kind === 'promise');

test('invariant 6: of two who make each other’s issue a duplicate at once, one does, and no promise is lost', async () => {
  const [one, other] = [await trial.opened(ana.id), await trial.opened(bob.id)];
  await trial.promise(one, ana.id, 'call them by tomorrow noon');
  await trial.promise(other, bob.id, 'send the log by tomorrow noon');
  const joining = (by: string, from: typeof one, to: typeof one) =>
    trial.baton.voidIssue(trial.request(by), {
      target: { by: 'issue', id: from.issue.id },
      reason: 'the same',
      sameAs: to.issue.number,
    });
  const answers = await Promise.all([joining(ana.id, one, other), joining(bob.id, other, one)]);
  expect(answers.map(({ kind }) => kind).toSorted()).toEqual(['refused', 'voided']);
  expect([...(await promises(one)), ...(await promises(other))]).toHaveLength(2);
});

test('invariant 8: where the other issue cannot be saved the duplicate stands as it was', async () => {
  const [one, other] = [await trial.opened(ana.id), await trial.opened(bob.id)];
  await trial.sql(`alter table ledger add constraint torn_page check (kind <> 'joined') not valid`);
  await expect(
    trial.baton.voidIssue(trial.request(ana.id), {
      target: { by: 'issue', id: one.issue.id },
      reason: 'the same',
      sameAs: other.issue.number,
    }),
  ).rejects.toThrow('torn_page');
  await trial.sql('alter table ledger drop constraint torn_page');
  expect((await trial.now(one)).issue).toEqual(one.issue);
});
