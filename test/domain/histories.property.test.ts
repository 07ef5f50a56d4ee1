import fc from 'fast-check';
import { z } from 'zod';

import { PRIORITIES } from '../../src/domain/people.js';
import { histories } from './histories.js';
import { rules } from './rules.js';
import { begun, whileAway } from './scenes.js';
import { turnsOf } from './turns.js';

/** Histories for each rule; more of them on demand. */
const RUNS = z.coerce.number().default(80).parse(process.env['HISTORY_RUNS']);

/** An issue of Bob's; now and then somebody is away, with or without a cover. */
const beginnings = fc.record({
  priority: fc.constantFrom(...PRIORITIES),
  away: fc.constantFrom<[string, string | null][]>(
    [],
    [],
    [['bob', null]],
    [['bob', 'cara']],
    [['ana', null]],
  ),
});

test.each(Object.entries(rules))('in every history %s', (_sentence, rule) => {
  const holds = fc.property(beginnings, histories, ({ priority, away }, steps) => {
    const { scene, ledger } = begun({ priority });
    const start = away.reduce((on, [who, cover]) => whileAway(on, who, cover), scene);
    for (const turn of turnsOf({ scene: start, ledger }, steps)) rule(turn);
  });
  expect(fc.defaultReportMessage(fc.check(holds, { numRuns: RUNS }))).toBeUndefined();
});
