import { packLines, type PackScene, waitingFor } from '../../src/domain/handoff/pack.js';
import type { Scene } from '../../src/domain/scene.js';
import { packAcceptForm } from '../../src/slack/views/forms/handoff/pack-accept.js';
import { handOnForm } from '../../src/slack/views/forms/handoff/pack-hand-on.js';
import { packNotice } from '../../src/slack/views/notices/pack/of-pack.js';
import { packForGiver } from '../../src/slack/views/pack/giver.js';
import { packForReceiver, packPage } from '../../src/slack/views/pack/receiver.js';
import type { Answer } from '../../src/use-cases/answers.js';
import { PACK_NEWS } from '../../src/use-cases/notices.js';
import { openTrial, type Trial } from '../invariants/trial.js';
import { complaintsAbout, wordsIn } from '../slack/views/sendable.js';
import { people, WORKSPACE } from '../support/office.js';

const { ana, bob, cara, gus } = people;

let trial: Trial;
beforeEach(async () => {
  trial = await openTrial();
});
afterEach(() => trial.close());

/** Ana opens so many issues. */
async function opened(count: number, priority: 'p1' | 'p2' | 'p3' = 'p3'): Promise<Scene[]> {
  const scenes: Scene[] = [];
  for (let made = 0; made < count; made += 1) scenes.push(await trial.opened(ana.id, priority));
  return scenes;
}

const offersOf = (scenes: readonly Scene[], to: string) =>
  scenes.map(({ issue }) => ({
    target: { by: 'issue', id: issue.id } as const,
    to: [to],
    nextStep: 'call Chen',
  }));

/** Ana hands them on in one go; a key of its own unless one is given. */
const handOn = (scenes: readonly Scene[], to: string, key?: string): Promise<Answer> =>
  trial.baton.handOn(trial.request(ana.id, key), {
    offers: offersOf(scenes, to),
    situation: 'leaving early',
  });

async function packOf(scene: Scene): Promise<PackScene> {
  const packId = (await trial.now(scene)).handoffs.at(-1)?.packId ?? '';
  const pack = await trial.baton.reading.pack(WORKSPACE, packId);
  if (!pack) throw new Error('there is no pack');
  return pack;
}

const accept = (scene: Scene, by: string) => trial.now(scene).then((now) => trial.accept(now, by));

const told = async () =>
  (await trial.sql(`select lane, kind, facts ->> 'news' as news from outbox order by id`)).map(
    ({ lane, kind, news }) => `${String(lane)} ${String(news ?? kind)}`,
  );

test('a pack holds forty issues, and the others are for a second one', async () => {
  const scenes = await opened(42);
  const wanted = { most: 40, also: [bob.id] };
  const inHand = await trial.baton.reading.inHand(WORKSPACE, ana.id, wanted);
  expect(inHand.scenes).toHaveLength(40);
  expect(inHand.others).toHaveLength(2);
  const now = trial.clock.now();
  const reader = { memberId: bob.id, now };
  const giver = { memberId: ana.id, now };
  expect(complaintsAbout(handOnForm(inHand, giver))).toEqual([]);

  const answer = await handOn(inHand.scenes, bob.id);
  expect(answer).toMatchObject({ kind: 'handed-on', refused: [] });
  const [first] = scenes;
  if (!first) throw new Error('nothing was opened');
  const pack = await packOf(first);
  expect(waitingFor(pack, bob.id)).toHaveLength(40);
  const shown = [
    packForReceiver(pack, reader),
    packForGiver(pack, giver),
    ...[0, 1, 2, 3, 4].map((page) => packPage(pack, reader, page)),
    packAcceptForm(waitingFor(pack, bob.id).slice(0, 5), reader),
    ...PACK_NEWS.map((news) =>
      packNotice(pack, { kind: 'pack', news, packId: pack.pack.id }, reader),
    ),
  ];
  expect(shown.flatMap(complaintsAbout)).toEqual([]);
  expect(wordsIn(packPage(pack, reader, 4))).toContain('Nothing of this pack waits');
});

