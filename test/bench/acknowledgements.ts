import type { Sandbox } from '../../src/sandbox/options.js';
import type { Act } from '../../src/sandbox/protocol.js';
import { startSandbox } from '../../src/sandbox/server.js';
import { northwindSupport } from '../../src/sandbox/workspace/seed.js';
import type { WorkspaceState } from '../../src/sandbox/workspace/state.js';
import { fields } from '../../src/slack/ids.js';
import { profile } from '../support/stage.js';
import { until } from '../support/until.js';
import { type Figure, inMs, median, quantile } from './figures.js';
import { makeOffers, type Offer } from './offers.js';
import { checkOwners } from './owners.js';
import { paced } from './pace.js';
import { startOnSlack } from './program.js';
import type { Server } from './server.js';
import type { Sizes } from './sizes.js';

const PER_SECOND = 20;
/** Not counted: the first second. */
const WARM_UP = PER_SECOND;
const CHANNEL = 'C0SUPPORT';

/** Acknowledgement times of Baton in a process of its own, through Socket Mode. */
export async function measureAcknowledgements(server: Server, sizes: Sizes): Promise<Figure[]> {
  const state = largeTeam();
  const members = state.people.filter(({ kind }) => kind === 'member').map(({ id }) => id);
  const times = WARM_UP + PER_SECOND * sizes.ackSeconds;
  const { url } = await server.database();
  const team = { workspaceId: state.team.id, members, clock: { now: () => new Date() } };
  const offers = await makeOffers(url, team, times);

  const sandbox = await startSandbox({ port: 0, seed: state, app: profile });
  const baton = await startOnSlack(sandbox, url);
  try {
    const pace = { perSecond: PER_SECOND, times };
    const shows = await paced(pace, (place) => show(sandbox, at(offers, place)));
    const accepts = await paced(pace, (place) => accept(sandbox, at(offers, place)));
    await checkOwners(url, times);
    const against = `Slack waits 3,000 ms; ${PER_SECOND} a second for ${sizes.ackSeconds} s`;
    return [
      { what: 'acknowledging `/issue show`', value: spread(shows), against },
      {
        what: 'acknowledging an accept, committed',
        value: spread(accepts),
        against: `${against}, each with its \`/issue accept\` and form`,
      },
    ];
  } finally {
    await baton.stop();
    await sandbox.close();
  }
}

/** The sandbox's workspace with so many members that nobody has two forms open at a time. */
function largeTeam(): WorkspaceState {
  const state = northwindSupport('Baton');
  const [ana] = state.people;
  if (!ana) throw new Error('the sandbox has nobody');
  const more = Array.from({ length: 40 }, (_, place) => ({
    ...ana,
    id: `U0M${place}`,
    name: `member${place}`,
    kind: 'member' as const,
  }));
  const ids = more.map(({ id }) => id);
  return {
    ...state,
    people: [...state.people, ...more],
    channels: state.channels.map((one) =>
      one.id === CHANNEL ? { ...one, memberIds: [...one.memberIds, ...ids] } : one,
    ),
  };
}

async function show(sandbox: Sandbox, { receiver, number }: Offer): Promise<number> {
  return acknowledged(sandbox, commandOf(receiver, `/issue show ${number}`));
}

/** Opens the form with the command, as a person would, and measures its submission. */
async function accept(sandbox: Sandbox, { receiver, number }: Offer): Promise<number> {
  const { control } = sandbox;
  await acknowledged(sandbox, commandOf(receiver, `/issue accept ${number}`));
  const form = await until(
    control,
    () => {
      const sight = control.view(receiver);
      const top = 'modals' in sight ? sight.modals.at(-1) : undefined;
      return top?.title?.text === `Take over #${number}` ? top : null;
    },
    () => `no form to accept #${number}`,
  );
  const readBack = { [fields.readBack]: 'I check the discount and call Chen today at 15:00' };
  return acknowledged(sandbox, {
    kind: 'submit',
    as: receiver,
    viewId: form.id,
    filled: { [fields.readBack]: readBack },
  });
}

const commandOf = (as: string, text: string): Act => ({
  kind: 'command',
  as,
  conversation: CHANNEL,
  text,
});

/** Milliseconds from the act until the app has acknowledged it. */
async function acknowledged({ control }: Sandbox, act: Act): Promise<number> {
  const begun = performance.now();
  const answer = await control.act(act);
  const took = performance.now() - begun;
  if (!answer.ok) throw new Error(answer.refusal);
  return took;
}

function spread(all: readonly number[]): string {
  const counted = all.slice(WARM_UP);
  return `median ${inMs(median(counted))}, p99 ${inMs(quantile(counted, 0.99))}`;
}

function at(offers: readonly Offer[], place: number): Offer {
  const offer = offers[place];
  if (!offer) throw new Error('there are not so many offers');
  return offer;
}
