import { createHmac } from 'node:crypto';

import type { Acknowledgement, Envelope, Link, Payload } from './payload.js';

/** HTTP mode: every delivery is a signed POST to the app's request URL. */
export function openHttpLink(options: {
  requestUrl: string;
  signingSecret: string;
  acknowledgeWithinMs: number;
}): Link {
  const closing = new AbortController();
  return {
    hasSockets: false,
    connections: () => 1,
    close: () => Promise.resolve(closing.abort()),
    async deliver(envelope) {
      const body = encode(envelope.payload);
      const timeout = AbortSignal.timeout(options.acknowledgeWithinMs);
      try {
        const response = await fetch(options.requestUrl, {
          method: 'POST',
          body: body.text,
          headers: {
            'content-type': body.type,
            ...signed(options.signingSecret, body.text),
            ...retryHeaders(envelope),
          },
          signal: AbortSignal.any([timeout, closing.signal]),
        });
        const text = await response.text();
        return response.ok
          ? { ok: true, payload: readAnswer(text) }
          : { ok: false, error: 'http_error' };
      } catch {
        return failure(timeout.aborted);
      }
    },
  };
}

const failure = (tooLate: boolean): Acknowledgement => ({
  ok: false,
  error: tooLate ? 'operation_timeout' : 'dispatch_failed',
});

// Verifiers compare with the real time, so the signature cannot follow the sandbox's clock.
function signed(secret: string, body: string): Record<string, string> {
  const timestamp = String(Math.floor(Date.now() / 1000));
  const digest = createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex');
  return { 'x-slack-request-timestamp': timestamp, 'x-slack-signature': `v0=${digest}` };
}

function retryHeaders({ retry }: Envelope): Record<string, string> {
  if (!retry) return {};
  return {
    'x-slack-retry-num': String(retry.attempt),
    'x-slack-retry-reason': retry.reason === 'timeout' ? 'http_timeout' : 'http_error',
  };
}

function encode(payload: Payload): { text: string; type: string } {
  const form = 'application/x-www-form-urlencoded';
  switch (payload.kind) {
    case 'events_api':
      return { text: JSON.stringify(payload.body), type: 'application/json' };
    case 'slash_commands':
      return { text: new URLSearchParams({ ...payload.body }).toString(), type: form };
    case 'interactive':
      return {
        text: new URLSearchParams({ payload: JSON.stringify(payload.body) }).toString(),
        type: form,
      };
  }
}

/** Bolt acknowledges with JSON, with plain text, or with nothing. */
function readAnswer(text: string): unknown {
  if (text === '') return {};
  try {
    return JSON.parse(text);
  } catch {
    return { text };
  }
}
