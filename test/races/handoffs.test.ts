import { join } from 'node:path';

import { z } from 'zod';

import { inWorkspace } from '../../src/storage/desk/transaction.js';
import { offer } from '../../src/use-cases/handoff/offer.js';
import { open } from '../../src/use-cases/issue/open.js';
import { type AnotherProcess, startProcess } from '../support/another-process.js';
import { type Office, openOffice, people, WORKSPACE } from '../support/office.js';
import { type Deed, type Told, toldSchema } from './round.js';

/** Each legal outcome is seen in at least this part of the rounds, or the two do not meet. */
const FEWEST = 0.05;
/** As many as there are connections. */
const OFFERS_AT_ONCE = 3;

jest.setTimeout(60_000);

let office: Office;
let racers: [AnotherProcess, AnotherProcess];
beforeAll(async () => {
  office = await openOffice();
  const program = join(process.cwd(), 'test', 'races', 'racer.ts');
  racers = [await startProcess(program, office.url), await startProcess(program, office.url)];
});
afterAll(async () => {
  await Promise.all(racers.map((racer) => racer.kill()));
  await office.close();
});

const { ana, bob, cara } = people;
/** An offer, and all that a racer is told of it. */
interface Offered {
  issueId: string;
  handoffId: string;
}
/** The two things that are done at once. */
type Rival = Deed & { act: keyof typeof endedBy };

/** Who came first, who came last, and what those were told. */
interface Outcome extends Offered {
  first: Rival;
  last: Rival;
  told: Told;
}

/** What these races are not about. */
const nothingElse = { takeId: null, commitmentId: '', terms: 1 };

/** Lets two do something to each of many offers, at the same moment. */
async function race(
  one: Rival,
  other: Rival,
  at: { rounds: number; now: Date },
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const [count, offered] of (await offers(at.rounds)).entries()) {
    const startAt = performance.timeOrigin + performance.now() + 3;
    const told = await Promise.all(
      [one, other].map(async (deed, place) => {
        const round = { deeds: [deed], ...offered, ...nothingElse, startAt, now: at.now };
        // Each of them is now in the one process, now in the other.
        const answers = await racers[(place + count) % 2]?.ask(round);
        return z.tuple([toldSchema]).parse(answers)[0];
      }),
    );
    outcomes.push(outcomeOf(offered, [one, other], told));
  }
  return outcomes;
}

function outcomeOf(
  offered: Offered,
  [one, other]: [Rival, Rival],
  [toOne, toOther]: Told[],
): Outcome {
  if (toOne?.why === null && toOther?.why)
    return { ...offered, first: one, last: other, told: toOther };
  if (toOther?.why === null && toOne?.why)
    return { ...offered, first: other, last: one, told: toOne };
  throw new Error(`not one of the two: ${JSON.stringify([toOne, toOther])}`);
}

async function offers(count: number): Promise<Offered[]> {
  const made: Offered[] = [];
  while (made.length < count)
    made.push(...(await Promise.all(Array.from({ length: OFFERS_AT_ONCE }, anOffer))));
  return made.slice(0, count);
}

/** A new issue of Ana's, on offer to Bob and Cara. */
async function anOffer(): Promise<Offered> {
  const said = {
    customer: 'Acme',
    title: 'invoice is wrong',
    priority: 'p2',
    channelId: 'C1',
    private: false,
  } as const;
  const opened = await open(office.desk)(office.request(ana.id), said);
  if (opened.kind !== 'opened') throw new Error(JSON.stringify(opened));
  const target = { by: 'issue', id: opened.issueId } as const;
  const note = { nextStep: 'call Chen at 3pm', situation: '', watchOut: '' };
  await offer(office.desk)(office.request(ana.id), { target, to: [bob.id, cara.id], note });
  const scene = await office.reading.scene(WORKSPACE, target);
  return { issueId: opened.issueId, handoffId: scene?.handoffs[0]?.id ?? '' };
}

const endsSchema = z.array(
  z.object({
    handoffId: z.string(),
    ended: z.string(),
    ownerId: z.string(),
    takenBy: z.string().nullable(),
  }),
);
type End = z.infer<typeof endsSchema>[number];

/** How the offers ended, as the database has it. */
async function ends(outcomes: Outcome[]): Promise<End[]> {
  const rows: unknown = await inWorkspace(office.source, WORKSPACE, (manager) =>
    manager.query(endsSql, [outcomes.map(({ handoffId }) => handoffId)]),
  );
  return endsSchema.parse(rows);
}

const endsSql = `
select h.id as "handoffId", h.state as ended, i.owner_id as "ownerId", h.accepted_by as "takenBy"
  from handoffs h join issues i on i.workspace_id = h.workspace_id and i.id = h.issue_id
 where h.id = any ($1::uuid[])
 order by array_position($1::uuid[], h.id)`;

const endedBy = { accept: 'accepted', withdraw: 'withdrawn', expire: 'expired' } as const;

/** How an offer ends where one came first; the owner is whoever shook, else still the giver. */
function legalEnd({ handoffId, first }: Outcome): End {
  const takenBy = first.act === 'accept' ? first.by : null;
  return { handoffId, ended: endedBy[first.act], ownerId: takenBy ?? ana.id, takenBy };
}

/** What the other is told: which of the two it was. The clock only hears that there is nothing to do. */
function explanation(outcome: Outcome): Told {
  const { ended, takenBy } = legalEnd(outcome);
  return outcome.last.act === 'expire'
    ? { kind: 'refused', why: 'changed-meanwhile' }
    : { kind: 'refused', why: 'no-open-handoff', ended, takenBy };
}

const accepts = (by: string) => ({ act: 'accept', by }) as const;
const withdraws = { act: 'withdraw', by: ana.id } as const;
const expires = { act: 'expire', by: 'system' } as const;

test.each([
  {
    name: 'withdraw against accept',
    one: withdraws,
    other: accepts(bob.id),
    rounds: 200,
    later: 0,
  },
  { name: 'two accepts', one: accepts(bob.id), other: accepts(cara.id), rounds: 80, later: 0 },
  {
    name: 'expiry against accept',
    one: expires,
    other: accepts(bob.id),
    rounds: 80,
    later: 4 * 60 * 60_000, // the offer is over
  },
])('$name: one legal outcome each, and each is seen', async ({ one, other, rounds, later }) => {
  const now = new Date(+office.clock.now() + later);
  const outcomes = await race(one, other, { rounds, now });
  expect(await ends(outcomes)).toEqual(outcomes.map(legalEnd));
  expect(outcomes.map(({ told }) => told)).toEqual(outcomes.map(explanation));
  const won = outcomes.filter(({ first }) => first === one).length / rounds;
  expect(won).toBeGreaterThanOrEqual(FEWEST);
  expect(won).toBeLessThanOrEqual(1 - FEWEST);
});
