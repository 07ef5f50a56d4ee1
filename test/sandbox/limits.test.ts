import type { ActionsBlock, Button, KnownBlock, ModalView } from '@slack/types';

import type { Sandbox } from '../../src/sandbox/options.js';
import { botClient, refusalOf, startEmptySandbox } from './empty-sandbox.js';

const letters = (count: number) => 'x'.repeat(count);
const times = <Item>(count: number, make: (index: number) => Item) =>
  Array.from({ length: count }, (_, index) => make(index));
const plain = (length: number) => ({ type: 'plain_text' as const, text: letters(length) });

const section = (length: number): KnownBlock => ({ type: 'section', text: plain(length) });
const header = (length: number): KnownBlock => ({ type: 'header', text: plain(length) });
const button = (length: number, more: Partial<Button> = {}): Button => ({
  type: 'button',
  text: plain(length),
  ...more,
});
const actions = (...elements: Button[]): ActionsBlock => ({ type: 'actions', elements });
const select = (options: number, optionLength = 1): KnownBlock => ({
  type: 'input',
  label: plain(1),
  element: {
    type: 'static_select',
    options: times(options, (index) => ({ text: plain(optionLength), value: `${index}` })),
  },
});

interface Rule {
  rule: string;
  accepted: KnownBlock[];
  refused: KnownBlock[];
  /** Slack's words and the path. */
  complaint: string;
}

// From the reference pages of blocks, elements and objects on docs.slack.dev.
const messageRules: Rule[] = [
  {
    rule: '50 blocks in a message',
    accepted: times(50, () => section(1)),
    refused: times(51, () => section(1)),
    complaint: 'no more than 50 items allowed [json-pointer:/blocks]',
  },
  {
    rule: '3,000 characters in a section',
    accepted: [section(3000)],
    refused: [section(3001)],
    complaint: 'must be less than 3001 characters [json-pointer:/blocks/0/text/text]',
  },
  {
    rule: 'no empty text',
    accepted: [section(1)],
    refused: [section(0)],
    complaint: 'must be more than 0 characters [json-pointer:/blocks/0/text/text]',
  },
  {
    rule: '10 fields of 2,000 characters in a section',
    accepted: [{ type: 'section', fields: times(10, () => plain(2000)) }],
    refused: [{ type: 'section', fields: times(11, () => plain(1)) }],
    complaint: 'no more than 10 items allowed [json-pointer:/blocks/0/fields]',
  },
  {
    rule: '2,000 characters in a field',
    accepted: [{ type: 'section', fields: [plain(2000)] }],
    refused: [{ type: 'section', fields: [plain(2001)] }],
    complaint: 'must be less than 2001 characters [json-pointer:/blocks/0/fields/0/text]',
  },
  {
    rule: '150 characters in a header',
    accepted: [header(150)],
    refused: [header(151)],
    complaint: 'must be less than 151 characters [json-pointer:/blocks/0/text/text]',
  },
  {
    rule: '75 characters on a button',
    accepted: [actions(button(75))],
    refused: [actions(button(76))],
    complaint: 'must be less than 76 characters [json-pointer:/blocks/0/elements/0/text/text]',
  },
  {
    rule: "2,000 characters of a button's value",
    accepted: [actions(button(1, { value: letters(2000) }))],
    refused: [actions(button(1, { value: letters(2001) }))],
    complaint: 'must be less than 2001 characters [json-pointer:/blocks/0/elements/0/value]',
  },
  {
    rule: '255 characters of an action_id',
    accepted: [actions(button(1, { action_id: letters(255) }))],
    refused: [actions(button(1, { action_id: letters(256) }))],
    complaint: 'must be less than 256 characters [json-pointer:/blocks/0/elements/0/action_id]',
  },
  {
    rule: '25 elements in an actions block',
    accepted: [actions(...times(25, () => button(1)))],
    refused: [actions(...times(26, () => button(1)))],
    complaint: 'no more than 25 items allowed [json-pointer:/blocks/0/elements]',
  },
  {
    rule: '10 elements in a context block',
    accepted: [{ type: 'context', elements: times(10, () => plain(1)) }],
    refused: [{ type: 'context', elements: times(11, () => plain(1)) }],
    complaint: 'no more than 10 items allowed [json-pointer:/blocks/0/elements]',
  },
  {
    rule: '100 options in a select',
    accepted: [select(100)],
    refused: [select(101)],
    complaint: 'no more than 100 items allowed [json-pointer:/blocks/0/element/options]',
  },
  {
    rule: '75 characters of an option',
    accepted: [select(1, 75)],
    refused: [select(1, 76)],
    complaint:
      'must be less than 76 characters [json-pointer:/blocks/0/element/options/0/text/text]',
  },
  {
    rule: '100 characters in the title of a confirm dialog',
    accepted: [actions(button(1, { confirm: { title: plain(100), text: plain(300) } }))],
    refused: [actions(button(1, { confirm: { title: plain(101), text: plain(300) } }))],
    complaint:
      'must be less than 101 characters [json-pointer:/blocks/0/elements/0/confirm/title/text]',
  },
  {
    rule: 'one block for each block_id',
    accepted: [
      { ...section(1), block_id: 'one' },
      { ...section(1), block_id: 'two' },
    ],
    refused: [
      { ...section(1), block_id: 'one' },
      { ...section(1), block_id: 'one' },
    ],
    complaint: '`block_id` already exists: one [json-pointer:/blocks/1/block_id]',
  },
  {
    rule: 'one element of a block for each action_id',
    accepted: [actions(button(1, { action_id: 'go' }), button(1, { action_id: 'stop' }))],
    refused: [actions(button(1, { action_id: 'go' }), button(1, { action_id: 'go' }))],
    complaint: '`action_id` already exists: go [json-pointer:/blocks/0]',
  },
  {
    rule: 'alerts are for modals',
    accepted: [section(1)],
    refused: [{ type: 'alert', text: plain(1) }],
    complaint: 'unsupported type [json-pointer:/blocks/0/type]',
  },
  {
    rule: 'a section needs text or fields',
    accepted: [section(1)],
    refused: [{ type: 'section' }],
    complaint: 'missing required field: text or fields [json-pointer:/blocks/0]',
  },
];

