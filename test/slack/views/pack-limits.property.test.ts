import * as fc from 'fast-check';

import { accept } from '../../../src/domain/handoff/accept.js';
import { decline } from '../../../src/domain/handoff/decline.js';
import { offer } from '../../../src/domain/handoff/offer.js';
import { type PackScene, waitingFor } from '../../../src/domain/handoff/pack.js';
import { openCommitments, openHandoff, type Scene } from '../../../src/domain/scene.js';
import { packAcceptForm } from '../../../src/slack/views/forms/handoff/pack-accept.js';
import { handOnForm } from '../../../src/slack/views/forms/handoff/pack-hand-on.js';
import {
  introductionModal,
  introductionNotice,
} from '../../../src/slack/views/notices/handoff/introduction.js';
import { packNotice } from '../../../src/slack/views/notices/pack/of-pack.js';
import { packForGiver } from '../../../src/slack/views/pack/giver.js';
import { nextStepOf } from '../../../src/slack/views/pack/next-step.js';
import { packForReceiver, packPage } from '../../../src/slack/views/pack/receiver.js';
import { PACK_NEWS } from '../../../src/use-cases/notices.js';
import { hostile } from './samples.js';
import { complaintsAbout, foreignMarkup, type Shown } from './sendable.js';
import { ANN, anIssue, BOB, CARA, newId, next, type Story, TUESDAY } from './story.js';

const pack = { workspaceId: 'T1', id: newId(), giverId: ANN, madeAt: TUESDAY };

/** Forty issues with many promises: waiting, taken, declined by the one and the other. */
const stories = Array.from({ length: 40 }, (_, index) => offered(index + 1));
const waiting = stories.map(({ scene }) => scene);
const mixed = stories.map((story, index) => answered(story, index).scene);

describe('whatever people type, and however much they hand on', () => {
  it.each(hostile)('Slack takes it, and it does nothing there: %s', (_, words) => {
    expect(flaws(words)).toEqual([]);
  });

  it('Slack takes it, and it does nothing there: anything', () => {
    const words = fc.string({ unit: 'binary', maxLength: 3000 });
    fc.assert(
      fc.property(words, (each) => expect(flaws(each)).toEqual([])),
      { numRuns: 5 },
    );
  });
});

test('a next step is never longer than what Baton keeps', () => {
  for (const scene of waiting.map((each) => inWords(each, 'x'.repeat(3000))))
    expect(nextStepOf(scene, BOB, TUESDAY).length).toBeLessThanOrEqual(3000);
});

function offered(number: number): Story {
  const begun = anIssue({ customer: `Customer ${number % 25}`, priority: 'p3' });
  const [response] = openCommitments(begun.scene);
  const more = Array.from({ length: 100 }, () => ({ ...(response ?? never()), id: newId() }));
  const issue = { ...begun.scene.issue, number };
  const commitments = [...begun.scene.commitments, ...more];
  const note = { nextStep: 'call', situation: 'all', watchOut: 'mind' };
  return next({ ...begun, scene: { ...begun.scene, issue, commitments } }, ANN, (scene, act) =>
    offer(scene, act, { to: [BOB, CARA], note, packId: pack.id }),
  );
}

function answered(story: Story, index: number): Story {
  const { id: handoffId, version } = openHandoff(story.scene) ?? never();
  const no = { handoffId, kind: 'no-time', words: 'why' } as const;
  if (index % 3 === 0)
    return next(story, BOB, (scene, act) =>
      accept(scene, act, { handoffId, version, readBack: 'I call' }),
    );
  if (index % 3 === 1) return story;
  const once = next(story, BOB, (scene, act) => decline(scene, act, no));
  return next(once, CARA, (scene, act) => decline(scene, act, no));
}

/** The same, with `words` for everything that somebody typed. */
function inWords(scene: Scene, words: string): Scene {
  const texts = Object.fromEntries(Object.keys(scene.texts).map((id) => [id, words]));
  return { ...scene, texts, customer: { ...scene.customer, name: words } };
}

function flaws(words: string): string[] {
  const all = waiting.map((scene) => inWords(scene, words));
  const shown = [
    handOnForm({ scenes: all, others: [41, 42], offered: [43] }, { memberId: ANN, now: TUESDAY }),
    packAcceptForm(
      waitingFor({ pack, scenes: all }, BOB).slice(0, 5),
      { memberId: BOB, now: TUESDAY },
      { typed: new Map(all.map(({ handoffs }) => [handoffs[0]?.id ?? '', words])) },
    ),
    ...[all, mixed.map((scene) => inWords(scene, words))].flatMap((scenes) =>
      everythingAbout({ pack, scenes }),
    ),
  ];
  return [...shown.flatMap(complaintsAbout), ...shown.flatMap(foreignMarkup)];
}

function everythingAbout(about: PackScene): Shown[] {
  const [giver, receiver] = [ANN, BOB].map((memberId) => ({ memberId, now: TUESDAY }));
  if (!giver || !receiver) return never();
  const [scene = never()] = about.scenes;
  const [handoff = never()] = scene.handoffs;
  return [
    packForGiver(about, giver),
    packForReceiver(about, receiver),
    packPage(about, receiver, 0),
    introductionNotice(scene, handoff, receiver),
    introductionModal(scene, handoff, giver),
    ...PACK_NEWS.map((news) =>
      packNotice(about, { kind: 'pack', news, packId: pack.id }, receiver),
    ),
  ];
}

function never(): never {
  throw new Error('each issue has a promise and an offer');
}
