import { type Chance, chanceFrom } from '../../src/sandbox/chance.js';
import type { Fault } from '../../src/sandbox/protocol.js';
import type { Person } from '../support/person.js';
import type { Story } from '../support/story.js';
import { until } from '../support/until.js';

const minuteMs = 60_000;
/** Actions beyond those asked for, in which a fault must have struck. */
const mostMore = 200;

/** People who do this and that while things go wrong; the same for the same seed. */
export interface Turmoil {
  /** So many actions, with this fault planned meanwhile, and more until it has struck. */
  act(actions: number, fault?: Fault): Promise<void>;
  /** Nothing goes wrong any more, and the clock goes on until everything was told. */
  calm(): Promise<void>;
}

export function turmoil(story: Story, seed: number): Turmoil {
  const chance = chanceFrom(seed);
  const { sandbox } = story;
  const people = [story.ana, story.bob, story.cara, story.dev];
  let opened = 0;

  const run = async (by: Person, text: string): Promise<void> => {
    await connected();
    const act = { kind: 'command', as: by.id, conversation: 'C0SUPPORT', text } as const;
    await sandbox.control.act(act);
  };
  const connected = () =>
    until(
      sandbox.control,
      () => (sandbox.control.people().app.connections > 0 ? true : null),
      () => 'Baton did not connect again.',
      15_000,
    );
  /** What just failed is tried again within minutes, before the clock moves on by more. */
  const later = async (minutes: number): Promise<void> => {
    for (const soon of [1, 1, 1, minutes]) await story.forward(soon * minuteMs);
  };
  const step = async (number: number): Promise<void> => {
    const by = oneOf(chance, people);
    if (number % 7 === 0) opened += 1;
    if (number % 7 === 0)
      return run(by, `/issue new Acme: box ${number} is empty p${1 + (number % 4)}`);
    if (number % 5 === 0) await later(Math.ceil(chance() * 240));
    const issue = Math.ceil(chance() * opened);
    const other = oneOf(chance, people).name;
    return run(by, `/issue ${oneOf(chance, lines)(issue, other)}`);
  };

  return {
    async act(actions, fault) {
      const before = sandbox.control.log().entries.at(-1)?.number ?? 0;
      const hasStruck = () =>
        sandbox.control.log(before).entries.some(({ kind }) => kind === 'fault');
      if (fault) sandbox.control.fault(fault);
      for (let number = 0; number < actions || (fault && !hasStruck()); number += 1) {
        if (number > actions + mostMore) throw new Error(`${fault?.kind} never struck.`);
        await step(number);
      }
      sandbox.control.mend();
    },
    async calm() {
      sandbox.control.mend();
      await connected();
      for (let hour = 0; hour < 12; hour += 1) await later(60);
    },
  };
}

const oneOf = <Item>(chance: Chance, items: Item[]): Item => {
  const item = items[Math.floor(chance() * items.length)];
  if (item === undefined) throw new Error('There is nothing to choose from.');
  return item;
};

/** What people type, right or wrong: whoever does not own the issue is refused. */
const lines: ((issue: number, other: string) => string)[] = [
  (issue, other) => `handoff ${issue} @${other} call Chen at 3pm`,
  (issue) => `accept ${issue}`,
  (issue) => `decline ${issue} no time today`,
  (issue) => `withdraw ${issue}`,
  (issue) => `promise ${issue} send the invoice by tomorrow noon`,
  (issue) => `kept ${issue}`,
  (issue) => `update ${issue} told Chen that it is on its way`,
  (issue) => `resolve ${issue} sent the corrected invoice`,
  () => 'list all',
  (issue) => `show ${issue}`,
];
