/**
 * Proves that the tests of the invariants can fail: plants each bug of test/mutants/ in a copy of the
 * program, and demands that the test which the patch names turns red. A patch that no longer applies,
 * or that no test notices, fails the run. `node scripts/mutants.mjs [part of a name]`; with `--tested` the
 * tests are known to be green without a bug.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, readdir, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';

const root = resolve(import.meta.dirname, '..');
const mutants = join(root, 'test', 'mutants');
const COPIED = ['src', 'test', 'package.json', 'jest.config.js', 'tsconfig.json'];
const AT_ONCE = 2;

/** A patch, the tests that its first line names, and whether it changes what the migrations make. */
async function readPatch(file) {
  const patch = await readFile(join(mutants, file), 'utf8');
  const [purpose = ''] = patch.split('\n');
  const tests = purpose.match(/test\/\S+\.test\.ts/g) ?? [];
  const migrates = patch.includes('src/storage/migrations/');
  return { name: file.replace(/\.patch$/, ''), path: join(mutants, file), tests, migrates };
}

/** Plants one bug; says which test noticed it, or what is wrong. */
async function plant({ path, tests, migrates }, server) {
  if (tests.length === 0) return { wrong: 'its first line names no test' };
  return inCopy(async (copy) => {
    const applied = await run('git', ['apply', '-p1', path], copy);
    if (applied.code !== 0) return { wrong: `no longer applies: ${applied.said}` };
    const { wrong, red } = await testsOf(copy, tests, migrates ? undefined : server);
    if (wrong) return { wrong };
    return red.length > 0 ? { said: red[0] } : { wrong: 'survived: no test failed' };
  });
}

/** Without a bug the same tests are green in a copy, so that red means something. */
async function soundness(patches, server) {
  const tests = [...new Set(patches.flatMap((patch) => patch.tests))];
  return inCopy(async (copy) => {
    const { wrong, red } = await testsOf(copy, tests, server);
    if (wrong) return { wrong };
    return red.length > 0 ? { wrong: `red without any bug: ${red.join('; ')}` } : { said: 'green' };
  });
}

async function inCopy(work) {
  const copy = await mkdtemp(join(tmpdir(), 'baton-mutant-'));
  try {
    for (const each of COPIED) await cp(join(root, each), join(copy, each), { recursive: true });
    await symlink(join(root, 'node_modules'), join(copy, 'node_modules'));
    return await work(copy);
  } finally {
    await rm(copy, { recursive: true });
  }
}

/**
 * The names of the tests that fail, or why they could not run: that is no proof of anything. Without a
 * `server` they start a PostgreSQL of their own.
 */
async function testsOf(copy, tests, server) {
  const jest = join('node_modules', 'jest', 'bin', 'jest.js');
  const options = ['--json', '--outputFile=report.json', '--runInBand', '--runTestsByPath'];
  const { said } = await run(process.execPath, [jest, ...options, ...tests], copy, server);
  const report = await readFile(join(copy, 'report.json'), 'utf8').then(JSON.parse, () => null);
  if (!report) return { wrong: `the tests did not start: ${said}` };
  const broken = report.testResults.find(({ assertionResults }) => assertionResults.length === 0);
  if (broken) return { wrong: `does not run: ${broken.message}` };
  const results = report.testResults.flatMap(({ assertionResults }) => assertionResults);
  return {
    red: results.filter(({ status }) => status === 'failed').map(({ fullName }) => fullName),
  };
}

function run(command, parameters, cwd, server) {
  return new Promise((done, failed) => {
    const env = { ...process.env, TEST_DATABASE_URL: undefined, TEST_SERVER_URL: server };
    const child = spawn(command, parameters, { cwd, env, stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    child.stderr.on('data', (chunk) => (said += chunk));
    child.once('error', failed);
    child.once('close', (code) => done({ code, said: said.trim().slice(-2000) }));
  });
}

/** Works with a PostgreSQL that all share whose migrations are as they should be. */
async function withServer(work) {
  const program = join(root, 'test', 'support', 'postgres-server.ts');
  const server = spawn(process.execPath, ['--import', 'tsx', program], {
    cwd: root,
    env: { ...process.env, TEST_DATABASE_URL: undefined },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = once(server, 'close');
  for await (const url of createInterface(server.stdout)) {
    await work(url).finally(() => server.stdin.end());
    await ended;
    return;
  }
  throw new Error('PostgreSQL for the tests did not start');
}

const { values, positionals } = parseArgs({
  options: { tested: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const [wanted = ''] = positionals;
const files = (await readdir(mutants)).filter((file) => file.endsWith('.patch')).toSorted();
const patches = await Promise.all(files.filter((file) => file.includes(wanted)).map(readPatch));
let passed = 0;
let failed = 0;

function tell(name, { wrong, said }) {
  if (wrong) failed += 1;
  else passed += 1;
  console.log(wrong ? `FAILED  ${name}: ${wrong}` : `ok      ${name} (${said})`);
}

await withServer(async (server) => {
  if (!values.tested) tell('without a bug', await soundness(patches, server));
  const waiting = [...patches];
  const work = async () => {
    for (let patch = waiting.shift(); patch; patch = waiting.shift())
      tell(patch.name, await plant(patch, server));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
});
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
