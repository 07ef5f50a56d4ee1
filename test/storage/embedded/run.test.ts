import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { runAs } from '../../../src/storage/embedded/run.js';

const self = { how: 'as itself', prefix: [] };

let folder: string;
let log: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'baton-run-'));
  log = join(folder, 'log');
});
afterEach(() => rm(folder, { recursive: true }));

test('a program sees neither a language nor settings of another PostgreSQL', async () => {
  const env = { LANG: 'xx_YY.UTF-8', LC_TIME: 'xx', LANGUAGE: 'xx', PGDATA: '/there', KEPT: 'yes' };
  const show = 'console.log(JSON.stringify(process.env))';
  expect(await runAs(self, env, log)(process.execPath, ['-e', show])).toBe(0);
  expect(JSON.parse(await readFile(log, 'utf8'))).toEqual({ KEPT: 'yes', LC_ALL: 'C' });
});

test('a failing program gives its exit code', async () => {
  expect(await runAs(self, {}, log)(process.execPath, ['-e', 'process.exit(3)'])).toBe(3);
});

test('a program that is not there fails, and the log says why', async () => {
  expect(await runAs(self, {}, log)(join(folder, 'missing'), [])).toBe(127);
  expect(await readFile(log, 'utf8')).toContain('ENOENT');
});
