/**
 * Measures Baton and prints a Markdown table: `npm run bench`. What is measured, and how to measure
 * more of it, is in docs/benchmarks.md.
 */
import { measureAccepts } from './accepts.js';
import { measureAcknowledgements } from './acknowledgements.js';
import { type Figure, markdown } from './figures.js';
import { measureIdle } from './idle.js';
import { openServer } from './server.js';
import { readSizes } from './sizes.js';
import { measureStarts } from './starts.js';
import { measureTicks } from './ticks.js';

const sizes = readSizes(process.env);
const parts = { measureStarts, measureIdle, measureAcknowledgements, measureAccepts, measureTicks };
const only = process.argv[2];
const server = await openServer(sizes.serverUrl);
// Stopped halfway, it leaves no database behind.
process.once('SIGINT', () => void server.close().finally(() => process.exit(1)));
const figures: Figure[] = [];
try {
  for (const [name, measure] of Object.entries(parts))
    if (!only || name.toLowerCase().includes(only)) figures.push(...(await measure(server, sizes)));
  process.stdout.write(`${markdown(figures)}\n${server.about}\n`);
} finally {
  await server.close();
}
