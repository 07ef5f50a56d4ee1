import type { WebAPICallResult } from '@slack/web-api';
import type * as z from 'zod';

import { complaints } from '../limits/complaints.js';
import type { Workspace } from '../workspace/workspace.js';

/** A call that Slack answers with `ok: false`. */
export interface Failure extends WebAPICallResult {
  ok: false;
  error: string;
}

export const fail = (error: string): Failure => ({ ok: false, error });

/** One method of the Web API, ready to be called with whatever arrived. */
export interface Method {
  /** Which token it wants: the bot's, the app's (Socket Mode), or none. */
  token: 'bot' | 'app' | 'none';
  /** Any one of these scopes will do; none are needed if empty. */
  scopes: string[];
  call(workspace: Workspace, sent: Record<string, unknown>): WebAPICallResult;
}

/** Defines a method: what it takes, what it needs, what it does. */
export function method<Arguments, Answer extends WebAPICallResult>({
  token = 'bot',
  scopes = [],
  takes,
  run,
}: {
  token?: Method['token'];
  scopes?: string[];
  takes: z.ZodType<Arguments>;
  run: (workspace: Workspace, sent: Arguments) => Answer | Failure;
}): Method {
  return {
    token,
    scopes,
    call(workspace, sent) {
      const parsed = takes.safeParse(sent);
      return parsed.success ? run(workspace, parsed.data) : badArguments(parsed.error);
    },
  };
}

/** Slack has codes of their own for some arguments. */
function badArguments(error: z.ZodError): Failure {
  const [first] = error.issues;
  const code = () => {
    if (first?.path[0] === 'blocks') return 'invalid_blocks';
    if (first?.path[0] === 'metadata') return 'invalid_metadata_format';
    if (first?.path[0] === 'text' && first.code === 'too_big') return 'msg_too_long';
    return 'invalid_arguments';
  };
  return { ok: false, error: code(), response_metadata: { messages: complaints(error) } };
}
