// `npm run sandbox`: the workspace alone, for any app. What the app has registered is read from its manifest.
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';

import { appOfManifest } from './manifest.js';
import type { Sandbox, SandboxOptions } from './options.js';
import { startSandbox } from './server.js';
import { installCode } from './web-api/oauth.js';

const usage = `npm run sandbox -- [options]

  --manifest <file>     the app's manifest, YAML or JSON (manifest.yml if it is there)
  --port <number>       3000 if left out; 0 takes any free port
  --host <address>      127.0.0.1 if left out
  --request-url <url>   posts deliveries there, signed; without it the app connects by Socket Mode
  --state <file>        keeps everything in that file for the next start
  --page <folder>       the built page (dist/sandbox/page if it is there)
  --seed <number>       what looks random follows from it
  --no-pace             takes calls as fast as they come, not at Slack's pace
`;

const { values: given } = parseArgs({
  options: {
    manifest: { type: 'string' },
    port: { type: 'string', default: '3000' },
    host: { type: 'string' },
    'request-url': { type: 'string' },
    state: { type: 'string' },
    page: { type: 'string' },
    seed: { type: 'string' },
    'no-pace': { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

const ifThere = (path: string) => (existsSync(path) ? path : undefined);

async function optionsGiven(): Promise<SandboxOptions> {
  const manifest = given.manifest ?? ifThere('manifest.yml');
  const pageDir = given.page ?? ifThere('dist/sandbox/page');
  const app = manifest ? await appOfManifest(manifest) : { commands: [], shortcuts: [] };
  const requestUrl = given['request-url'];
  return {
    port: Number(given.port),
    app: { ...app, ...(requestUrl ? { requestUrl } : {}) },
    ...(given.host ? { host: given.host } : {}),
    ...(given.state ? { statePath: given.state } : {}),
    ...(pageDir ? { pageDir } : {}),
    ...(given.seed ? { seedNumber: Number(given.seed) } : {}),
    ...(given['no-pace'] ? {} : { pace: 'slack' }),
  };
}

const welcome = ({ url, apiUrl, botToken, appToken, signingSecret }: Sandbox) => `
A Slack workspace runs on this machine.

  Page               ${url}
  Control interface  ${url}/control/people
  slackApiUrl        ${apiUrl}
  Bot token          ${botToken}
  App-level token    ${appToken}
  Signing secret     ${signingSecret}
  Code for OAuth     ${installCode}

For Bolt by Socket Mode:

  const clientOptions = { slackApiUrl: '${apiUrl}' };
  new App({ token, appToken, socketMode: true, clientOptions, installerOptions: { clientOptions } });

Ctrl-C stops it.
`;

async function main(): Promise<void> {
  if (given.help) return void process.stdout.write(usage);
  const sandbox = await startSandbox(await optionsGiven());
  const stop = () => void sandbox.close().then(() => process.exit(0));
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  process.stdout.write(welcome(sandbox));
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
