import type { KnownBlock, ModalView } from '@slack/types';
import * as z from 'zod';

import type { Sandbox } from '../../src/sandbox/options.js';
import type { LogEntry } from '../../src/sandbox/protocol.js';
import { person } from '../support/person.js';
import { botClient, refusalOf, startEmptySandbox } from './empty-sandbox.js';
import { openPlainSocket, type PlainSocket } from './plain-socket.js';

const text = (words: string) => ({ type: 'plain_text' as const, text: words });
const option = (value: string) => ({ text: text(value.toUpperCase()), value });

describe('what the app is told of an action', () => {
  let sandbox: Sandbox;
  let socket: PlainSocket;

  beforeEach(async () => {
    sandbox = await startEmptySandbox();
    socket = await openPlainSocket(sandbox);
    await socket.next();
  });
  afterEach(async () => {
    socket.close();
    await sandbox.close();
  });

  /** Does something, acknowledges it, and returns the payload that arrived. */
  async function payloadOf(action: Promise<unknown>): Promise<unknown> {
    const received = await socket.next();
    socket.acknowledge(received);
    await action;
    return received['payload'];
  }
  const postBlocks = (blocks: KnownBlock[]) =>
    botClient(sandbox).chat.postMessage({ channel: 'C0SUPPORT', text: 'Choose', blocks });

  test('a button in a message: container, message, channel, state, response_url', async () => {
    const { ts } = await postBlocks([
      {
        type: 'actions',
        block_id: 'row',
        elements: [
          { type: 'button', action_id: 'go', value: '7', style: 'primary', text: text('Go') },
          { type: 'static_select', action_id: 'pick', options: [option('a'), option('b')] },
        ],
      },
    ]);

    const payload = await payloadOf(person(sandbox, 'bob').click(ts ?? '', 'Go'));

    expect(payload).toMatchObject({
      type: 'block_actions',
      user: { id: 'U0BOB', username: 'bob', name: 'bob', team_id: sandbox.teamId },
      team: { id: sandbox.teamId, domain: 'northwind-support' },
      container: { type: 'message', message_ts: ts, channel_id: 'C0SUPPORT', is_ephemeral: false },
      channel: { id: 'C0SUPPORT', name: 'support' },
      message: { type: 'message', ts, bot_id: 'B0SANDBOX', text: 'Choose' },
      state: { values: { row: { pick: { type: 'static_select', selected_option: null } } } },
      response_url: expect.stringContaining(`${sandbox.url}/response/`),
      trigger_id: expect.any(String),
      actions: [
        {
          type: 'button',
          block_id: 'row',
          action_id: 'go',
          value: '7',
          style: 'primary',
          text: text('Go'),
          action_ts: '1772452800.000000',
        },
      ],
    });
  });

  test.each([
    ['pick', 'B', { type: 'static_select', selected_option: option('b') }],
    ['more', 'A', { type: 'overflow', selected_option: option('a') }],
    ['many', ['A', 'B'], { type: 'checkboxes', selected_options: [option('a'), option('b')] }],
    ['one', 'B', { type: 'radio_buttons', selected_option: option('b') }],
    ['who', 'U0DEV', { type: 'users_select', selected_user: 'U0DEV' }],
    ['when', '2026-03-09', { type: 'datepicker', selected_date: '2026-03-09' }],
    ['at', '15:30', { type: 'timepicker', selected_time: '15:30' }],
    ['exactly', 1_772_000_000, { type: 'datetimepicker', selected_date_time: 1_772_000_000 }],
  ])('a choice in %s', async (actionId, choice, action) => {
    const options = [option('a'), option('b')];
    const { ts } = await postBlocks([
      {
        type: 'actions',
        block_id: 'row',
        elements: [
          { type: 'static_select', action_id: 'pick', options },
          { type: 'overflow', action_id: 'more', options },
          { type: 'checkboxes', action_id: 'many', options },
          { type: 'radio_buttons', action_id: 'one', options },
          { type: 'users_select', action_id: 'who' },
          { type: 'datepicker', action_id: 'when' },
          { type: 'timepicker', action_id: 'at' },
          { type: 'datetimepicker', action_id: 'exactly' },
        ],
      },
    ]);

    const payload = await payloadOf(person(sandbox, 'bob').click(ts ?? '', actionId, choice));

    expect(payload).toMatchObject({ actions: [{ ...action, action_id: actionId }] });
    // What was chosen is part of the state as well; an overflow menu keeps none.
    const kept = action.type === 'overflow' ? {} : { [actionId]: action };
    expect(payload).toMatchObject({ state: { values: { row: kept } } });
  });

  test('an ephemeral message is not sent back', async () => {
    await botClient(sandbox).chat.postEphemeral({
      channel: 'C0SUPPORT',
      user: 'U0BOB',
      text: 'Choose',
      blocks: [
        { type: 'actions', elements: [{ type: 'button', action_id: 'go', text: text('Go') }] },
      ],
    });

    const payload = await payloadOf(person(sandbox, 'bob').click(/Go/, 'Go'));

    expect(payload).toMatchObject({ container: { is_ephemeral: true } });
    expect(payload).not.toHaveProperty('message');
  });

  test('a submission carries every input, touched or not', async () => {
    const bob = person(sandbox, 'bob');
    const input = (id: string, element: object): object => ({
      type: 'input',
      block_id: id,
      optional: true,
      label: text(id),
      element: { action_id: 'it', ...element },
    });
    const view = {
      type: 'modal',
      callback_id: 'all',
      private_metadata: 'kept',
      title: text('All'),
      submit: text('Send'),
      blocks: [
        input('typed', { type: 'plain_text_input' }),
        input('begun', { type: 'plain_text_input', initial_value: 'as it was' }),
        input('date', { type: 'datepicker', initial_date: '2026-03-02' }),
        input('people', { type: 'multi_users_select' }),
        input('choice', { type: 'static_select', options: [option('a')] }),
        input('mail', { type: 'email_text_input' }),
      ],
    };
    await openFor(bob.id, view);

    const payload = await payloadOf(bob.submit({ typed: 'some words' }));

    expect(payload).toMatchObject({
      type: 'view_submission',
      response_urls: [],
      view: {
        callback_id: 'all',
        private_metadata: 'kept',
        state: {
          values: {
            typed: { it: { type: 'plain_text_input', value: 'some words' } },
            begun: { it: { type: 'plain_text_input', value: 'as it was' } },
            date: { it: { type: 'datepicker', selected_date: '2026-03-02' } },
            people: { it: { type: 'multi_users_select', selected_users: [] } },
            choice: { it: { type: 'static_select', selected_option: null } },
            mail: { it: { type: 'email_text_input', value: null } },
          },
        },
      },
    });
  });

  test("Slack's own client refuses what is missing or malformed", async () => {
    const bob = person(sandbox, 'bob');
    const input = (id: string, element: object): object => ({
      type: 'input',
      block_id: id,
      label: text(id),
      element: { action_id: 'it', ...element },
    });
    await openFor(bob.id, {
      type: 'modal',
      title: text('All'),
      submit: text('Send'),
      blocks: [
        input('name', { type: 'plain_text_input', min_length: 3 }),
        input('mail', { type: 'email_text_input' }),
        input('age', { type: 'number_input', is_decimal_allowed: false, max_value: '99' }),
        input('day', { type: 'datepicker' }),
      ],
    });

    expect(await bob.submit({ name: 'ab', mail: 'nobody', age: '100' })).toEqual({
      name: 'Please use at least 3 characters.',
      mail: 'Please enter a valid email address.',
      age: 'Please enter at most 99.',
      day: 'Please complete this required field.',
    });
  });

  test('forms lie three deep and no deeper', async () => {
    const bob = person(sandbox, 'bob');
    await openFor(bob.id, plainModal);
    for (const error of [null, null, 'push_limit_reached']) {
      const push = botClient(sandbox).views.push({
        trigger_id: await triggerOf(bob.id),
        view: plainModal,
      });
      expect(error === null ? (await push).ok : (await refusalOf(push)).error).toBe(error ?? true);
    }
  });

  test('a trigger is good once, for three seconds', async () => {
    const client = botClient(sandbox);
    const open = (trigger: string) => client.views.open({ trigger_id: trigger, view: plainModal });
    const used = await triggerOf('U0BOB');
    await open(used);
    const late = await triggerOf('U0BOB');
    sandbox.clock.advance(3001);

    expect((await refusalOf(open(used))).error).toBe('exchanged_trigger_id');
    expect((await refusalOf(open(late))).error).toBe('expired_trigger_id');
  });

  test('a response URL is good five times, for half an hour', async () => {
    const urls = [await responseUrlOf(), await responseUrlOf()];
    const answer = async (url: string | undefined) => {
      const body = JSON.stringify({ text: 'Again' });
      return (await fetch(url ?? '', { method: 'POST', body })).status;
    };
    const statuses = [];
    for (let use = 1; use <= 6; use += 1) statuses.push(await answer(urls[0]));
    sandbox.clock.advance(30 * 60_000 + 1);

    expect(statuses).toEqual([200, 200, 200, 200, 200, 404]);
    expect(await answer(urls[1])).toBe(404);
  });

  const plainModal: ModalView = { type: 'modal', title: text('Plain'), blocks: [] };

  async function triggerOf(as: string): Promise<string> {
    await payloadOf(
      sandbox.control.act({ kind: 'global-shortcut', as, callbackId: 'order_anywhere' }),
    );
    return z.object({ trigger_id: z.string() }).parse(lastDelivery().sent).trigger_id;
  }

  async function responseUrlOf(): Promise<string> {
    await payloadOf(
      sandbox.control.act({
        kind: 'command',
        as: 'U0BOB',
        conversation: 'C0SUPPORT',
        text: '/tea',
      }),
    );
    return z.object({ response_url: z.string() }).parse(lastDelivery().sent).response_url;
  }

  function lastDelivery(): LogEntry {
    const entry = sandbox.control.log().entries.findLast(({ kind }) => kind === 'delivery');
    if (!entry) throw new Error('Nothing was delivered.');
    return entry;
  }

  /** Opens a view for somebody, by the trigger of a shortcut. */
  async function openFor(as: string, view: object): Promise<void> {
    const trigger = await triggerOf(as);
    await botClient(sandbox).apiCall('views.open', { trigger_id: trigger, view });
  }

  test('the visible form alone can be submitted', async () => {
    await openFor('U0BOB', plainModal);
    const act = sandbox.control.act({ kind: 'submit', as: 'U0CARA', viewId: 'V1', filled: {} });

    expect((await act).ok).toBe(false);
  });
});
