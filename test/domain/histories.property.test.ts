import fc from 'fast-check';

import { PRIORITIES } from '../../src/domain/people.js';
import { histories } from './histories.js';
import { rules } from './rules.js';
import { begun } from './scenes.js';
import { turnsOf } from './turns.js';

test.each(Object.entries(rules))('in every history %s', (_sentence, rule) => {
  const holds = fc.property(fc.constantFrom(...PRIORITIES), histories, (priority, steps) => {
    for (const turn of turnsOf(begun({ priority }), steps)) rule(turn);
  });
  expect(fc.defaultReportMessage(fc.check(holds, { numRuns: 80 }))).toBeUndefined();
});
