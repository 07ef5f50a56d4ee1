import { setTimeout as wait } from 'node:timers/promises';

import type { WebAPICallResult } from '@slack/web-api';
import * as z from 'zod';

import type { Faults } from '../faults.js';
import type { Pace } from '../pace.js';
import type { CallFault } from '../protocol.js';
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
  pace: Pace;
}

/** Answers one Web API call: token, scopes, pace and faults first, then the method. */
export async function answerCall(api: WebApi, name: string, exchange: Exchange): Promise<void> {
  const { token, sent } = await readCall(exchange);
  const method = api.methods[name];
  const send = (answer: WebAPICallResult, status = 200, headers = {}) => {
    note(api, { name, sent, answer });
    sendJson(exchange, status, answer, headers);
  };
  if (!method) return send(fail('unknown_method'));
  const refusal = refusalOf(api, method, token);
  if (refusal) return send(refusal);
  const tooFast = (seconds: number) =>
    send(fail('ratelimited'), 429, { 'retry-after': String(seconds) });
  const seconds = api.pace.secondsToWait(name, sent);
  if (seconds !== null) return tooFast(seconds);

  const call = () => method.call(api.workspace, sent);
  const fault = struck(api, name);
  switch (fault?.kind) {
    case 'ratelimited':
      return tooFast(fault.retryAfterSeconds ?? 1);
    case 'refused':
      return send(fail(fault.error ?? 'internal_error'));
    case 'http-500':
      return sendText(exchange, 500, 'Internal Server Error');
    case 'hung':
      return;
    case 'lost-answer':
      note(api, { name, sent, answer: call() });
      exchange.request.socket.destroy();
      return;
    case 'malformed':
      note(api, { name, sent, answer: call() });
      return sendText(exchange, 200, '<!doctype html><title>Something went wrong');
    case 'slow':
      await wait(fault.delayMs ?? slowMs);
      break;
    case undefined:
      break;
  }
  send(call(), 200, scopeHeaders(api, method));
}

function struck({ faults, workspace }: WebApi, name: string): CallFault | null {
  const fault = faults.strikeCall(name);
  if (fault) workspace.journal.note({ kind: 'fault', name: fault.kind, sent: { method: name } });
  return fault;
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
  method: Method,
  token: string | null,
): WebAPICallResult | null {
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
