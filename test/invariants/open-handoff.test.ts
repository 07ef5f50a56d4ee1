import { randomUUID } from 'node:crypto';

import { people } from '../support/office.js';
import { note, offerOf, openStage, promiseOf, refusalOf, type Stage } from './stage.js';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const { ana, bob, cara } = people;

test('invariant 3: a second offer is refused while the first is open', async () => {
  const offered = await stage.offered(await stage.opened(ana.id), bob.id);
  const target = { by: 'issue', id: offered.issue.id } as const;
  const again = await stage.baton.offer(stage.request(ana.id), { target, to: [cara.id], note });
  expect(again).toMatchObject({ refusal: { why: 'already-offered', to: [bob.id] } });
  expect(await stage.now(offered)).toEqual(offered);
});

test('invariant 3: of two offers made at once one is open', async () => {
  const { issue } = await stage.opened(ana.id);
  const target = { by: 'issue', id: issue.id } as const;
  const offers = await Promise.all(
    [bob.id, cara.id].map((to) =>
      stage.baton.offer(stage.request(ana.id), { target, to: [to], note }),
    ),
  );
  expect(offers.map(({ kind }) => kind).toSorted()).toEqual(['offered', 'refused']);
});

test('invariant 3: the database keeps one open handoff per issue', async () => {
  const offer = offerOf(await stage.offered(await stage.opened(ana.id), bob.id));
  const second = stage.copy('handoffs', offer.id, { id: randomUUID() });
  expect(await refusalOf(second)).toBe('one_open_handoff_per_issue');
});

test('invariant 3: the database keeps no open handoff of somebody else than the owner', async () => {
  const offer = offerOf(await stage.offered(await stage.opened(ana.id), bob.id));
  const usurp = stage.sql('update handoffs set giver_id = $2 where id = $1', [offer.id, cara.id]);
  expect(await refusalOf(usurp)).toBe('open_handoff_is_given_by_the_owner');
});

test('invariant 3: all clocks stay with the giver until the handshake', async () => {
  const opened = await stage.opened(ana.id, 'p1');
  const offered = await stage.offered(opened, bob.id);
  expect(offered.commitments).toEqual(opened.commitments);

  const { nudgeAt, id } = promiseOf(offered);
  stage.clock.set(nudgeAt.toISOString());
  await stage.wake(offered);
  const reminded = await stage.sql(
    `select member_id from reminder_slots where kind = 'nudge' and subject_id = $1`,
    [id],
  );
  expect(reminded).toEqual([{ member_id: ana.id }]);
});
