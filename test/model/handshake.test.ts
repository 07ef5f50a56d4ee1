import fc from 'fast-check';
import { z } from 'zod';

import { openCommitments } from '../../src/domain/scene.js';
import { type Office, openOffice } from '../support/office.js';
import { commands } from './commands.js';
import { plays } from './deeds.js';
import { Model } from './model.js';
import { openWorlds } from './world.js';

/** As many sequences as asked for; by itself a run that a change waits for. */
const SEQUENCES = z.coerce.number().default(500).parse(process.env['MODEL_SEQUENCES']);
/** The seed of a run that failed plays it again. What a change waits for is the same each time. */
const SEED = z.coerce
  .number()
  .default(SEQUENCES > 500 ? Date.now() : 1)
  .parse(process.env['MODEL_SEED']);
const AT_ONCE = 4;

jest.setTimeout(30_000 + SEQUENCES * 500);

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const openings = fc.record({
  owner: fc.constantFrom('UANA', 'UCARA', 'UDEV'),
  priority: fc.constantFrom('p1', 'p1', 'p2', 'p3'),
});

/** Plays so many sequences, one after the other: what was done in them, and what went wrong. */
async function play(numRuns: number, seed: number) {
  const worlds = await openWorlds(office);
  const agrees = fc.asyncProperty(openings, commands, async (opening, sequence) => {
    const world = await worlds.begin(opening);
    const [promise] = openCommitments(world.scene);
    const nudge = +(promise?.nudgeAt ?? 0);
    const model = new Model({ ...opening, now: +world.clock.now(), nudge });
    await fc.asyncModelRun(() => ({ model, real: world }), sequence);
  });
  try {
    const run = await fc.check(agrees, { numRuns, seed, includeErrorInReport: true });
    return { failure: fc.defaultReportMessage(run) ?? null, done: worlds.done };
  } finally {
    await worlds.close();
  }
}

test(`in ${SEQUENCES} sequences what people do to an issue comes to what we think`, async () => {
  const each = Math.ceil(SEQUENCES / AT_ONCE);
  const played = await Promise.all(
    Array.from({ length: AT_ONCE }, (_, place) => play(each, SEED + place)),
  );
  expect(played.map(({ failure }) => failure).filter((failure) => failure !== null)).toEqual([]);
  // Nothing was only ever refused.
  const done = new Set(played.flatMap((one) => [...one.done]));
  expect(Object.keys(plays).filter((verb) => !done.has(verb))).toEqual([]);
});
