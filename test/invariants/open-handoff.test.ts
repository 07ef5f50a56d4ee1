import { randomUUID } from 'node:crypto';

import { people } from '../support/office.js';
import { note, offerOf, openTrial, promiseOf, refusalOf, type Trial } from './trial.js';

let trial: Trial;
beforeAll(async () => {
  trial = await openTrial();
});
afterAll(() => trial.close());

const { ana, bob, cara } = people;

test('invariant 3: a second offer is refused while the first is open', async () => {
  const offered = await trial.offered(await trial.opened(ana.id), bob.id);
  const target = { by: 'issue', id: offered.issue.id } as const;
  const again = await trial.baton.offer(trial.request(ana.id), { target, to: [cara.id], note });
  expect(again).toMatchObject({ refusal: { why: 'already-offered', to: [bob.id] } });
  expect(await trial.now(offered)).toEqual(offered);
});

test('invariant 3: of two offers made at once one is open', async () => {
  const { issue } = await trial.opened(ana.id);
  const target = { by: 'issue', id: issue.id } as const;
  const offers = await Promise.all(
    [bob.id, cara.id].map((to) =>
      trial.baton.offer(trial.request(ana.id), { target, to: [to], note }),
    ),
  );
  expect(offers.map(({ kind }) => kind).toSorted()).toEqual(['offered', 'refused']);
});

test('invariant 3: the database keeps one open handoff per issue', async () => {
  const offer = offerOf(await trial.offered(await trial.opened(ana.id), bob.id));
  const second = trial.copy('handoffs', offer.id, { id: randomUUID() });
  expect(await refusalOf(second)).toBe('one_open_handoff_per_issue');
});

test('invariant 3: the database keeps no open handoff of somebody else than the owner', async () => {
  const offer = offerOf(await trial.offered(await trial.opened(ana.id), bob.id));
  const usurp = trial.sql('update handoffs set giver_id = $2 where id = $1', [offer.id, cara.id]);
  expect(await refusalOf(usurp)).toBe('open_handoff_is_given_by_the_owner');
});

test('invariant 3: what ended is not opened again', async () => {
  const offered = await trial.offered(await trial.opened(ana.id), bob.id);
  await trial.baton.withdraw(trial.request(ana.id), { by: 'issue', id: offered.issue.id });
  const reopen = trial.sql(`update handoffs set state = 'offered', ended_at = null where id = $1`, [
    offerOf(offered).id,
  ]);
  expect(await refusalOf(reopen)).toBe('handoff_ends_once');
});

test('invariant 3: all clocks stay with the giver until the handshake', async () => {
  const opened = await trial.opened(ana.id);
  // So soon that its nudge comes while the offer is open.
  await trial.promise(opened, ana.id, 'call them back by 10:20');
  const promised = await trial.now(opened);
  const offered = await trial.offered(promised, bob.id);
  expect(offered.commitments).toEqual(promised.commitments);

  const { nudgeAt, id } = promiseOf(offered);
  expect(+nudgeAt).toBeLessThan(+offerOf(offered).endsAt);
  trial.clock.set(nudgeAt.toISOString());
  await trial.wake(offered);
  const reminded = await trial.sql(
    `select member_id from reminder_slots where kind = 'nudge' and subject_id = $1`,
    [id],
  );
  expect(reminded).toEqual([{ member_id: ana.id }]);
});
