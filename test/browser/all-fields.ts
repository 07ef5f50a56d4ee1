// A form with every field that Slack knows, and what the app behind it received.
import type { App, ViewOutput } from '@slack/bolt';
import type { InputBlock, PlainTextOption } from '@slack/types';

/** `state.values` without the kinds and the empty parts of each value. */
export type Received = Record<string, Record<string, unknown>>;

const words = (text: string) => ({ type: 'plain_text' as const, text });
const option = (text: string): PlainTextOption => ({
  text: words(text),
  value: text.toLowerCase(),
});
const flavours = ['Black', 'Green', 'Mint'].map(option);

const field = (label: string, element: InputBlock['element']): InputBlock => ({
  type: 'input',
  block_id: label,
  label: words(label),
  element: { ...element, action_id: 'v' },
});

const fields: InputBlock[] = [
  field('Line', { type: 'plain_text_input' }),
  field('Lines', { type: 'plain_text_input', multiline: true }),
  field('Mail', { type: 'email_text_input' }),
  field('Address', { type: 'url_text_input' }),
  field('Number', { type: 'number_input', is_decimal_allowed: false, max_value: '12' }),
  field('Formatted', { type: 'rich_text_input' }),
  field('One', { type: 'static_select', options: flavours }),
  field('Many', { type: 'multi_static_select', options: flavours }),
  field('Person', { type: 'users_select' }),
  field('People', { type: 'multi_users_select' }),
  field('Channel', { type: 'channels_select' }),
  field('Channels', { type: 'multi_channels_select' }),
  field('Conversation', { type: 'conversations_select' }),
  field('Conversations', { type: 'multi_conversations_select' }),
  field('Asked', { type: 'external_select', min_query_length: 1 }),
  field('Asked twice', { type: 'multi_external_select', min_query_length: 1 }),
  field('Ticked', { type: 'checkboxes', options: flavours }),
  field('Radio', { type: 'radio_buttons', options: flavours }),
  field('Date', { type: 'datepicker' }),
  field('Time', { type: 'timepicker' }),
  field('Instant', { type: 'datetimepicker' }),
  field('Files', { type: 'file_input', filetypes: ['txt'], max_files: 2 }),
];

/** Lets the tea app's global shortcut open the form; resolves with what was submitted. */
export function serveAllFields(app: App): Promise<Received> {
  app.shortcut('all_fields', async ({ ack, shortcut, client }) => {
    await ack();
    await client.views.open({
      trigger_id: shortcut.trigger_id,
      view: {
        type: 'modal',
        callback_id: 'all_fields',
        title: words('All fields'),
        submit: words('Send'),
        blocks: fields,
      },
    });
  });
  app.options('v', async ({ ack, options }) => {
    const wanted = options.value.toLowerCase();
    await ack({ options: flavours.filter(({ value = '' }) => value.startsWith(wanted)) });
  });
  return new Promise((resolve) => {
    app.view('all_fields', async ({ ack, view }) => {
      await ack();
      resolve(bare(view.state.values));
    });
  });
}

function bare(values: ViewOutput['state']['values']): Received {
  return Object.fromEntries(
    Object.entries(values).map(([block, { v: value }]) => {
      const { type: _type, ...content } = value ?? { type: '' };
      return [block, content];
    }),
  );
}
