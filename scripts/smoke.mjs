// Starts the program as a stranger would, waits for its page and the bot's answer, and stops it.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const PORT = process.env.SMOKE_PORT ?? '3917';
const PATIENCE_MS = 60_000;
const url = `http://127.0.0.1:${PORT}`;

const dataDir = await mkdtemp(join(tmpdir(), 'baton-smoke-'));
const startedAt = performance.now();
const program = spawn(process.execPath, ['scripts/start.mjs'], {
  env: { ...process.env, PORT, BATON_DATA_DIR: dataDir },
  stdio: ['ignore', 'inherit', 'inherit'],
});

const failed = await tryItOut().then(
  () => null,
  (error) => error,
);
program.kill('SIGINT');
const [code] = program.exitCode === null ? await once(program, 'exit') : [program.exitCode];
await rm(dataDir, { recursive: true, force: true });
if (failed) throw failed;
if (code !== 0) throw new Error(`the program ended with ${code} after Ctrl-C`);
console.log('1 passed, 0 failed');

async function tryItOut() {
  await until('the page answers', async () => (await fetch(url)).ok);
  const { people, app } = await get('/control/people');
  const ana = people.find(({ name }) => name === 'ana').id;
  await until(
    'the bot is connected',
    async () => (await get('/control/people')).app.connections > 0,
  );
  const before = await get(`/control/view?as=${ana}`);
  const channel = before.conversations.find(({ name }) => name === 'support').id;
  await post('/control/act', {
    kind: 'command',
    as: ana,
    conversation: channel,
    text: '/issue new Acme: invoice is wrong',
  });
  await until('the card is in the channel', async () => {
    const { messages } = await get(`/control/view?as=${ana}&conversation=${channel}`);
    return messages.some(({ userId, text }) => userId === app.botUserId && text.includes('#1'));
  });
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  console.log(`The started program opened an issue after ${seconds} s.`);
}

async function until(what, holds) {
  const end = performance.now() + PATIENCE_MS;
  for (;;) {
    if (await holds().catch(() => false)) return;
    if (program.exitCode !== null) throw new Error(`the program ended before ${what}`);
    if (performance.now() > end) throw new Error(`waited in vain: ${what}`);
    await pause(100);
  }
}

async function get(path) {
  return (await fetch(url + path)).json();
}

async function post(path, body) {
  const answer = await fetch(url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return answer.json();
}
