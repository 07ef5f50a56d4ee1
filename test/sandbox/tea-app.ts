// A small bot of somebody else's, on Bolt alone: it takes orders for tea and uses every surface once.
import { App, type AppOptions, LogLevel } from '@slack/bolt';
import type { ModalView, SectionBlock } from '@slack/types';

import type { SandboxApp } from '../../src/sandbox/options.js';

/** The app as its manifest would describe it. */
export const teaProfile: SandboxApp = {
  name: 'Tea round',
  commands: [
    { name: '/tea', description: 'Tea', usageHint: '[ask|order|hang]', shouldEscape: true },
    { name: '/raw', description: 'Unescaped', usageHint: '', shouldEscape: false },
  ],
  shortcuts: [
    { type: 'global', callbackId: 'order_anywhere', name: 'Order tea' },
    { type: 'message', callbackId: 'tea_for_this', name: 'Tea for this' },
  ],
  events: ['app_home_opened', 'app_mention', 'message.im', 'reaction_added', 'user_change'],
};

const said = (text: string): SectionBlock => ({ type: 'section', text: { type: 'mrkdwn', text } });

const order: ModalView = {
  type: 'modal',
  callback_id: 'order',
  title: { type: 'plain_text', text: 'Order tea' },
  submit: { type: 'plain_text', text: 'Order' },
  notify_on_close: true,
  private_metadata: 'kept',
  blocks: [
    {
      type: 'input',
      block_id: 'kind',
      label: { type: 'plain_text', text: 'Kind' },
      element: { type: 'plain_text_input', action_id: 'kind' },
    },
    {
      type: 'input',
      block_id: 'milk',
      label: { type: 'plain_text', text: 'Milk' },
      element: {
        type: 'static_select',
        action_id: 'milk',
        initial_option: { text: { type: 'plain_text', text: 'None' }, value: 'none' },
        options: [
          { text: { type: 'plain_text', text: 'None' }, value: 'none' },
          { text: { type: 'plain_text', text: 'Oat' }, value: 'oat' },
        ],
      },
    },
    {
      type: 'actions',
      block_id: 'more',
      elements: [
        { type: 'button', action_id: 'details', text: { type: 'plain_text', text: 'Details…' } },
        { type: 'datepicker', action_id: 'day', initial_date: '2026-03-02' },
      ],
    },
  ],
};

const details: ModalView = {
  type: 'modal',
  callback_id: 'details',
  title: { type: 'plain_text', text: 'About tea' },
  blocks: [said('Leaves, water, patience.')],
};

const blend: ModalView = {
  type: 'modal',
  callback_id: 'blend',
  title: { type: 'plain_text', text: 'Find a blend' },
  submit: { type: 'plain_text', text: 'Take it' },
  blocks: [
    {
      type: 'input',
      block_id: 'blend',
      label: { type: 'plain_text', text: 'Blend' },
      element: { type: 'external_select', action_id: 'blend', min_query_length: 1 },
    },
    {
      type: 'input',
      block_id: 'note',
      optional: true,
      label: { type: 'plain_text', text: 'Note from the doctor' },
      element: { type: 'file_input', action_id: 'note' },
    },
  ],
};
const blends = ['Assam', 'Ceylon', 'Earl Grey'].map((name) => ({
  text: { type: 'plain_text' as const, text: name },
  value: name,
}));

