import { randomUUID } from 'node:crypto';

import { people } from '../support/office.js';
import { openTrial, promiseOf, refusalOf, type Trial } from './trial.js';

let trial: Trial;
beforeAll(async () => {
  trial = await openTrial();
});
afterAll(() => trial.close());

const { ana, bob } = people;

const resolve = (id: string, settlements: { commitmentId: string; as: 'kept'; reason: string }[]) =>
  trial.baton.resolve(trial.request(ana.id), {
    target: { by: 'issue', id },
    outcome: 'sent the corrected invoice',
    settlements,
  });

test('invariant 7: an issue opens with its next contact: the first response', async () => {
  const opened = await trial.opened(ana.id);
  expect(opened.issue.nextContactAt).toEqual(promiseOf(opened).dueAt);
});

test('invariant 7: when the last promise is kept the next contact is planned', async () => {
  const opened = await trial.opened(ana.id);
  const target = { by: 'commitment', id: promiseOf(opened).id } as const;
  await trial.baton.keep(trial.request(ana.id), { target, reason: '' });
  const { nextContactAt, wakeAt } = (await trial.now(opened)).issue;
  expect(+(nextContactAt ?? 0)).toBeGreaterThan(+trial.clock.now());
  expect(wakeAt).toEqual(nextContactAt);
});

test('invariant 7: an issue is not resolved over an open promise', async () => {
  const opened = await trial.opened(ana.id);
  expect(await resolve(opened.issue.id, [])).toMatchObject({ refusal: { why: 'promises-open' } });
  expect(await trial.now(opened)).toEqual(opened);
});

test('invariant 7: resolving settles every promise and withdraws an open offer', async () => {
  const offered = await trial.offered(await trial.opened(ana.id), bob.id);
  const settlement = { commitmentId: promiseOf(offered).id, as: 'kept', reason: '' } as const;
  expect(await resolve(offered.issue.id, [settlement])).toMatchObject({ offerWithdrawn: true });
  const { issue, commitments, handoffs } = await trial.now(offered);
  expect(issue).toMatchObject({ state: 'resolved', nextContactAt: null, wakeAt: null });
  expect(commitments).toMatchObject([{ state: 'kept', wakeAt: null }]);
  expect(handoffs).toMatchObject([{ state: 'withdrawn', wakeAt: null }]);
});

test('invariant 7: voiding ends every promise and an open offer', async () => {
  const offered = await trial.offered(await trial.opened(ana.id), bob.id);
  const target = { by: 'issue', id: offered.issue.id } as const;
  await trial.baton.voidIssue(trial.request(ana.id), { target, reason: 'same as #1' });
  const { commitments, handoffs } = await trial.now(offered);
  expect(commitments).toMatchObject([{ state: 'entered-in-error' }]);
  expect(handoffs).toMatchObject([{ state: 'withdrawn' }]);
});

test('invariant 7: the database keeps no open issue without a next contact', async () => {
  const { issue } = await trial.opened(ana.id);
  const forget = trial.sql('update issues set next_contact_at = null where id = $1', [issue.id]);
  expect(await refusalOf(forget)).toBe('open_issue_has_next_contact');
});

test('invariant 7: the database ends no issue over an open promise or an open handoff', async () => {
  const offered = await trial.offered(await trial.opened(ana.id), bob.id);
  const end = () =>
    refusalOf(
      trial.sql(
        `update issues set state = 'resolved', ended_at = opened_at, outcome_id = title_id where id = $1`,
        [offered.issue.id],
      ),
    );
  expect(await end()).toBe('ended_issue_is_settled');
  const target = { by: 'commitment', id: promiseOf(offered).id } as const;
  await trial.baton.keep(trial.request(ana.id), { target, reason: '' });
  expect(await end()).toBe('ended_issue_is_settled');
  await trial.baton.withdraw(trial.request(ana.id), { by: 'issue', id: offered.issue.id });
  expect(await end()).toBe('not refused');
});

test('invariant 7: nothing is promised or offered for an ended issue', async () => {
  const offered = await trial.offered(await trial.opened(ana.id), bob.id);
  const target = { by: 'issue', id: offered.issue.id } as const;
  const [promise, offer] = [promiseOf(offered), offered.handoffs[0]];
  await trial.baton.voidIssue(trial.request(ana.id), { target, reason: 'a slip' });
  expect(await trial.promise(offered, ana.id, 'call them by tomorrow noon')).toMatchObject({
    refusal: { why: 'issue-ended', state: 'void' },
  });

  const reopened = { id: randomUUID(), state: 'open', ended_at: null, reason_id: null };
  expect(await refusalOf(trial.copy('commitments', promise.id, reopened))).toBe(
    'ended_issue_is_settled',
  );
  const offeredAgain = { id: randomUUID(), state: 'offered', ended_at: null };
  expect(await refusalOf(trial.copy('handoffs', offer?.id ?? '', offeredAgain))).toBe(
    'ended_issue_is_settled',
  );
});
