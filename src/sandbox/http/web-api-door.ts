import { setTimeout as wait } from 'node:timers/promises';

import type { WebAPICallResult } from '@slack/web-api';
import * as z from 'zod';

import type { Faults } from '../faults.js';
import { fail, type Method } from '../web-api/method.js';
import type { Workspace } from '../workspace/workspace.js';
import { type Exchange, readText, sendJson, sendText } from './exchange.js';

/** How long a slow answer takes when the fault does not say. */
const slowMs = 1500;

export interface WebApi {
  workspace: Workspace;
  methods: Record<string, Method>;
  tokens: { bot: string; app: string };
  faults: Faults;
}

/** Answers one Web API call: token, scopes and faults first, then the method. */
export async function answerCall(api: WebApi, name: string, exchange: Exchange): Promise<void> {
  const { token, sent } = await readCall(exchange);
  const method = api.methods[name];
  const refusal = refusalOf(api, method, token);
  if (!method || refusal) {
    const answer = refusal ?? fail('unknown_method');
    note(api, { name, sent, answer });
    return sendJson(exchange, 200, answer);
  }

  const fault = api.faults.strike(name);
  if (fault)
    api.workspace.journal.note({ kind: 'fault', name: fault.kind, sent: { method: name } });
  if (fault?.kind === 'ratelimited') {
    const answer = fail('ratelimited');
    note(api, { name, sent, answer });
    const retryAfter = String(fault.retryAfterSeconds ?? 1);
    return sendJson(exchange, 429, answer, { 'retry-after': retryAfter });
  }
  if (fault?.kind === 'http-500') return sendText(exchange, 500, 'Internal Server Error');
  if (fault?.kind === 'slow') await wait(fault.delayMs ?? slowMs);

  const answer = method.call(api.workspace, sent);
  note(api, { name, sent, answer });
  if (fault?.kind === 'lost-answer') {
    exchange.request.socket.destroy();
    return;
  }
  sendJson(exchange, 200, answer, scopeHeaders(api, method));
}

function note(
  { workspace }: WebApi,
  call: { name: string; sent: Record<string, unknown>; answer: WebAPICallResult },
): void {
  const error = 'error' in call.answer ? String(call.answer.error) : null;
  workspace.journal.note({
    kind: 'call',
    name: call.name,
    sent: call.sent,
    answered: call.answer,
    error,
  });
}

const anything = z.record(z.string(), z.unknown());

/** Arguments come as JSON, as a form or in the query; the token in a header or among them. */
async function readCall(
  exchange: Exchange,
): Promise<{ token: string | null; sent: Record<string, unknown> }> {
  const { request, url } = exchange;
  const text = await readText(exchange);
  const isJson = request.headers['content-type']?.startsWith('application/json') ?? false;
  const body = isJson ? parsedObject(text) : Object.fromEntries(new URLSearchParams(text));
  const { token, ...sent } = { ...Object.fromEntries(url.searchParams), ...body };
  const bearer = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1];
  return { token: bearer ?? (typeof token === 'string' ? token : null), sent };
}

function parsedObject(text: string): Record<string, unknown> {
  try {
    return anything.catch({}).parse(JSON.parse(text));
  } catch {
    return {};
  }
}

function refusalOf(
  { tokens, workspace }: WebApi,
  method: Method | undefined,
  token: string | null,
): WebAPICallResult | null {
  if (!method) return fail('unknown_method');
  if (method.token === 'none') return null;
  if (token === null) return fail('not_authed');
  if (token !== tokens.bot && token !== tokens.app) return fail('invalid_auth');
  if (token !== tokens[method.token]) return fail('not_allowed_token_type');
  const { scopes } = workspace.app;
  if (scopes === null || method.scopes.length === 0) return null;
  if (method.scopes.some((scope) => scopes.includes(scope))) return null;
  const missing = { needed: method.scopes.join(','), provided: scopes.join(',') };
  return { ...fail('missing_scope'), ...missing };
}

function scopeHeaders({ workspace }: WebApi, method: Method): Record<string, string> {
  const { scopes } = workspace.app;
  if (scopes === null || method.token !== 'bot') return {};
  return {
    'x-oauth-scopes': scopes.join(','),
    'x-accepted-oauth-scopes': method.scopes.join(','),
  };
}
