/**
 * A year of a team of thirty with 3,000 issues: `npm run year`. It prints what the year came to, and
 * fails where a rule was broken; with the seed that it names it is the same year again.
 */
import { count } from '../bench/figures.js';
import startServer from '../support/global-setup.js';
import stopServer from '../support/global-teardown.js';
import { openOffice } from '../support/office.js';
import { figuresOf } from './figures.js';
import { planOnce } from './plan-once.js';
import { brokenRules } from './rules.js';
import { liveThrough } from './year.js';

const number = (name: string, usual: number) => Number(process.env[name] ?? usual);
const seed = number('YEAR_SEED', Date.now() % 1_000_000);
const size = { seed, issues: number('YEAR_ISSUES', 3_000), weeks: number('YEAR_WEEKS', 51) };
const say = (line: string) => process.stdout.write(`${line}\n`);
/** More of them would tell no more. */
const MOST = 20;

say(`A year by seed ${seed}: YEAR_SEED=${seed} npm run year`);
planOnce();
await startServer({ rootDir: process.cwd() });
const office = await openOffice();
try {
  const begun = performance.now();
  const year = await liveThrough(office, size);
  for (const line of await figuresOf(office.url, year)) say(line);
  const broken = await brokenRules(office.url, year.heard);
  for (const line of broken.slice(0, MOST)) say(`BROKEN ${line}`);
  say(
    `${broken.length === 0 ? 'No rule was' : `${count(broken.length)} times a rule was`} broken.`,
  );
  say(`Seed ${seed}, ${((performance.now() - begun) / 1_000).toFixed(1)} s`);
  process.exitCode = broken.length === 0 ? 0 : 1;
} finally {
  await office.close();
  await stopServer();
}
