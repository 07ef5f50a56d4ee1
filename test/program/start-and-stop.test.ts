import { once } from 'node:events';
import { createServer } from 'node:http';

import { z } from 'zod';

import { endPrograms, emptyFolder, freePort, startProgram } from './running-program.js';

afterAll(endPrograms);

const sightSchema = z.object({
  conversations: z.array(z.object({ id: z.string(), name: z.string() })),
  messages: z.array(z.object({ text: z.string() })),
});

/** What Ana sees in #support on the page of the program at `url`. */
async function support(url: string) {
  const read = async (path: string) =>
    sightSchema.parse(await (await fetch(`${url}/control/view?as=U0ANA${path}`)).json());
  const { conversations } = await read('');
  const id = conversations.find(({ name }) => name === 'support')?.id ?? '';
  const { messages } = await read(`&conversation=${id}`);
  return { id, said: messages.map(({ text }) => text).join('\n') };
}

async function command(url: string, text: string) {
  const { id } = await support(url);
  await fetch(`${url}/control/act`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ kind: 'command', as: 'U0ANA', conversation: id, text }),
  });
  return (await support(url)).said;
}

test('starts without any setting but a port, stops at Ctrl-C, and knows everything when it starts again', async () => {
  const folder = await emptyFolder();
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;

  const first = startProgram(folder.path, { PORT: String(port) });
  expect(await first.says('Ctrl-C')).toContain(`Open  http://127.0.0.1:${port}`);
  expect(await command(url, '/issue new Acme: invoice is wrong')).toContain('#1');
  expect(await first.interrupt()).toBe(0);
  await expect(fetch(url)).rejects.toThrow('fetch failed');

  const second = startProgram(folder.path, { PORT: String(port) });
  await second.says('Ctrl-C');
  expect((await support(url)).said).toContain('invoice is wrong');
  expect(await command(url, '/issue show 1')).toContain('invoice is wrong');
  expect(await second.interrupt()).toBe(0);
  await folder.remove();
}, 60_000);

test('a taken port is named, and the next free one proposed', async () => {
  const taken = createServer().listen(0, '127.0.0.1');
  await once(taken, 'listening');
  const address = taken.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const folder = await emptyFolder();
  const { code, said } = await startProgram(folder.path, { PORT: String(port) }).ended();
  taken.close();
  expect(code).toBe(1);
  expect(said).toMatch(new RegExp(`Port ${port} is taken. Port \\d+ is free: PORT=\\d+ npm start`));
  expect(said).not.toContain('    at ');
  await folder.remove();
}, 60_000);

test('a bad setting stops the start with one sentence', async () => {
  const folder = await emptyFolder();
  const { code, said } = await startProgram(folder.path, { SLACK_BOT_TOKEN: 'xoxb-1' }).ended();
  expect(code).toBe(1);
  expect(said.trim().split('\n')).toHaveLength(1);
  await folder.remove();
}, 60_000);