test('what cannot be offered is named with its reason, and the others go', async () => {
  const [offered, ended, foreign, free] = await opened(4);
  if (!offered || !ended || !foreign || !free) throw new Error('nothing was opened');
  await trial.offered(offered, cara.id);
  const target = { by: 'issue', id: ended.issue.id } as const;
  await trial.baton.voidIssue(trial.request(ana.id), { target, reason: 'same as #1' });
  await trial.offered(foreign, cara.id);
  await accept(foreign, cara.id);
  expect(await handOn([offered, ended, foreign, free], bob.id)).toMatchObject({
    kind: 'handed-on',
    offered: [{ number: free.issue.number, to: [bob.id] }],
    refused: [
      { number: offered.issue.number, refusal: { why: 'already-offered' } },
      { number: ended.issue.number, refusal: { why: 'issue-ended' } },
      { number: foreign.issue.number, refusal: { why: 'not-allowed' } },
    ],
  });
});

test('a guest gets nothing, and nothing is shown', async () => {
  const scenes = await opened(2);
  const cannot = { refusal: { why: 'cannot-own' } };
  expect(await handOn(scenes, gus.id)).toMatchObject({ offered: [], refused: [cannot, cannot] });
  expect(await trial.sql(`select from living_messages where kind = 'pack'`)).toHaveLength(0);
});

test('repeating the request changes nothing, and finishes what was cut off', async () => {
  const scenes = await opened(3);
  const first = await handOn(scenes.slice(0, 2), bob.id, 'K');
  expect(await handOn(scenes.slice(0, 2), bob.id, 'K')).toEqual(first);
  await handOn(scenes, bob.id, 'K');
  const [one] = scenes;
  if (!one) throw new Error('nothing was opened');
  expect(packLines(await packOf(one))).toHaveLength(3);
  expect(await trial.sql('select from packs')).toHaveLength(1);
  expect(await trial.sql(`select from living_messages where kind = 'pack'`)).toHaveLength(2);
});

test('of last answers at the same time one tells the giver', async () => {
  const scenes = await opened(6);
  await handOn(scenes, bob.id);
  const before = await told();
  const answers = await Promise.all(scenes.map((scene) => accept(scene, bob.id)));
  expect(answers.map(({ kind }) => kind)).toEqual(scenes.map(() => 'accepted'));
  const news = (await told()).slice(before.length).filter((each) => each.startsWith('user:'));
  expect(news).toEqual([`user:${ana.id} pack-answered`, `user:${bob.id} pack-introductions`]);
});

test('whoever has answered all gets their drafts, though others are still asked', async () => {
  const [one, other] = await opened(2);
  if (!one || !other) throw new Error('nothing was opened');
  const offers = offersOf([one, other], bob.id).map((each) => ({ ...each, to: [bob.id, cara.id] }));
  await trial.baton.handOn(trial.request(ana.id), { offers, situation: '' });
  await accept(one, bob.id);
  const before = await told();
  const { id } = (await trial.now(other)).handoffs.at(-1) ?? { id: '' };
  const target = { by: 'handoff', id } as const;
  await trial.baton.decline(trial.request(bob.id), { target, kind: 'no-time', words: '' });
  expect((await told()).slice(before.length)).toEqual([`user:${bob.id} pack-introductions`]);
  await accept(other, cara.id);
  expect((await told()).slice(before.length)).toEqual(
    expect.arrayContaining([`user:${ana.id} pack-answered`, `user:${cara.id} pack-introductions`]),
  );
});

test('a P1 in a pack does not wait for the others', async () => {
  const [calm, urgent] = [...(await opened(1)), ...(await opened(1, 'p1'))];
  if (!calm || !urgent) throw new Error('nothing was opened');
  await handOn([calm, urgent], bob.id);
  expect(packLines(await packOf(calm)).map(({ scene }) => scene.issue.id)).toEqual([
    urgent.issue.id,
    calm.issue.id,
  ]);
  const before = await told();
  await accept(urgent, bob.id);
  expect((await told()).slice(before.length)).toEqual(
    expect.arrayContaining([`user:${ana.id} handshake`, `user:${bob.id} introduction`]),
  );
});
