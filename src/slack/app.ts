import { App, HTTPReceiver, type Receiver } from '@slack/bolt';
import type { Logger } from '@slack/logger';
import type { WebClient } from '@slack/web-api';

import type { UseCases } from '../use-cases/compose.js';
import { answeringFaults, type FaultTelling } from './errors.js';
import { guardedSocket } from './guarded-socket.js';
import { keepingEvents, type SlackEvent } from './kept-events.js';
import { register } from './routes.js';

/** How Slack reaches Baton: over a socket that Baton opens, or by posting to its port. */
export type Transport =
  | { mode: 'socket'; appToken: string }
  | { mode: 'http'; signingSecret: string; port: number };

/** The workspace that the bot token belongs to. */
export interface Installed {
  workspaceId: string;
  botUserId: string;
  botId: string;
  botToken: string;
}

export interface SlackAppParts {
  transport: Transport;
  installed: Installed;
  slackApiUrl: string | undefined;
  client: WebClient;
  baton: UseCases;
  keep: (event: SlackEvent) => Promise<void>;
  faults: FaultTelling;
  logger: Logger;
}

/** Bolt with everything that Baton does registered on it. Events go to `keep` first. */
export function createSlackApp(parts: SlackAppParts): App {
  const { installed, slackApiUrl, logger } = parts;
  const app = new App({
    receiver: keepingEvents(answeringFaults(receiverOf(parts), parts.faults), parts.keep),
    authorize: async () => ({
      botToken: installed.botToken,
      botId: installed.botId,
      botUserId: installed.botUserId,
      teamId: installed.workspaceId,
    }),
    // Answers to a person are given while they wait: one try, quickly.
    clientOptions: {
      ...(slackApiUrl ? { slackApiUrl } : {}),
      retryConfig: { retries: 0 },
      timeout: 5_000,
      rejectRateLimitedCalls: true,
    },
    logger,
  });
  // Faults end at the receiver, where what Slack waits for can still be answered.
  app.error(async (error) => {
    throw error;
  });
  register(app, parts.baton);
  return app;
}

function receiverOf({ transport, slackApiUrl, logger }: SlackAppParts): Receiver {
  if (transport.mode === 'http') {
    const { signingSecret, port } = transport;
    return new HTTPReceiver({
      signingSecret,
      port,
      endpoints: '/slack/events',
      logger,
      // The answer to Slack waits until what was asked for is committed.
      processBeforeResponse: true,
    });
  }
  const options = {
    appToken: transport.appToken,
    logger,
    ...(slackApiUrl ? { installerOptions: { clientOptions: { slackApiUrl } } } : {}),
  };
  return guardedSocket(options, (error) => logger.error('a frame could not be read:', error));
}
