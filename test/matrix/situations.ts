import type { Priority } from '../../src/domain/people.js';
import { plannedFollowUp, type Scene } from '../../src/domain/scene.js';
import type { Answer } from '../../src/use-cases/answers.js';
import { note, offerOf, promiseOf, type Trial } from '../invariants/trial.js';
import { WORKSPACE } from '../support/office.js';
import { cast, type Role } from './cast.js';

/** An issue somewhere in its life, and the id that the buttons about it carry there. */
export interface Staged {
  scene: Scene;
  id: string;
}

export type Situation = keyof ReturnType<typeof situationsOf>;

const { owner, receiver, formerOwner, asker } = cast;

/** Words that are read nowhere but in what is staged. */
export const secret = { customer: 'Turbines of Brno', title: 'the shaft hums' };

/** Every situation in which a button, form or command is tried; each call makes a fresh one. */
export function situationsOf(trial: Trial) {
  const { baton, request } = trial;
  const now = (scene: Scene) => trial.now(scene);

  const opened = async (by: string, priority: Priority): Promise<Scene> => {
    const place = { channelId: 'C1', private: false };
    const answer = await baton.open(request(by), { ...secret, ...place, priority });
    if (answer.kind !== 'opened') throw new Error(JSON.stringify(answer));
    const scene = await trial.reading.scene(WORKSPACE, { by: 'issue', id: answer.issueId });
    if (!scene) throw new Error('what was opened is not there');
    return scene;
  };
  /** Cara opened it; Bob and Dev were asked, and Bob shook. */
  const held = async (priority: Priority = 'p2'): Promise<Scene> => {
    const offered = await trial.offered(await opened(formerOwner, priority), owner, receiver);
    await trial.accept(offered, owner);
    return now(offered);
  };
  const offered = async (): Promise<Scene> => trial.offered(await held(), receiver);
  /** The scene after something was done, which must have been done. */
  const after = async (scene: Scene, doing: Promise<Answer>): Promise<Scene> => {
    const answer = await doing;
    if (answer.kind === 'refused') throw new Error(JSON.stringify(answer));
    return now(scene);
  };
  const resolved = async (): Promise<Scene> => {
    const before = await held();
    const { id } = before.issue;
    return after(
      before,
      baton.resolve(request(owner), {
        target: { by: 'issue', id },
        outcome: 'all is well',
        settlements: [{ commitmentId: promiseOf(before).id, as: 'kept', reason: '' }],
      }),
    );
  };
  const shaken = (scene: Scene): Staged => ({
    scene,
    id: scene.handoffs.findLast(({ state }) => state === 'accepted')?.id ?? '',
  });
  const absent = async (coverId: string | null): Promise<Staged> => {
    const scene = await held();
    const span = '7 jan to 9 jan';
    const answer = await baton.goAway(request(owner), { memberId: owner, span, coverId });
    if (answer.kind !== 'away') throw new Error(JSON.stringify(answer));
    return { scene, id: answer.absenceId };
  };
  const packed = async (): Promise<Staged> => {
    const scenes = [await held(), await held()];
    const offers = scenes.map(({ issue }) => ({
      target: { by: 'issue', id: issue.id } as const,
      to: [receiver],
      nextStep: note.nextStep,
    }));
    await baton.handOn(request(owner), { offers, situation: '' });
    const [first] = scenes;
    if (!first) throw new Error('the pack is empty');
    const scene = await now(first);
    return { scene, id: offerOf(scene).packId ?? '' };
  };
  const takenPack = async (): Promise<Staged> => {
    const staged = await packed();
    const pack = await trial.reading.pack(staged.scene.issue.workspaceId, staged.id);
    for (const scene of pack?.scenes ?? []) await trial.accept(scene, receiver);
    return { ...staged, scene: await now(staged.scene) };
  };

  const promisedAs = async (when: string): Promise<Staged> => {
    const before = await held();
    const target = { by: 'issue', id: before.issue.id } as const;
    const said = { target, what: 'call Chen', when };
    const scene = await after(before, baton.promise(request(asker), said));
    const made = scene.commitments.find(({ madeBy }) => madeBy === asker);
    return { scene, id: made?.id ?? '' };
  };

  return {
    held: async () => {
      const scene = await held();
      return { scene, id: scene.issue.id };
    },
    /** Baton knows another customer, whose it may be after all. */
    misnamed: async () => {
      const scene = await held();
      await baton.open(request(owner), {
        customer: 'Acme',
        title: 'the door is stuck',
        priority: 'p3',
        channelId: null,
        private: false,
      });
      const found = await baton.findCustomer(WORKSPACE, 'Acme');
      return { scene, id: `${scene.issue.id}:${found.ok ? found.change.id : ''}` };
    },
    shaken: async () => shaken(await held()),
    promised: async () => {
      const scene = await held();
      return { scene, id: promiseOf(scene).id };
    },
    /** Fay promised something for Bob's issue just now. */
    promisedBySomebody: () => promisedAs('tomorrow noon'),
    /** The same, but for the time, which could be one of two. */
    unclear: () => promisedAs('friday midnight'),
    /** A later time is asked for, and the customer is still to be told. */
    postponing: async () => {
      const before = await held();
      const commitmentId = promiseOf(before).id;
      const longer = { commitmentId, when: 'in 3 days', reason: 'the bank is slow' };
      const scene = await after(before, baton.postpone(request(owner), longer));
      const draft = scene.commitments.find(({ state }) => state === 'draft');
      return { scene, id: draft?.id ?? '' };
    },
    updated: async () => {
      const before = await held();
      const target = { by: 'issue', id: before.issue.id } as const;
      const told = baton.tell(request(owner), { target, words: 'they look into it' });
      const scene = await after(before, told);
      return { scene, id: scene.updates.at(-1)?.id ?? '' };
    },
    offered: async () => {
      const scene = await offered();
      return { scene, id: offerOf(scene).id };
    },
    /** A P1, which is taken in one tap. */
    urgent: async () => {
      const scene = await trial.offered(await held('p1'), receiver);
      const { id, version } = offerOf(scene);
      return { scene, id: `${id}:${version}` };
    },
    /** Bob took a P1 in one tap, and owes what comes next. */
    owesReadBack: async () => {
      const before = await trial.offered(await opened(formerOwner, 'p1'), owner);
      const { id: handoffId, version } = offerOf(before);
      const shake = { handoffId, version, readBack: '', saysNextStepLater: true };
      return shaken(await after(before, baton.accept(request(owner), shake)));
    },
    corrected: async () => {
      const before = shaken(await held());
      const words = 'Thursday, not Friday';
      const correction = { handoffId: before.id, words };
      return shaken(await after(before.scene, baton.correct(request(formerOwner), correction)));
    },
    countered: async () => {
      const before = await offered();
      const { id } = offerOf(before);
      const counter = { handoffId: id, condition: 'if somebody calls Chen' };
      return { scene: await after(before, baton.counter(request(receiver), counter)), id };
    },
    declined: async () => {
      const before = await offered();
      const { id } = offerOf(before);
      const no = { target: { by: 'handoff', id }, kind: 'no-time', words: '' } as const;
      return { scene: await after(before, baton.decline(request(receiver), no)), id };
    },
    /** Dev said to ask Fay instead. */
    suggested: async () => {
      const before = await offered();
      const { id } = offerOf(before);
      const scene = await after(
        before,
        baton.decline(request(receiver), {
          target: { by: 'handoff', id },
          kind: 'not-my-field',
          words: '',
          suggestedId: asker,
        }),
      );
      return { scene, id: `${id}:${receiver}` };
    },
    asked: async () => {
      const before = await held();
      const { id: issueId, terms } = before.issue;
      const asking = { issueId, terms, readBack: 'I call Chen at 3pm', reason: '' };
      const scene = await after(before, baton.askFor(request(asker), asking));
      return { scene, id: scene.takes.at(-1)?.id ?? '' };
    },
    kept: async () => {
      const before = await held();
      const { id } = promiseOf(before);
      const keep = { target: { by: 'commitment', id }, reason: '' } as const;
      return { scene: await after(before, baton.keep(request(owner), keep)), id };
    },
    resolved: async () => {
      const scene = await resolved();
      return { scene, id: scene.issue.id };
    },
    /** Somebody is to ask whether the customer is satisfied. */
    followedUp: async () => {
      const scene = await resolved();
      return { scene, id: plannedFollowUp(scene)?.id ?? '' };
    },
    /** Bob goes away, and asked Dev to cover. */
    leaving: () => absent(receiver),
    away: () => absent(null),
    packed,
    takenPack,
    /** Bob typed the same words twice; whether he meant it is asked. */
    typedTwice: async () => {
      const scene = await held();
      const { number } = scene.issue;
      const line = { text: `update ${number} we called`, private: false };
      const tell = () =>
        baton.tell(
          { ...request(owner), line },
          { target: { by: 'number', number }, words: 'we called' },
        );
      await tell();
      const again = await tell();
      if (again.kind !== 'already-done') throw new Error(JSON.stringify(again));
      return { scene, id: again.againId };
    },
    /** Whoever acts promised something that is due before everything else today. */
    dueToday: async (role: Role) => {
      const before = await opened(cast[role], 'p2');
      const target = { by: 'issue', id: before.issue.id } as const;
      const said = { target, what: 'call Chen', when: 'in 2 minutes' };
      const scene = await after(before, baton.promise(request(cast[role]), said));
      return { scene, id: scene.commitments.find(({ kind }) => kind === 'promise')?.id ?? '' };
    },
    /** Whoever acts has an issue of their own, and is going away. */
    own: async (role: Role) => {
      const by = cast[role];
      const scene = await opened(by, 'p2');
      await baton.goAway(request(by), { memberId: by, span: '7 jan to 9 jan', coverId: null });
      return { scene, id: '' };
    },
  } satisfies Record<string, (role: Role) => Promise<Staged>>;
}
