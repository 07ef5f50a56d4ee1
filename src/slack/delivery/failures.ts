import {
  WebAPIHTTPError,
  WebAPIPlatformError,
  WebAPIRateLimitedError,
  WebAPIRequestError,
} from '@slack/web-api';

import type { Failure } from '../../outbox/ports.js';
import type { Clock } from '../../use-cases/ports.js';

/** Slack itself does not know whether it did what was asked. */
const UNSURE = new Set(['internal_error', 'fatal_error', 'service_unavailable', 'request_timeout']);
const PASSING = new Set([
  'ratelimited',
  'rate_limited',
  'message_limit_exceeded',
  'team_added_to_org',
]);

/** The message is not there to be updated, or replied to, any more. */
const GONE = new Set([
  'message_not_found',
  'cant_update_message',
  'edit_window_closed',
  'thread_not_found',
]);
/** The channel takes no messages of ours. */
const CLOSED = new Set([
  'not_in_channel',
  'is_archived',
  'channel_not_found',
  'restricted_action',
  'restricted_action_read_only_channel',
]);

/** Slack takes no message for this person: their account may have been deactivated. */
const OUT_OF_REACH = new Set(['user_disabled', 'user_not_found', 'cannot_dm_bot']);

/** Slack's own word for what went wrong; null where it gave none. */
function platformError(error: unknown): string | null {
  return error instanceof WebAPIPlatformError ? error.data.error : null;
}

export const isGone = (error: unknown): boolean => GONE.has(platformError(error) ?? '');
/** The form that was to be shown anew is not open any more. */
export const isClosedForm = (error: unknown): boolean => platformError(error) === 'not_found';
export const isClosed = (error: unknown): boolean => CLOSED.has(platformError(error) ?? '');

export const isOutOfReach = (error: unknown): boolean =>
  OUT_OF_REACH.has(platformError(error) ?? '');

/** What a failed call of `method` means for whoever wanted it carried out. */
export function failureOf(error: unknown, method: string, clock: Clock): Failure {
  const said = error instanceof Error ? error.message : String(error);
  if (error instanceof WebAPIRateLimitedError)
    return { kind: 'wait', method, until: new Date(+clock.now() + error.retryAfter * 1000) };
  if (error instanceof WebAPIPlatformError) {
    const { error: code } = error.data;
    if (UNSURE.has(code) || !isCode(code)) return { kind: 'unknown', error: said };
    return { kind: PASSING.has(code) ? 'failed' : 'refused', error: said };
  }
  if (error instanceof WebAPIHTTPError)
    return { kind: error.statusCode >= 500 ? 'unknown' : 'refused', error: said };
  if (error instanceof WebAPIRequestError && neverArrived(error.original))
    return { kind: 'failed', error: said };
  return { kind: 'unknown', error: said };
}

/** An answer that is not Slack's (a proxy's page, half an answer) says nothing of what Slack did. */
const isCode = (code: string) => /^\w+$/.test(code);

/** The connection was never made, so nothing was posted. */
function neverArrived(error: unknown): boolean {
  const cause = error instanceof Error && error.cause !== undefined ? error.cause : error;
  if (typeof cause !== 'object' || cause === null || !('code' in cause)) return false;
  return ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN'].includes(String(cause.code));
}
