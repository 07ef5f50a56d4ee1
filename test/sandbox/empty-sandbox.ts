import { type Logger, LogLevel, WebClient } from '@slack/web-api';

import type { Sandbox, SandboxOptions } from '../../src/sandbox/options.js';
import { startSandbox } from '../../src/sandbox/server.js';
import { teaProfile } from './tea-app.js';

/** A sandbox that no app is connected to; its clock stands still at noon UTC on 2 March 2026. */
export const startEmptySandbox = (options: Partial<SandboxOptions> = {}): Promise<Sandbox> =>
  startSandbox({
    port: 0,
    startAt: new Date('2026-03-02T12:00:00Z'),
    frozen: true,
    acknowledgeWithinMs: 200,
    app: teaProfile,
    ...options,
  });

// Refusals are what these tests are about; they need no warnings on the console.
const silent: Logger = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
  setLevel: () => undefined,
  getLevel: () => LogLevel.ERROR,
  setName: () => undefined,
};

/** The bot's client, without retries, so that every refusal shows. */
export const botClient = (sandbox: Sandbox, token = sandbox.botToken): WebClient =>
  new WebClient(token, {
    slackApiUrl: sandbox.apiUrl,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    logger: silent,
  });

/** What Slack's client throws, as the code and messages that came back. */
export async function refusalOf(
  call: Promise<unknown>,
): Promise<{ error: string; messages: string[] }> {
  try {
    await call;
  } catch (error) {
    if (error instanceof Error && 'data' in error) return readRefusal(error.data);
    throw error;
  }
  throw new Error('The call was not refused.');
}

function readRefusal(data: unknown): { error: string; messages: string[] } {
  const isRecord = (value: unknown): value is Record<string, unknown> =>
    typeof value === 'object' && value !== null;
  if (!isRecord(data)) throw new Error('The refusal has no data.');
  const metadata = isRecord(data['response_metadata']) ? data['response_metadata'] : {};
  const messages = Array.isArray(metadata['messages']) ? metadata['messages'].map(String) : [];
  return { error: String(data['error']), messages };
}
