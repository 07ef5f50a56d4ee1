import { join } from 'node:path';

import { z } from 'zod';

import { replay } from '../../src/domain/ledger.js';
import type { Scene } from '../../src/domain/scene.js';
import { inWorkspace } from '../../src/storage/desk/transaction.js';
import { AbsenceTable } from '../../src/storage/tables/absences.js';
import { MemberTable } from '../../src/storage/tables/people.js';
import { structureOf } from '../domain/structure.js';
import { type AnotherProcess, startProcess } from '../support/another-process.js';
import { type Office, openOffice, people, WORKSPACE } from '../support/office.js';
import { useCasesOf } from '../support/use-cases.js';
import { expectLegal } from './legal.js';
import { type Deed, type Told, toldSchema } from './round.js';

/** All of them with `npm run races`, which prints how often each outcome came. */
const asked = process.env['RACE_ROUNDS'];
const ROUNDS = z.coerce.number().default(105).parse(asked);
/** Each legal outcome is seen in at least this part of the rounds; in a short run, at all. */
const FEWEST = asked ? 0.05 : 1 / ROUNDS;
const RACERS = 3;

jest.setTimeout(60_000 + ROUNDS * 1000);

const { ana, bob, cara, dev } = people;
const [ed, fay, lee] = ['UED', 'UFAY', 'ULEE'];

let office: Office;
let racers: AnotherProcess[] = [];
beforeAll(async () => {
  office = await openOffice();
  await settle();
  const program = join(process.cwd(), 'test', 'races', 'racer.ts');
  racers = await Promise.all(
    Array.from({ length: RACERS }, () => startProcess(program, office.url)),
  );
});
afterAll(async () => {
  await Promise.all(racers.map((racer) => racer.kill()));
  await office.close();
});

/** More people, a lead among them; Ana is away without a cover, so that a lead may have custody. */
async function settle(): Promise<void> {
  const now = office.clock.now();
  await inWorkspace(office.source, WORKSPACE, async (manager) => {
    const more = [ed, fay, lee].map((id) => ({ id, name: id, zone: 'Europe/London' }));
    await manager.insert(
      MemberTable,
      more.map((each) => ({ ...each, workspaceId: WORKSPACE, standing: 'active', seenAt: now })),
    );
    await manager.query(`update workspaces set settings = settings || '{"leads": ["ULEE"]}'`);
    await manager.insert(AbsenceTable, {
      workspaceId: WORKSPACE,
      id: office.newId(),
      memberId: ana.id,
      startsAt: now,
      endsAt: new Date(+now + 7 * 24 * 60 * 60_000),
      coverId: null,
      coverState: 'none',
      setBy: ana.id,
      setAt: now,
    });
  });
}

/** An issue of Ana's that Fay asked for, on offer to Bob, Cara and Dev; its time is over. */
async function anOffer(): Promise<{ scene: Scene; takeId: string }> {
  const baton = useCasesOf(office);
  const by = (member: string) => office.request(member);
  const opening = { customer: 'Acme', title: 'invoice is wrong', priority: 'p3' } as const;
  const where = { channelId: 'C1', private: false };
  const opened = await baton.open(by(ana.id), { ...opening, ...where });
  if (opened.kind !== 'opened') throw new Error(JSON.stringify(opened));
  const { issueId } = opened;
  const said = { issueId, terms: 1, readBack: 'I call Chen', reason: '' };
  const take = await baton.askFor(by(fay), said);
  if (take.kind !== 'asked-for') throw new Error(JSON.stringify(take));
  const target = { by: 'issue', id: issueId } as const;
  const note = { nextStep: 'call Chen at 3pm', situation: '', watchOut: '' };
  await baton.offer(by(ana.id), { target, to: [bob.id, cara.id, dev.id], note });
  return { scene: await sceneOf(issueId), takeId: take.takeId };
}

async function sceneOf(issueId: string): Promise<Scene> {
  const scene = await office.reading.scene(WORKSPACE, { by: 'issue', id: issueId });
  if (!scene) throw new Error(`no issue ${issueId}`);
  return scene;
}

const does = (act: Deed['act'], by: string): Deed => ({ act, by });
const expires = does('expire', 'system');

