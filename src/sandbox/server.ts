import { createServer } from 'node:http';

import { chanceFrom } from './chance.js';
import { startClock } from './clock.js';
import { openControl } from './control.js';
import { type Courier, openCourier } from './deliveries/courier.js';
import { openHttpLink } from './deliveries/http-link.js';
import type { Link } from './deliveries/payload.js';
import { openSocketLink } from './deliveries/socket-link.js';
import { startFaults } from './faults.js';
import { listen } from './http/listen.js';
import { route } from './http/routes.js';
import { type Sandbox, type SandboxOptions, tokens } from './options.js';
import { noPace, slackPace } from './pace.js';
import { keepStateFile, readStateFile, type StateFile } from './state-file.js';
import { openConnection } from './web-api/connections.js';
import { methods } from './web-api/methods.js';
import { botUserId, northwindSupport } from './workspace/seed.js';
import { openWorkspace } from './workspace/workspace.js';

const usualEvents = ['app_home_opened', 'app_mention', 'message.im', 'user_change'];

/** Starts a Slack workspace on this machine and resolves when an app can connect to it. */
export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  const { app, host = '127.0.0.1', acknowledgeWithinMs = 3000, statePath, pageDir } = options;
  const saved = statePath === undefined ? null : await readStateFile(statePath);
  const appName = app.name ?? 'App';
  const signingSecret = app.signingSecret ?? tokens.signingSecret;
  const resumeAt = saved ? new Date(Date.now() + saved.clockAheadMs) : undefined;
  const chance = chanceFrom(options.seedNumber ?? 1);
  const clock = startClock({ startAt: options.startAt ?? resumeAt, frozen: options.frozen });

  let url = '';
  let courier: Courier | undefined;
  const workspace = openWorkspace({
    state: saved?.workspace ?? options.seed ?? northwindSupport(appName),
    app: {
      id: 'A0SANDBOX',
      name: appName,
      botId: 'B0SANDBOX',
      botUserId,
      commands: app.commands,
      shortcuts: app.shortcuts,
      scopes: app.scopes ?? null,
      events: app.events ?? usualEvents,
    },
    clock,
    address: () => url,
    emit: (event) => courier?.sendEvent(event),
  });

  const sockets = openSocketLink({
    appId: workspace.app.id,
    teamId: workspace.state.team.id,
    acknowledgeWithinMs,
    chance,
    onConnections: () => workspace.changes.tell('people'),
  });
  const link: Link =
    app.requestUrl === undefined
      ? sockets
      : openHttpLink({ requestUrl: app.requestUrl, signingSecret, acknowledgeWithinMs });
  const faults = startFaults(chance);
  courier = openCourier(workspace, link, faults);
  const control = openControl({
    workspace,
    courier,
    faults,
    connections: () => link.connections(),
  });
  const newSocketUrl = () => `${url.replace('http', 'ws')}${sockets.newPath()}`;
  const api = {
    workspace,
    methods: { ...methods, 'apps.connections.open': openConnection(newSocketUrl) },
    tokens,
    faults,
    pace: options.pace === 'slack' ? slackPace(clock) : noPace,
  };

  const server = createServer((request, response) => {
    const exchange = { request, response, url: new URL(request.url ?? '/', 'http://sandbox') };
    route({ api, control, host, pageDir: pageDir ?? null }, exchange).catch((error: unknown) => {
      response.destroy(error instanceof Error ? error : undefined);
    });
  });
  server.on('upgrade', (...upgrade) => sockets.upgrade(...upgrade));
  const port = await listen(server, options.port, host);
  url = `http://${host}:${port}`;

  let file: StateFile | undefined;
  if (statePath !== undefined) {
    const current = () => ({
      workspace: workspace.state,
      clockAheadMs: clock.now().getTime() - Date.now(),
    });
    file = keepStateFile(statePath, current, workspace.changes);
  }
  clock.onMoved(() => workspace.changes.tell('clock'));

  return {
    url,
    apiUrl: `${url}/api/`,
    botToken: tokens.bot,
    appToken: tokens.app,
    signingSecret,
    teamId: workspace.state.team.id,
    clock,
    control,
    async close() {
      clock.stop();
      await link.close();
      if (link !== sockets) await sockets.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await file?.close();
    },
  };
}
