import type { App } from '@slack/bolt';

import { type Sandbox, type SandboxOptions } from '../../src/sandbox/options.js';
import { startSandbox } from '../../src/sandbox/server.js';
import { quietApp, teaProfile } from './tea-app.js';

/** A sandbox with the tea app connected to it by Socket Mode. */
export interface TeaRound {
  sandbox: Sandbox;
  app: App;
  stop(): Promise<void>;
}

/** Starts both; the clock stands still at noon UTC on Monday, 2 March 2026. */
export async function startTeaRound(options: Partial<SandboxOptions> = {}): Promise<TeaRound> {
  const sandbox = await startSandbox({
    port: 0,
    startAt: new Date('2026-03-02T12:00:00Z'),
    frozen: true,
    acknowledgeWithinMs: 300,
    app: teaProfile,
    ...options,
  });
  const app = await connectTeaApp(sandbox);
  return {
    sandbox,
    app,
    async stop() {
      await app.stop();
      await sandbox.close();
    },
  };
}

/** Another instance of the tea app, with a socket of its own. */
async function connectTeaApp(sandbox: Sandbox): Promise<App> {
  const clientOptions = { slackApiUrl: sandbox.apiUrl };
  const app = quietApp({
    token: sandbox.botToken,
    appToken: sandbox.appToken,
    socketMode: true,
    clientOptions,
    installerOptions: { clientOptions },
  });
  await app.start();
  return app;
}
