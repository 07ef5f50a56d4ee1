import type { Logger } from '@slack/logger';
import { WebClient } from '@slack/web-api';

/** Longer than Slack's slowest answer; far below the outbox's lease. */
const TIMEOUT_MS = 10_000;

export interface ClientOptions {
  token: string;
  /** Another Slack-compatible API than Slack's own. */
  slackApiUrl?: string | undefined;
  logger: Logger;
}

/**
 * A client that tries once. Its own retries would post a message twice where an answer was lost, and
 * would hold up everything else while Slack asks to wait; retrying is the outbox's work.
 */
export function openClient({ token, slackApiUrl, logger }: ClientOptions): WebClient {
  return new WebClient(token, {
    ...(slackApiUrl ? { slackApiUrl } : {}),
    logger,
    retryConfig: { retries: 0 },
    timeout: TIMEOUT_MS,
    rejectRateLimitedCalls: true,
  });
}
