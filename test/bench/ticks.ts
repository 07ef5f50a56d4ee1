import { v7 as uuidv7 } from 'uuid';

import { dataSource } from '../../src/storage/data-source.js';
import { openDesk } from '../../src/storage/desk/desk.js';
import { openDigestStore } from '../../src/storage/digest-store.js';
import { openDueIssues } from '../../src/storage/queries/due/issues.js';
import { openReading } from '../../src/storage/reading.js';
import { sendDigests } from '../../src/use-cases/remind/digests.js';
import { wakeDue } from '../../src/use-cases/remind/tick.js';
import { wakeIssue } from '../../src/use-cases/remind/wake-issue.js';
import { count, type Figure, inMs, median, mustBe, timed } from './figures.js';
import { nineInTheEast, nineInTheWest, reminding, seedEnded, seedOpen } from './history.js';
import { countOn, type Server } from './server.js';
import type { Sizes } from './sizes.js';
import { zones } from './zones.js';

/** Members whose digest is read as for its delivery; the first is a lead. */
const READERS = 200;

/** What the clock does each minute, at the whole history and at half of it. */
export async function measureTicks(server: Server, sizes: Sizes): Promise<Figure[]> {
  const { members, open, ended, due } = sizes;
  const halfWay = ended / 2;
  const half = await server.database();
  await seedOpen(half.url, sizes);
  await seedEnded(half.url, { from: 0, to: halfWay, members });
  const whole = await server.database(half);
  await seedEnded(whole.url, { from: halfWay, to: ended, members });

  // The first is not counted: the compiler gets warm.
  await measure((await server.database(half)).url, sizes);
  const before = await measure(half.url, sizes);
  const after = await measure(whole.url, sizes);

  const amount = `${count(open)} open and ${count(ended)} ended promises`;
  const figure = (what: string, tick: keyof Ticks): Figure => ({
    what: `${what}, ${amount}`,
    value: inMs(after[tick]),
    against: `${inMs(before[tick])} with ${count(halfWay)} ended`,
  });
  return [
    figure(
      `digest tick of ${count(firstIn(members))} members, whose zone comes first`,
      'firstDigests',
    ),
    figure(
      `digest tick of ${count(members - firstIn(members))} members in ${zones.length - 1} zones`,
      'digests',
    ),
    figure('reading what one digest says, median', 'reading'),
    figure(`reminder tick that wakes ${count(due)} issues`, 'reminders'),
    figure('both ticks with nothing due', 'nothing'),
  ];
}

/** How long each took, in milliseconds. */
interface Ticks {
  firstDigests: number;
  digests: number;
  reading: number;
  nothing: number;
  reminders: number;
}

async function measure(url: string, { members, due }: Sizes): Promise<Ticks> {
  const source = await dataSource({ url, poolSize: 2 }).initialize();
  let now = nineInTheEast;
  const clock = { now: () => now };
  const digests = sendDigests({ digests: openDigestStore(source), clock });
  const reminders = wakeDue({
    issues: openDueIssues(source),
    wake: wakeIssue(openDesk({ source, clock, newId: uuidv7 })),
    clock,
    failed: (_, error) => {
      throw error;
    },
  });
  const reading = openReading({ source, clock });
  const read = (place: number) => timed(() => reading.day('T1', `U${place}`));
  try {
    const firstDigests = await timed(digests);
    mustBe('first digests', await countOn(url, noticesSql('digest')), firstIn(members));
    now = nineInTheWest;
    const took = {
      firstDigests,
      digests: await timed(digests),
      reading: median(await inTurn(READERS, read)),
      nothing: await timed(async () => {
        await digests();
        await reminders();
      }),
      reminders: await timed(async () => {
        now = reminding;
        await reminders();
      }),
    };
    mustBe('digests', await countOn(url, noticesSql('digest')), members);
    mustBe('reminders', await countOn(url, noticesSql('reminder')), due);
    return took;
  } finally {
    await source.destroy();
  }
}

const noticesSql = (kind: 'digest' | 'reminder') =>
  `select count(*) from outbox where kind = '${kind}'`;

/** How many of the members are in the last zone, to which the day comes first. */
const firstIn = (members: number): number => Math.floor(members / zones.length);

async function inTurn<Result>(
  times: number,
  work: (place: number) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  for (let place = 0; place < times; place += 1) results.push(await work(place));
  return results;
}
