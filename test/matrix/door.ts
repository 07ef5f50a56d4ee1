import { createHmac, randomUUID } from 'node:crypto';
import { PassThrough } from 'node:stream';

import { openLog, slackLog } from '../../src/log.js';
import { createSlackApp } from '../../src/slack/app.js';
import { openClient } from '../../src/slack/client.js';
import { COMMAND } from '../../src/slack/ids.js';
import type { Trial } from '../invariants/trial.js';
import { type Heard, heardFrom, heardInAnswer } from './heard.js';
import { portOf, type SlackApi } from './slack-api.js';

/** What is filled in, as Slack sends it: by field. */
export type Filled = Record<
  string,
  string | { choice: string } | { people: string[] } | { person: string } | { ticked: string[] }
>;

/** A Baton that is installed in one workspace, with the door at which Slack posts what people do. */
export interface Door {
  /** Types `/issue …` in a channel. */
  type(by: string, text: string): Promise<Heard[]>;
  /** Presses a button, also one that was never shown. */
  press(by: string, button: { action: string; value: string }): Promise<Heard[]>;
  /** Sends a form in; `viewId`: the same one again. */
  send(by: string, form: Sending): Promise<Heard[]>;
  /** Starts a shortcut. */
  start(
    by: string,
    shortcut: { callbackId: string; type: 'shortcut' | 'message_action' },
  ): Promise<Heard[]>;
  /** What went wrong, where somebody was told an error's id. */
  faults: unknown[];
  close(): Promise<void>;
}

interface Sending {
  form: string;
  about: object;
  filled: Filled;
  viewId?: string;
}

/** What Bolt says of its own goes nowhere. */
const quietLog = slackLog(openLog({ level: 'error', format: 'json' }, new PassThrough().resume()));

const SECRET = 'a secret between Slack and Baton';

export async function openDoor(
  { baton }: Pick<Trial, 'baton'>,
  workspaceId: string,
  slack: SlackApi,
): Promise<Door> {
  const faults: unknown[] = [];
  const app = createSlackApp({
    transport: { mode: 'http', signingSecret: SECRET, port: 0 },
    installed: { workspaceId, botUserId: 'UBATON', botId: 'BBATON', botToken: 'xoxb-test' },
    slackApiUrl: slack.apiUrl,
    client: openClient({ token: 'xoxb-test', slackApiUrl: slack.apiUrl, logger: quietLog }),
    baton,
    keep: async () => {},
    faults: {
      newId: () => randomUUID().slice(-8),
      log: ({ error }) => void faults.push(error),
      tell: async () => {},
    },
    logger: quietLog,
  });
  const server = await app.start(0);
  const url = `http://127.0.0.1:${portOf(server.address())}/slack/events`;

  /** Posts what somebody did, signed; resolves to everything they got for it. */
  async function post(said: Record<string, string>): Promise<Heard[]> {
    const body = String(new URLSearchParams(said));
    // Bolt compares with the time of the machine.
    const at = String(Math.floor(Date.now() / 1000));
    const digest = createHmac('sha256', SECRET).update(`v0:${at}:${body}`).digest('hex');
    slack.arrived();
    const response = await fetch(url, {
      method: 'POST',
      body,
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        'x-slack-request-timestamp': at,
        'x-slack-signature': `v0=${digest}`,
      },
    });
    const answer = heardInAnswer(await response.text());
    return [...answer, ...slack.arrived().map(heardFrom)];
  }
  const postPayload = (by: string, payload: object) =>
    post({
      payload: JSON.stringify({
        team: { id: workspaceId },
        user: { id: by, team_id: workspaceId },
        trigger_id: randomUUID(),
        ...payload,
      }),
    });

  return {
    faults,
    type: (by, text) =>
      post({
        command: COMMAND,
        text,
        user_id: by,
        team_id: workspaceId,
        channel_id: 'C1',
        channel_name: 'support',
        trigger_id: randomUUID(),
        response_url: slack.responseUrl,
      }),
    press: (by, { action, value }) =>
      postPayload(by, {
        type: 'block_actions',
        channel: { id: 'C1' },
        response_url: slack.responseUrl,
        actions: [{ type: 'button', block_id: 'b', action_id: action, value }],
      }),
    send: (by, { form, about, filled, viewId = randomUUID() }) =>
      postPayload(by, {
        type: 'view_submission',
        view: {
          id: viewId,
          type: 'modal',
          callback_id: form,
          private_metadata: JSON.stringify(about),
          blocks: [],
          state: { values: valuesOf(filled) },
        },
      }),
    start: (by, { callbackId, type }) =>
      postPayload(by, {
        type,
        callback_id: callbackId,
        ...(type === 'message_action'
          ? {
              channel: { id: 'C1', name: 'support' },
              message: { ts: '1796000000.000100', text: 'it broke' },
            }
          : {}),
      }),
    close: async () => void (await app.stop()),
  };
}

function valuesOf(filled: Filled): Record<string, Record<string, object>> {
  return Object.fromEntries(
    Object.entries(filled).map(([field, said]) => [field, { [field]: entered(said) }]),
  );
}

function entered(said: Filled[string]): object {
  if (typeof said === 'string') return { value: said };
  if ('choice' in said) return { selected_option: { value: said.choice } };
  if ('ticked' in said) return { selected_options: said.ticked.map((value) => ({ value })) };
  return 'people' in said ? { selected_users: said.people } : { selected_user: said.person };
}
