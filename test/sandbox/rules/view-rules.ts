import {
  block,
  input,
  letters,
  plain,
  type Rule,
  section,
  times,
  tooLong,
  tooMany,
  typeComment,
} from './parts.js';

const modal = (more: object) => ({ type: 'modal', title: plain(1), blocks: [], ...more });
const typed = (more: object = {}) => input({ type: 'plain_text_input', ...more });
const views = 'https://docs.slack.dev/reference/views/modal-views';

/** Rules of modals, opened with `views.open`. */
export const viewRules: Rule[] = [
  {
    rule: 'a modal has 24 characters of title',
    source: views,
    accepted: modal({ title: plain(24) }),
    refused: modal({ title: plain(25) }),
    complaint: tooLong(24, '/view/title/text'),
  },
  {
    rule: 'a modal has a title',
    source: views,
    accepted: modal({}),
    refused: { type: 'modal', blocks: [] },
    complaint: 'missing required field: title [json-pointer:/view]',
  },
  {
    rule: 'a modal has 24 characters on its submit button',
    source: views,
    accepted: modal({ submit: plain(24) }),
    refused: modal({ submit: plain(25) }),
    complaint: tooLong(24, '/view/submit/text'),
  },
  {
    rule: 'a modal has 24 characters on its close button',
    source: views,
    accepted: modal({ close: plain(24) }),
    refused: modal({ close: plain(25) }),
    complaint: tooLong(24, '/view/close/text'),
  },
  {
    rule: 'a modal has 100 blocks',
    source: views,
    accepted: modal({ blocks: times(100, () => section()) }),
    refused: modal({ blocks: times(101, () => section()) }),
    complaint: tooMany(100, '/view/blocks'),
  },
  {
    rule: 'a view has 3,000 characters of private_metadata',
    source: views,
    accepted: modal({ private_metadata: letters(3000) }),
    refused: modal({ private_metadata: letters(3001) }),
    complaint: tooLong(3000, '/view/private_metadata'),
  },
  {
    rule: 'a view has 255 characters of callback_id',
    source: views,
    accepted: modal({ callback_id: letters(255) }),
    refused: modal({ callback_id: letters(256) }),
    complaint: tooLong(255, '/view/callback_id'),
  },
  {
    rule: 'a view has 255 characters of external_id',
    source: 'https://docs.slack.dev/reference/methods/views.open',
    accepted: modal({ external_id: letters(255) }),
    refused: modal({ external_id: letters(256) }),
    complaint: tooLong(255, '/view/external_id'),
  },
  {
    rule: 'a modal with inputs has a submit button',
    source: views,
    accepted: modal({ blocks: [typed()], submit: plain(1) }),
    refused: modal({ blocks: [typed()] }),
    complaint: 'missing required field: submit [json-pointer:/view]',
  },
  {
    rule: 'one element takes the focus',
    source: typeComment('Focusable'),
    accepted: modal({ submit: plain(1), blocks: [typed({ focus_on_load: true }), typed()] }),
    refused: modal({
      submit: plain(1),
      blocks: [typed({ focus_on_load: true }), typed({ focus_on_load: true })],
    }),
    complaint: 'must have only one element with focus_on_load [json-pointer:/view/blocks]',
  },
  {
    rule: 'an alert has 200 characters',
    source: block('alert'),
    accepted: modal({ blocks: [{ type: 'alert', text: plain(200) }] }),
    refused: modal({ blocks: [{ type: 'alert', text: plain(201) }] }),
    complaint: tooLong(200, '/view/blocks/0/text/text'),
  },
  {
    rule: 'markdown stands in messages only',
    source: block('markdown'),
    accepted: modal({ blocks: [section()] }),
    refused: modal({ blocks: [{ type: 'markdown', text: 'x' }] }),
    complaint: 'unsupported type [json-pointer:/view/blocks/0/type]',
  },
  {
    rule: 'a table stands in messages only',
    source: block('table'),
    accepted: modal({ blocks: [section()] }),
    refused: modal({ blocks: [{ type: 'table', rows: [[{ type: 'raw_text', text: 'x' }]] }] }),
    complaint: 'unsupported type [json-pointer:/view/blocks/0/type]',
  },
  {
    rule: 'a block_id is there once in a view',
    source: typeComment('Block'),
    accepted: modal({ blocks: [{ type: 'divider', block_id: 'a' }] }),
    refused: modal({ blocks: times(2, () => ({ type: 'divider', block_id: 'a' })) }),
    complaint: '`block_id` already exists: a [json-pointer:/view/blocks/1/block_id]',
  },
];