/** Registers everything the tea round does on a Bolt app. */
function serveTea(app: App): void {
  app.command('/raw', ({ ack, command }) => ack(command.text));

  app.command('/tea', async ({ ack, body, command, client, respond }) => {
    switch (command.text) {
      case 'hang':
        return;
      case 'order':
        await client.views.open({ trigger_id: body.trigger_id, view: order });
        return ack();
      case 'blend':
        await client.views.open({ trigger_id: body.trigger_id, view: blend });
        return ack();
      case 'round':
        await ack({ response_type: 'in_channel', text: 'A round of tea!' });
        return;
      case 'ask': {
        await ack();
        await respond({
          text: 'Tea?',
          blocks: [
            said('Tea?'),
            {
              type: 'actions',
              block_id: 'answer',
              elements: [
                {
                  type: 'button',
                  action_id: 'yes',
                  value: 'y',
                  text: { type: 'plain_text', text: 'Yes' },
                },
                {
                  type: 'button',
                  action_id: 'no',
                  value: 'n',
                  text: { type: 'plain_text', text: 'No' },
                },
              ],
            },
          ],
        });
        return;
      }
      default:
        return ack(`You said: ${command.text}`);
    }
  });

  app.action('yes', async ({ ack, body, client, respond }) => {
    await ack();
    await respond({ replace_original: true, text: 'Tea it is' });
    const channel = 'channel' in body ? (body.channel?.id ?? '') : '';
    const posted = await client.chat.postMessage({ channel, text: 'One tea is coming' });
    const ts = posted.ts ?? '';
    await client.chat.postMessage({ channel, thread_ts: ts, text: 'The water is on' });
    await client.chat.update({ channel, ts, text: 'One tea is brewing' });
  });
  app.action('no', async ({ ack, respond }) => {
    await ack();
    await respond({ delete_original: true });
  });

  app.action('details', async ({ ack, body, client }) => {
    await client.views.push({
      trigger_id: 'trigger_id' in body ? body.trigger_id : '',
      view: details,
    });
    await ack();
  });
  app.action('day', async ({ ack, action, body, client }) => {
    await ack();
    const day = 'selected_date' in action ? (action.selected_date ?? '') : '';
    await client.chat.postMessage({ channel: body.user.id, text: `Day: ${day}` });
  });

  app.view('order', async ({ ack, view, body, client }) => {
    const { kind = {}, milk = {} } = view.state.values;
    const wanted = kind['kind']?.value ?? '';
    if (wanted === 'coffee') {
      return ack({ response_action: 'errors', errors: { kind: 'This is a tea round.' } });
    }
    const [first] = order.blocks;
    if (wanted === 'both' && first) {
      const again = { ...order, title: { type: 'plain_text' as const, text: 'Just one' } };
      return ack({ response_action: 'update', view: again });
    }
    if (wanted === 'more') return ack({ response_action: 'push', view: details });
    if (wanted === 'nothing') return ack({ response_action: 'clear' });
    await ack();
    const text = `${wanted}, milk: ${milk['milk']?.selected_option?.value}, ${view.private_metadata}`;
    await client.chat.postMessage({
      channel: body.user.id,
      text,
      metadata: { event_type: 'tea', event_payload: { wanted } },
    });
  });
  app.view({ callback_id: 'order', type: 'view_closed' }, async ({ ack, body, client }) => {
    await ack();
    await client.chat.postMessage({ channel: body.user.id, text: 'Another time, then' });
  });

  app.options('blend', ({ ack, payload }) => {
    const typed = payload.value.toLowerCase();
    return ack({ options: blends.filter(({ value }) => value.toLowerCase().includes(typed)) });
  });
  app.view('blend', async ({ ack, view, body, client }) => {
    await ack();
    const chosen = view.state.values['blend']?.['blend']?.selected_option?.value;
    const notes = view.state.values['note']?.['note']?.files?.map(({ name }) => name) ?? [];
    await client.chat.postMessage({ channel: body.user.id, text: `${chosen} (${notes.join()})` });
  });

  app.shortcut('order_anywhere', async ({ ack, shortcut, client }) => {
    await ack();
    await client.views.open({ trigger_id: shortcut.trigger_id, view: order });
  });
  app.shortcut('tea_for_this', async ({ ack, shortcut, client }) => {
    await ack();
    if (shortcut.type !== 'message_action') return;
    const { channel, message } = shortcut;
    await client.chat.postMessage({
      channel: channel.id,
      thread_ts: message.ts,
      text: `Tea for "${message.text}"`,
    });
  });

  app.event('app_home_opened', async ({ event, client }) => {
    if (event.tab !== 'home') return;
    await client.views.publish({
      user_id: event.user,
      view: { type: 'home', blocks: [said('Welcome to the tea round')] },
    });
  });
  app.event('app_mention', async ({ event, say }) => {
    await say({ thread_ts: event.ts, text: 'You called?' });
  });
  app.event('reaction_added', async ({ event, client }) => {
    await client.reactions.add({
      channel: event.item.channel,
      timestamp: event.item.ts,
      name: 'tea',
    });
  });
  app.event('user_change', async ({ event, client }) => {
    await client.chat.postMessage({ channel: '#general', text: `${event.user.real_name} changed` });
  });
  app.message(async ({ message, say }) => {
    if (message.subtype === undefined) await say(`Noted: ${message.text}`);
  });
}

/** A Bolt app that logs nothing but what should fail a test. */
export const quietApp = (options: AppOptions) => {
  const app = new App({ logLevel: LogLevel.ERROR, ...options });
  serveTea(app);
  return app;
};
