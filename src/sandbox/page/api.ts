import type {
  Act,
  ActAnswer,
  ClockAnswer,
  ClockMove,
  LogAnswer,
  Sight,
  Suggested,
  SuggestionRequest,
  Uploaded,
  WorkspaceAnswer,
} from '../protocol.js';

export function fetchWorkspace(): Promise<WorkspaceAnswer> {
  return get('people', {});
}

export function fetchSight(as: string, conversation: string | undefined): Promise<Sight> {
  return get('view', conversation === undefined ? { as } : { as, conversation });
}

export function fetchClock(): Promise<ClockAnswer> {
  return get('clock', {});
}

export function fetchLog(after: number): Promise<LogAnswer> {
  return get('log', { after: String(after) });
}

/** The message exactly as the Web API would return it. */
export function fetchRaw(conversation: string, ts: string): Promise<unknown> {
  return get('raw', { conversation, ts });
}

export function moveClock(move: ClockMove): Promise<ClockAnswer> {
  return post('clock', move);
}

/** Does what a person does; a refusal is an answer like any other. */
export function sendAct(act: Act): Promise<ActAnswer> {
  return post('act', act);
}

/** Asks the app what an external select offers for the words typed so far. */
export function fetchOptions(asked: SuggestionRequest): Promise<Suggested> {
  return post('options', asked);
}

export async function sendFile(as: string, file: File): Promise<Uploaded> {
  const query = new URLSearchParams({ as, name: file.name }).toString();
  const response = await fetch(`control/upload?${query}`, { method: 'POST', body: file });
  return response.json();
}

export function openStream(as: string): EventSource {
  return new EventSource(`control/stream?${new URLSearchParams({ as }).toString()}`);
}

async function get<Answer>(what: string, query: Record<string, string>): Promise<Answer> {
  const response = await fetch(`control/${what}?${new URLSearchParams(query).toString()}`);
  if (!response.ok) throw new Error(`The sandbox did not answer (${what}: ${response.status}).`);
  return response.json();
}

async function post<Answer>(what: string, body: unknown): Promise<Answer> {
  const response = await fetch(`control/${what}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return response.json();
}
