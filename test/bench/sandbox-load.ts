// How the sandbox bears 100 messages a second: half said by people and delivered to a connected app, half posted
// by the app. `node --import tsx test/bench/sandbox-load.ts [seconds] [messages a second]`
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';

import { startSandbox } from '../../src/sandbox/server.js';
import { openPlainSocket } from '../sandbox/plain-socket.js';
import { teaProfile } from '../sandbox/tea-app.js';

const [seconds = 60, perSecond = 100] = process.argv.slice(2).map(Number);

const sandbox = await startSandbox({
  port: 0,
  statePath: join(tmpdir(), `sandbox-load-${process.pid}.json`),
  app: teaProfile,
});
const socket = await openPlainSocket(sandbox);
await socket.next();
void (async () => {
  for (;;) socket.acknowledge(await socket.next());
})();
// Two windows of the page look on.
for (const as of ['U0ANA', 'U0BOB']) {
  const stream = await fetch(`${sandbox.url}/control/stream?as=${as}`);
  void stream.body?.pipeTo(new WritableStream());
}
const dm = await sandbox.control.act({ kind: 'open-dm', as: 'U0ANA', with: 'U0APPBOT' });
const dmId = dm.ok ? (dm.conversation ?? '') : '';

const send = (path: string, body: object, headers = {}) =>
  fetch(`${sandbox.url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  }).then((response) => response.text());
const say = (text: string) =>
  send('/control/act', { kind: 'say', as: 'U0ANA', conversation: dmId, text });
const post = (text: string) =>
  send(
    '/api/chat.postMessage',
    {
      channel: 'C0SUPPORT',
      text,
      blocks: [{ type: 'section', text: { type: 'mrkdwn', text } }],
    },
    { authorization: `Bearer ${sandbox.botToken}` },
  );

const took: number[] = [];
const lag = monitorEventLoopDelay({ resolution: 5 });
lag.enable();
let mostRss = 0;
const under: Promise<void>[] = [];
const started = performance.now();
for (let number = 0; number < seconds * perSecond; number += 1) {
  const due = started + (number * 1000) / perSecond;
  // Also when late: a burst to catch up would measure itself.
  await wait(Math.max(0, due - performance.now()));
  const began = performance.now();
  const sent = number % 2 === 0 ? say(`Message ${number}`) : post(`Message ${number}`);
  under.push(sent.then(() => void took.push(performance.now() - began)));
  if (number % perSecond === 0) mostRss = Math.max(mostRss, process.memoryUsage().rss);
}
await Promise.all(under);
const elapsed = (performance.now() - started) / 1000;

took.sort((a, b) => a - b);
const share = (part: number) => (took[Math.floor(took.length * part)] ?? 0).toFixed(1);
process.stdout.write(
  `${took.length} messages in ${elapsed.toFixed(1)} s (${(took.length / elapsed).toFixed(0)}/s): ` +
    `p50 ${share(0.5)} ms, p99 ${share(0.99)} ms, most ${took.at(-1)?.toFixed(1)} ms; ` +
    `event loop p99 ${(lag.percentile(99) / 1e6).toFixed(1)} ms, most ${(lag.max / 1e6).toFixed(1)} ms; ` +
    `${(process.cpuUsage().user / 1e6).toFixed(1)} s of processor; ` +
    `memory ${(mostRss / 2 ** 20).toFixed(0)} MB with this program in it\n`,
);
process.exit(0);
