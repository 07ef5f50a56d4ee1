import type {
  BlockAction,
  BlockSuggestion,
  EnvelopedEvent,
  GlobalShortcut,
  MessageShortcut,
  SlashCommand,
  ViewClosedAction,
  ViewOutput,
  ViewSubmitAction,
} from '@slack/bolt';
import type { ModalView } from '@slack/types';
import * as z from 'zod';

import type { Sandbox } from '../../src/sandbox/options.js';
import type { Act } from '../../src/sandbox/protocol.js';
import { botClient, startEmptySandbox } from './empty-sandbox.js';
import { openPlainSocket, type PlainSocket } from './plain-socket.js';

/** The fields that a type has in every case, without those that an index signature allows. */
type Always<Type> = keyof {
  [
    Key in keyof Type as string extends Key ? never : object extends Pick<Type, Key> ? never : Key
  ]: true;
};
/** Each of them by name: a field that Bolt adds is a type error here until the sandbox sends it. */
type Fields<Type> = { [Key in Always<Type> & string]: true };

const action: Fields<BlockAction> = {
  type: true,
  actions: true,
  api_app_id: true,
  container: true,
  response_url: true,
  team: true,
  token: true,
  trigger_id: true,
  user: true,
};
const suggestion: Fields<BlockSuggestion> = {
  type: true,
  action_id: true,
  api_app_id: true,
  block_id: true,
  container: true,
  team: true,
  token: true,
  user: true,
  value: true,
};
const submission: Fields<ViewSubmitAction> = {
  type: true,
  api_app_id: true,
  team: true,
  token: true,
  trigger_id: true,
  user: true,
  view: true,
};
const closing: Fields<ViewClosedAction> = {
  type: true,
  api_app_id: true,
  is_cleared: true,
  team: true,
  token: true,
  user: true,
  view: true,
};
const command: Fields<SlashCommand> = {
  api_app_id: true,
  channel_id: true,
  channel_name: true,
  command: true,
  response_url: true,
  team_domain: true,
  team_id: true,
  text: true,
  token: true,
  trigger_id: true,
  user_id: true,
  user_name: true,
};
const globalShortcut: Fields<GlobalShortcut> = {
  type: true,
  action_ts: true,
  callback_id: true,
  team: true,
  token: true,
  trigger_id: true,
  user: true,
};
const messageShortcut: Fields<MessageShortcut> = {
  type: true,
  action_ts: true,
  callback_id: true,
  channel: true,
  message: true,
  message_ts: true,
  response_url: true,
  team: true,
  token: true,
  trigger_id: true,
  user: true,
};
const event: Fields<EnvelopedEvent> = {
  type: true,
  api_app_id: true,
  event: true,
  event_id: true,
  event_time: true,
  team_id: true,
  token: true,
};
const view: Fields<ViewOutput> = {
  app_id: true,
  blocks: true,
  bot_id: true,
  callback_id: true,
  clear_on_close: true,
  close: true,
  hash: true,
  id: true,
  notify_on_close: true,
  previous_view_id: true,
  private_metadata: true,
  root_view_id: true,
  state: true,
  submit: true,
  team_id: true,
  title: true,
  type: true,
};

const text = (words: string) => ({ type: 'plain_text' as const, text: words });
const form: ModalView = {
  type: 'modal',
  title: text('Form'),
  submit: text('Send'),
  notify_on_close: true,
  blocks: [
    {
      type: 'input',
      block_id: 'who',
      optional: true,
      label: text('Customer'),
      element: { type: 'external_select', action_id: 'who', min_query_length: 2 },
    },
    {
      type: 'input',
      block_id: 'where',
      optional: true,
      label: text('Channel'),
      element: {
        type: 'conversations_select',
        action_id: 'where',
        default_to_current_conversation: true,
        response_url_enabled: true,
      },
    },
    {
      type: 'input',
      block_id: 'what',
      optional: true,
      label: text('Papers'),
      element: { type: 'file_input', action_id: 'what' },
    },
  ],
};