/** What people and the clock do to it. In each round another of these rows has a head start. */
const rows: Deed[][] = [
  [does('accept', bob.id), does('accept', cara.id), does('accept', dev.id)],
  [does('decline', bob.id), does('decline', cara.id), does('decline', dev.id)],
  [does('promise', ed), does('amend', ana.id), does('take', ed)],
  [does('resolve', ana.id), does('decline', bob.id), does('decline', dev.id)],
  [does('withdraw', ana.id), does('hand over', ana.id), does('accept', bob.id)],
  [expires, does('custody', lee), does('decline', cara.id)],
  [does('take', ed), does('withdraw', ana.id), does('hand over', ana.id)],
];
const DEEDS = 20;

/**
 * What each process does in this round, in its order: all of them the row that has the head start, so
 * that which process comes first decides nothing, and then their parts of the others.
 */
function columns(round: number): Deed[][] {
  const first = round % rows.length;
  const head = rows[first] ?? [];
  const others = turned(
    rows.filter((row) => row !== head).flat(),
    Math.floor(round / rows.length),
  ).slice(0, DEEDS - RACERS * head.length);
  return Array.from({ length: RACERS }, (_, racer) => [
    ...head,
    ...others.filter((_deed, place) => (place + round) % RACERS === racer),
  ]);
}

const turned = <Item>(items: readonly Item[], by: number): Item[] => {
  const start = by % items.length;
  return [...items.slice(start), ...items.slice(0, start)];
};

async function race(round: number) {
  const { scene: before, takeId } = await anOffer();
  const { issue, handoffs, commitments } = before;
  const [handoff] = handoffs;
  const about = {
    issueId: issue.id,
    handoffId: handoff?.id ?? '',
    takeId,
    commitmentId: commitments[0]?.id ?? '',
    terms: issue.terms,
    now: handoff?.endsAt ?? issue.openedAt,
    startAt: performance.timeOrigin + performance.now() + 5,
  };
  const done = columns(round);
  const told = await Promise.all(
    done.map(async (deeds, racer) =>
      z.array(toldSchema).parse(await racers[racer]?.ask({ ...about, deeds })),
    ),
  );
  const after = await sceneOf(issue.id);
  const ledger = await office.reading.ledger(WORKSPACE, issue.id);
  expect(replay(ledger)).toEqual(structureOf(after));
  const answers = done.flatMap((deeds, racer) =>
    deeds.map((deed, place): [Deed, Told | undefined] => [deed, told[racer]?.[place]]),
  );
  expectLegal({ before, after, ledger, answers });
  return { offer: after.handoffs[0]?.state ?? '', issue: comeTo(after) };
}

/** What came of the issue in the end. */
function comeTo({ issue, handoffs }: Scene): string {
  if (issue.state === 'resolved') return 'resolved';
  if (issue.custodyReasonId !== null) return 'in custody';
  if (issue.ownerId === ana.id) return 'kept by the giver';
  return handoffs.length > 1 ? 'handed over' : 'accepted';
}

/** How often each came, as a part of all. */
function shares(outcomes: readonly string[]): Record<string, number> {
  const each = [...new Set(outcomes)].toSorted();
  const part = (outcome: string) =>
    outcomes.filter((one) => one === outcome).length / outcomes.length;
  return Object.fromEntries(each.map((outcome) => [outcome, part(outcome)]));
}

test(`${ROUNDS} rounds of twenty deeds at once: one legal outcome each, and each is seen`, async () => {
  const outcomes: Awaited<ReturnType<typeof race>>[] = [];
  for (let round = 0; round < ROUNDS; round += 1) outcomes.push(await race(round));
  const offers = shares(outcomes.map(({ offer }) => offer));
  const issues = shares(outcomes.map(({ issue }) => issue));
  if (asked) process.stdout.write(`${JSON.stringify({ offers, issues }, null, 2)}\n`);
  expect(Object.keys(offers)).toEqual(['accepted', 'declined', 'expired', 'withdrawn']);
  expect(Object.keys(issues)).toEqual([
    'accepted',
    'handed over',
    'in custody',
    'kept by the giver',
    'resolved',
  ]);
  for (const share of [...Object.values(offers), ...Object.values(issues)])
    expect(share).toBeGreaterThanOrEqual(FEWEST);
});
