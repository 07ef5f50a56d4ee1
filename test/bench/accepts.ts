import { count, type Figure, median, timed } from './figures.js';
import { AT_ONCE, makeOffers, type Team } from './offers.js';
import { checkOwners } from './owners.js';
import { byRawSql } from './raw.js';
import type { Server } from './server.js';
import { several } from './several.js';
import type { Sizes } from './sizes.js';
import { byUseCase, recordTaking, type Taker } from './use-case.js';

/** Not counted: each connection and the compiler get warm first. */
const WARM_UP = 10 * AT_ONCE;

const team: Team = {
  workspaceId: 'T1',
  members: Array.from({ length: 20 }, (_, place) => `U${place}`),
  clock: { now: () => new Date('2026-11-24T10:00:00Z') },
};

/** Accepts committed per second, by the use case and by the same SQL sent raw, in turns. */
export async function measureAccepts(server: Server, sizes: Sizes): Promise<Figure[]> {
  const most = WARM_UP + sizes.accepts;
  const original = await server.database();
  const on = { offers: await makeOffers(original.url, team, most), clock: team.clock };
  const sent = await recordTaking((await server.database(original)).url, on);

  const run = async (open: (url: string) => Promise<Taker>) => {
    const { url } = await server.database(original);
    const accepted = await perSecond(await open(url), sizes.accepts);
    await checkOwners(url, most);
    return accepted;
  };
  const rounds: Round[] = [];
  while (rounds.length < sizes.rounds)
    rounds.push({
      useCase: await run((url) => byUseCase(url, on)),
      raw: await run((url) => byRawSql(url, sent, { prepared: false })),
      prepared: await run((url) => byRawSql(url, sent, { prepared: true })),
    });
  return [figure(rounds)];
}

/** Accepts a second, each way. */
interface Round {
  useCase: number;
  raw: number;
  prepared: number;
}

async function perSecond(taker: Taker, accepts: number): Promise<number> {
  const places = Array.from({ length: WARM_UP + accepts }, (_, place) => place);
  const take = (place: number) => taker.take(place);
  await several(places.slice(0, WARM_UP), AT_ONCE, take);
  const took = await timed(() => several(places.slice(WARM_UP), AT_ONCE, take));
  await taker.close();
  return (accepts / took) * 1000;
}

function figure(rounds: readonly Round[]): Figure {
  const rate = (way: keyof Round) =>
    `${count(Math.round(median(rounds.map((round) => round[way]))))}/s`;
  const ratio = (way: keyof Round) =>
    `ratio ${median(rounds.map((round) => round.useCase / round[way])).toFixed(2)}`;
  return {
    what: `accepts committed, ${AT_ONCE} at once, by the use case`,
    value: rate('useCase'),
    against:
      `the same SQL through pg alone, ${AT_ONCE} connections: ` +
      `${rate('raw')} (${ratio('raw')}), as prepared statements ${rate('prepared')} (${ratio('prepared')})`,
  };
}