describe("payloads fit Bolt's types", () => {
  let sandbox: Sandbox;
  let socket: PlainSocket;
  const as = 'U0BOB';
  const conversation = 'C0SUPPORT';

  beforeEach(async () => {
    sandbox = await startEmptySandbox();
    socket = await openPlainSocket(sandbox);
    await socket.next();
  });
  afterEach(async () => {
    socket.close();
    await sandbox.close();
  });

  const payload = z.record(z.string(), z.unknown());
  /** What arrives when somebody does that, acknowledged with that answer. */
  async function delivered(doing: Promise<unknown>, answer?: object) {
    const received = await socket.next();
    socket.acknowledge(received, answer);
    await doing;
    return payload.parse(received['payload']);
  }
  const act = (done: Act) => delivered(sandbox.control.act(done));
  const ran = () => act({ kind: 'command', as, conversation, text: '/tea for two' });
  const posted = async () => {
    const button = { type: 'button' as const, action_id: 'go', text: text('Go') };
    const blocks = [{ type: 'actions' as const, block_id: 'row', elements: [button] }];
    const posting = { channel: conversation, text: 'Go?', blocks };
    return (await botClient(sandbox).chat.postMessage(posting)).ts ?? '';
  };
  const opened = async () => {
    const { trigger_id: trigger } = z.object({ trigger_id: z.string() }).parse(await ran());
    const answer = await botClient(sandbox).views.open({ trigger_id: trigger, view: form });
    return answer.view?.id ?? '';
  };
  const keysOf = (found: unknown) => Object.keys(payload.parse(found));
  const allOf = (fields: object): unknown => expect.arrayContaining(Object.keys(fields));

  test('a slash command', async () => {
    expect(keysOf(await ran())).toEqual(allOf(command));
  });

  test('a button', async () => {
    const used = { in: { conversation, ts: await posted() }, blockId: 'row', actionId: 'go' };
    expect(keysOf(await act({ kind: 'click', as, ...used }))).toEqual(allOf(action));
  });

  test('a shortcut from anywhere', async () => {
    const sent = await act({ kind: 'global-shortcut', as, callbackId: 'order_anywhere' });
    expect(keysOf(sent)).toEqual(allOf(globalShortcut));
  });

  test('a shortcut on a message', async () => {
    const ts = await posted();
    const on = { conversation, ts, callbackId: 'tea_for_this' };
    const sent = await act({ kind: 'message-shortcut', as, ...on });
    expect(keysOf(sent)).toEqual(allOf(messageShortcut));
  });

  test('an event', async () => {
    expect(keysOf(await act({ kind: 'open-home', as }))).toEqual(allOf(event));
  });

  test('a submission, with the conversation in which its form was asked for', async () => {
    const viewId = await opened();
    const sent = await act({ kind: 'submit', as, viewId, filled: {} });

    expect(keysOf(sent)).toEqual(allOf(submission));
    expect(keysOf(sent['view'])).toEqual(allOf(view));
    expect(sent).toMatchObject({
      view: { state: { values: { where: { where: { selected_conversation: conversation } } } } },
      response_urls: [{ block_id: 'where', action_id: 'where', channel_id: conversation }],
    });
  });

  test('a closed form', async () => {
    const viewId = await opened();
    expect(keysOf(await act({ kind: 'close', as, viewId }))).toEqual(allOf(closing));
  });

  test('a question for options, one of which is then chosen', async () => {
    const viewId = await opened();
    const select = { in: { viewId }, blockId: 'who', actionId: 'who' };
    const chosen = { text: text('Acme'), value: 'acme' };
    const ask = (words: string) => sandbox.control.options({ as, ...select, words });

    expect(await ask('A')).toEqual({ ok: true, options: [] });
    const asked = await delivered(ask('Ac'), { options: [chosen] });
    expect(keysOf(asked)).toEqual(allOf(suggestion));
    const sent = await act({ kind: 'submit', as, viewId, filled: { who: { who: 'acme' } } });
    expect(sent).toMatchObject({
      view: { state: { values: { who: { who: { selected_option: chosen } } } } },
    });
  });

  test('an uploaded file', async () => {
    const uploaded = sandbox.control.upload(as, 'order.pdf', Buffer.from('PDF'));
    const viewId = await opened();
    const fileId = uploaded.ok ? uploaded.fileId : '';
    const filled = { what: { what: [fileId] } };

    expect(await act({ kind: 'submit', as, viewId, filled })).toMatchObject({
      view: {
        state: {
          values: {
            what: { what: { files: [{ name: 'order.pdf', mimetype: 'application/pdf' }] } },
          },
        },
      },
    });
  });
});
