import { WebAPIPlatformError, WebAPIRequestError } from '@slack/web-api';
import { z } from 'zod';

import { BadSetting } from './config.js';
import { DatabaseRefusal } from './storage/check-server.js';
import { EmbeddedRefusal } from './storage/embedded/refusal.js';

/** A port that somebody else listens on, and one that is free; the sandbox names both. */
interface TakenPort {
  port: number;
  free: number;
}

/**
 * Why Baton cannot start, in a sentence that says what to do; null for a fault, which nobody
 * foresaw.
 */
export function startRefusal(error: unknown): string | null {
  if (error instanceof BadSetting) return error.message;
  if (error instanceof EmbeddedRefusal) return error.message;
  if (error instanceof DatabaseRefusal) return error.message;
  if (isTakenPort(error))
    return `Port ${error.port} is taken. Port ${error.free} is free: PORT=${error.free} npm start`;
  if (error instanceof WebAPIPlatformError) return slackRefusal(error.data.error);
  if (error instanceof WebAPIRequestError)
    return 'Slack could not be reached. Check the network of this machine, and SLACK_API_URL if it is set.';
  return systemRefusal(error);
}

function slackRefusal(code: string): string {
  const isToken = ['invalid_auth', 'not_authed', 'token_revoked', 'account_inactive'].includes(
    code,
  );
  if (isToken)
    return `Slack does not accept a token (${code}). Copy SLACK_BOT_TOKEN from OAuth & Permissions and SLACK_APP_TOKEN from Basic Information of your app, and see that the app is installed.`;
  if (code === 'missing_scope')
    return 'The app lacks a scope that Baton needs. Compare its scopes with manifest.yml, and install it again.';
  return `Slack refused the start: ${code}.`;
}

const systemError = z.object({ code: z.string(), port: z.number().optional() });

function systemRefusal(error: unknown): string | null {
  const found = systemError.safeParse(error);
  if (!found.success) return null;
  switch (found.data.code) {
    case 'EADDRINUSE':
      return `Port ${found.data.port ?? ''} is taken. Set PORT to one that is free.`;
    case 'ECONNREFUSED':
    case 'ENOTFOUND':
      return 'The PostgreSQL that DATABASE_URL names does not answer. Start it, or correct DATABASE_URL.';
    case '28P01':
    case '28000':
      return 'The PostgreSQL that DATABASE_URL names does not accept its user or password.';
    case '3D000':
      return 'The database that DATABASE_URL names does not exist. Create it first, owned by the role of the URL.';
    case '42501':
      return 'The role in DATABASE_URL may not create tables. Let it own its database.';
    default:
      return null;
  }
}

function isTakenPort(error: unknown): error is Error & TakenPort {
  return error instanceof Error && 'port' in error && 'free' in error;
}
