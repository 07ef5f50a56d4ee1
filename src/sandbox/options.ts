import type { Clock } from './clock.js';
import type { Control } from './control.js';
import type { CommandInfo, ShortcutInfo } from './protocol.js';
import type { WorkspaceState } from './workspace/state.js';

/** The app under trial, as its manifest describes it. */
export interface SandboxApp {
  /** Its name in messages; "App" if left out. */
  name?: string;
  commands: CommandInfo[];
  shortcuts: ShortcutInfo[];
  /** Scopes of the bot token; all of them if left out. */
  scopes?: string[];
  /** Events subscribed to; direct messages, mentions, opened Home tabs and changed people if left out. */
  events?: string[];
  signingSecret?: string;
  /** Where deliveries are posted, signed; without it the app connects by Socket Mode. */
  requestUrl?: string;
}

export interface SandboxOptions {
  /** 0 takes any free port. */
  port: number;
  /** 127.0.0.1 if left out. */
  host?: string;
  /** A JSON file that brings everything back after a restart. */
  statePath?: string;
  /** Where the clock begins, whatever was saved; the real time if neither is there. */
  startAt?: Date;
  /** Whether the clock stands still until it is moved. */
  frozen?: boolean;
  /** Real milliseconds until an unacknowledged delivery counts as failed; 3000 as on Slack. */
  acknowledgeWithinMs?: number;
  /** The built page, served at `/`. */
  pageDir?: string;
  /** `slack` holds the app to Slack's rate limits; left out, calls may come as fast as they like. */
  pace?: 'slack';
  /** What looks random (which socket, which faults) follows from this number; 1 if left out. */
  seedNumber?: number;
  /** Another workspace than Northwind Support to begin with. */
  seed?: WorkspaceState;
  app: SandboxApp;
}

/** A running sandbox: what an app needs to connect, and what a test needs to drive it. */
export interface Sandbox {
  /** Of the page: `http://127.0.0.1:3000`. */
  url: string;
  /** For `slackApiUrl`, with its slash at the end. */
  apiUrl: string;
  botToken: string;
  appToken: string;
  signingSecret: string;
  teamId: string;
  clock: Clock;
  control: Control;
  close(): Promise<void>;
}

/** The tokens are the same every time, so that an app in another process can be configured with them. */
export const tokens = {
  bot: 'xoxb-sandbox-bot-token',
  app: 'xapp-1-sandbox-app-token',
  signingSecret: 'sandbox-signing-secret',
};
