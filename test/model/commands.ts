import fc from 'fast-check';

import { hours, minutes } from '../../src/domain/working-time/duration.js';
import { insist } from '../support/insist.js';
import { cast, deed, type Drawn, isThere, playOf, plays } from './deeds.js';
import { expectAnswer, expectAsThought, expectInvariants, expectSameAnswer } from './invariants.js';
import type { Model } from './model.js';
import type { Reached, World } from './world.js';

/** How a deed goes: as usual, its answer is lost and it is asked again, or it dies before its commit. */
type Fate = 'calm' | 'repeated' | 'cut';

/** The model and the world agree, and nothing is broken. */
async function compare(model: Model, world: World): Promise<void> {
  const before = world.scene;
  await world.look();
  await expectInvariants(world, before);
  expectAsThought(world, model);
}

class Do implements fc.AsyncCommand<Model, World> {
  readonly #drawn: Drawn;
  readonly #fate: Fate;

  constructor(drawn: Drawn, fate: Fate) {
    this.#drawn = drawn;
    this.#fate = fate;
  }

  check = (): boolean => true;

  async run(model: Model, world: World): Promise<void> {
    tick(model, world, minutes(1));
    const acted = cast(model, this.#drawn);
    if (!isThere(model, acted)) return;
    const play = playOf(acted.verb);
    const then = model.clone();
    const thought = play.think(then, acted);
    const request = world.request(acted.by);
    const act = (reached: Reached) => play.act({ ...world, ...reached }, acted, request);

    if (this.#fate === 'cut' && acted.verb !== 'leave') {
      const ended = await world.cut(act);
      if (ended) expectAnswer(ended, thought);
      // It died, and nothing of it is there.
      else await compare(model, world);
    }
    const answer = await insist(() => act(world));
    expectAnswer(answer, thought);
    if (this.#fate === 'repeated' && acted.verb !== 'leave') {
      expectSameAnswer(await insist(() => act(world)), answer);
    }
    if (thought === null) {
      Object.assign(model, then);
      world.done.add(acted.verb);
    }
    await compare(model, world);
  }

  toString = (): string => `${this.#fate} ${JSON.stringify(this.#drawn)}`;
}

class Wait implements fc.AsyncCommand<Model, World> {
  readonly #minutes: number;

  constructor(count: number) {
    this.#minutes = count;
  }

  check = (): boolean => true;

  async run(model: Model, world: World): Promise<void> {
    tick(model, world, minutes(this.#minutes));
    model.wake();
    await world.wake();
    await compare(model, world);
  }

  toString = (): string => `${this.#minutes} minutes pass`;
}

class GoAway implements fc.AsyncCommand<Model, World> {
  readonly #who: string;
  readonly #hours: number;
  readonly #coverId: string;

  constructor(who: string, count: number, coverId: string) {
    this.#who = who;
    this.#hours = count;
    this.#coverId = coverId;
  }

  check = ({ active }: Pick<Model, 'active'>): boolean => active.includes(this.#who);

  async run(model: Model, world: World): Promise<void> {
    tick(model, world, minutes(1));
    const isCover = this.#coverId !== this.#who && model.active.includes(this.#coverId);
    const coverId = isCover ? this.#coverId : null;
    const span = `until in ${this.#hours} hours`;
    const request = world.request(this.#who);
    const going = { memberId: this.#who, span, coverId };
    const answer = await insist(() => world.baton.goAway(request, going));
    if (answer.kind === 'away') {
      const until = model.now + hours(this.#hours);
      model.away[this.#who] = { until, cover: coverId };
      const agreement = { absenceId: answer.absenceId, agrees: true };
      const agreeing = world.request(coverId ?? '');
      if (coverId) await insist(() => world.baton.answerCover(agreeing, agreement));
    } else expectAnswer(answer, 'cover-in-circles');
    await compare(model, world);
  }

  toString = (): string =>
    `${this.#who} is away for ${this.#hours} hours, asking ${this.#coverId} to cover`;
}

class ComeBack implements fc.AsyncCommand<Model, World> {
  readonly #who: string;

  constructor(who: string) {
    this.#who = who;
  }

  check = ({ active }: Pick<Model, 'active'>): boolean => active.includes(this.#who);

  async run(model: Model, world: World): Promise<void> {
    tick(model, world, minutes(1));
    const isAway = (model.away[this.#who]?.until ?? 0) > model.now;
    delete model.away[this.#who];
    const request = world.request(this.#who);
    const answer = await insist(() => world.baton.comeBack(request, null));
    expectAnswer(answer, isAway ? null : 'not-away');
    await compare(model, world);
  }

  toString = (): string => `${this.#who} is back`;
}

function tick(model: Model, world: World, milliseconds: number): void {
  model.now += milliseconds;
  world.clock.forward(milliseconds);
}

const fates = fc.oneof(
  { weight: 8, arbitrary: fc.constant<Fate>('calm') },
  fc.constantFrom<Fate>('repeated', 'cut'),
);
const verbs = Object.keys(plays).filter((verb): verb is keyof typeof plays => verb in plays);
// The handshake is at the heart of it; without these there is nothing to answer.
const often = ['offer', 'offer', 'accept', 'take', 'handOver', 'readBack', 'correct'] as const;
const somebody = fc.constantFrom('UANA', 'UBOB', 'UCARA', 'UDEV');

/** What can be done to an issue, and what happens meanwhile. */
export const commands = fc.commands(
  [
    ...[...verbs, ...often].map((verb) =>
      fc.tuple(deed(verb), fates).map(([drawn, fate]) => new Do(drawn, fate)),
    ),
    fc.integer({ min: 1, max: 60 }).map((count) => new Wait(count)),
    fc.integer({ min: 60, max: 6 * 60 }).map((count) => new Wait(count)),
    fc
      .tuple(somebody, fc.integer({ min: 1, max: 9 }), fc.constantFrom('UCARA', 'UDEV', 'UGUS'))
      .map(([who, count, cover]) => new GoAway(who, count, cover)),
    somebody.map((who) => new ComeBack(who)),
  ],
  { maxCommands: 20, size: 'max' },
);
