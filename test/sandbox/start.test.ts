import { spawn } from 'node:child_process';
import { once } from 'node:events';

import { appOfManifest } from '../../src/sandbox/manifest.js';

test('the sandbox starts alone, says how to connect, and stops when asked to', async () => {
  const options = ['--import', 'tsx', 'src/sandbox/start.ts', '--port', '0'];
  const program = spawn(process.execPath, options, { stdio: ['ignore', 'pipe', 'inherit'] });
  const [said] = await once(program.stdout, 'data');
  const { url = '' } = /slackApiUrl\s+(?<url>\S+)/.exec(String(said))?.groups ?? {};
  const headers = { authorization: 'Bearer xoxb-sandbox-bot-token' };

  const answer = await fetch(`${url}auth.test`, { method: 'POST', headers });
  expect(await answer.json()).toMatchObject({ ok: true, team: 'Northwind Support' });
  program.kill('SIGTERM');
  expect(await once(program, 'exit')).toEqual([0, null]);
});

test('what an app has registered is read from its manifest', async () => {
  const { commands, shortcuts, events, scopes } = await appOfManifest('manifest.yml');

  expect(commands).toMatchObject([{ name: '/issue', shouldEscape: true }]);
  expect(shortcuts.map(({ type }) => type)).toEqual(['global', 'message', 'message', 'message']);
  expect(events).toContain('message.im');
  expect(scopes).toContain('chat:write');
  await expect(appOfManifest('package.json')).rejects.toThrow('package.json is no app manifest.');
});