const modal = (more: Partial<ModalView>): ModalView => ({
  type: 'modal',
  title: plain(24),
  blocks: [section(1)],
  ...more,
});

interface ViewRule {
  rule: string;
  accepted: ModalView;
  refused: ModalView;
  complaint: string;
}

const viewRules: ViewRule[] = [
  {
    rule: '24 characters in a title',
    accepted: modal({}),
    refused: modal({ title: plain(25) }),
    complaint: 'must be less than 25 characters [json-pointer:/view/title/text]',
  },
  {
    rule: '100 blocks in a modal',
    accepted: modal({ blocks: times(100, () => section(1)) }),
    refused: modal({ blocks: times(101, () => section(1)) }),
    complaint: 'no more than 100 items allowed [json-pointer:/view/blocks]',
  },
  {
    rule: '3,000 characters of private_metadata',
    accepted: modal({ private_metadata: letters(3000) }),
    refused: modal({ private_metadata: letters(3001) }),
    complaint: 'must be less than 3001 characters [json-pointer:/view/private_metadata]',
  },
  {
    rule: '255 characters of callback_id',
    accepted: modal({ callback_id: letters(255) }),
    refused: modal({ callback_id: letters(256) }),
    complaint: 'must be less than 256 characters [json-pointer:/view/callback_id]',
  },
  {
    rule: 'inputs need a submit button',
    accepted: modal({ blocks: [select(1)], submit: plain(1) }),
    refused: modal({ blocks: [select(1)] }),
    complaint: 'missing required field: submit [json-pointer:/view]',
  },
];

describe('what Slack refuses is refused with its code and the path', () => {
  let sandbox: Sandbox;
  const client = () => botClient(sandbox);

  beforeAll(async () => {
    sandbox = await startEmptySandbox();
  });
  afterAll(() => sandbox.close());

  test.each(messageRules)('message: $rule', async ({ accepted, refused, complaint }) => {
    const post = (blocks: KnownBlock[]) =>
      client().chat.postMessage({ channel: 'C0SUPPORT', text: 'Fallback', blocks });

    expect((await post(accepted)).ok).toBe(true);
    expect(await refusalOf(post(refused))).toEqual({
      error: 'invalid_blocks',
      messages: [`[ERROR] ${complaint}`],
    });
  });

  test.each(viewRules)('view: $rule', async ({ accepted, refused, complaint }) => {
    const open = (view: ModalView) => client().views.open({ trigger_id: 'none', view });

    // A view in order gets as far as its trigger.
    expect((await refusalOf(open(accepted))).error).toBe('invalid_trigger_id');
    expect(await refusalOf(open(refused))).toEqual({
      error: 'invalid_arguments',
      messages: [`[ERROR] ${complaint}`],
    });
  });

  test('texts: 40,000 characters posted, 4,000 updated', async () => {
    const posted = await client().chat.postMessage({ channel: 'C0SUPPORT', text: letters(40_000) });
    const where = { channel: 'C0SUPPORT', ts: posted.ts ?? '' };
    const tooLong = client().chat.postMessage({ channel: 'C0SUPPORT', text: letters(40_001) });

    expect((await refusalOf(tooLong)).error).toBe('msg_too_long');
    expect((await client().chat.update({ ...where, text: letters(4000) })).ok).toBe(true);
    const update = client().chat.update({ ...where, text: letters(4001) });
    expect((await refusalOf(update)).error).toBe('msg_too_long');
  });
});
