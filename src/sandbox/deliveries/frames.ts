import { randomUUID } from 'node:crypto';

import type { Envelope } from './payload.js';

/** A delivery as Socket Mode frames it. */
export function asFrame({ id, payload, retry }: Envelope): object {
  return {
    envelope_id: id,
    type: payload.kind,
    payload: payload.body,
    accepts_response_payload: payload.kind !== 'events_api',
    ...(payload.kind === 'events_api'
      ? { retry_attempt: retry?.attempt ?? 0, retry_reason: retry?.reason ?? '' }
      : {}),
  };
}

/** Slack's word that it has dropped events of this minute, because there were too many. */
export const rateLimitedFrame = ({ appId, teamId }: { appId: string; teamId: string }): object => ({
  envelope_id: randomUUID(),
  type: 'events_api',
  accepts_response_payload: false,
  retry_attempt: 0,
  retry_reason: '',
  payload: {
    token: 'sandbox-verification-token',
    type: 'app_rate_limited',
    team_id: teamId,
    minute_rate_limited: Math.floor(Date.now() / 60_000) * 60,
    api_app_id: appId,
  },
});
