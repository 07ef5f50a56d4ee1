import {
  actions,
  button,
  element,
  input,
  letters,
  marked,
  object,
  option,
  options,
  plain,
  type Rule,
  times,
  tooFew,
  tooLong,
  tooMany,
  typeComment,
} from './parts.js';

const confirm = (more: object) => button({ confirm: { text: plain(1), ...more } });
const select = (more: object) => input({ type: 'static_select', options: options(2), ...more });
const several = (more: object) =>
  input({ type: 'multi_static_select', options: options(2), ...more });
const radio = (more: object) => actions({ type: 'radio_buttons', options: options(2), ...more });
const boxes = (more: object) => actions({ type: 'checkboxes', options: options(2), ...more });
const typed = (more: object) => input({ type: 'plain_text_input', ...more });
const conversations = (filter: object) => actions({ type: 'conversations_select', filter });
const group = (more: object) => ({ label: plain(1), options: options(1), ...more });

const at = '/blocks/0/elements/0';
const inInput = '/blocks/0/element';

/** Rules of single elements, posted in a message. */
export const elementRules: Rule[] = [
  {
    rule: 'a button has 75 characters',
    source: element('button'),
    accepted: actions(button({ text: plain(75) })),
    refused: actions(button({ text: plain(76) })),
    complaint: tooLong(75, `${at}/text/text`),
  },
  {
    rule: 'a button has plain text',
    source: element('button'),
    accepted: actions(button()),
    refused: actions(button({ text: marked(1) })),
    complaint: `Invalid input: expected "plain_text" [json-pointer:${at}/text/type]`,
  },
  {
    rule: 'a button has 2,000 characters of value',
    source: element('button'),
    accepted: actions(button({ value: letters(2000) })),
    refused: actions(button({ value: letters(2001) })),
    complaint: tooLong(2000, `${at}/value`),
  },
  {
    rule: 'a button has 3,000 characters of url',
    source: element('button'),
    accepted: actions(button({ url: letters(3000) })),
    refused: actions(button({ url: letters(3001) })),
    complaint: tooLong(3000, `${at}/url`),
  },
  {
    rule: 'a button has 75 characters of accessibility_label',
    source: element('button'),
    accepted: actions(button({ accessibility_label: letters(75) })),
    refused: actions(button({ accessibility_label: letters(76) })),
    complaint: tooLong(75, `${at}/accessibility_label`),
  },
  {
    rule: 'a button is primary, danger or neither',
    source: element('button'),
    accepted: actions(button({ style: 'danger' })),
    refused: actions(button({ style: 'default' })),
    complaint: `must be one of primary, danger [json-pointer:${at}/style]`,
  },
  {
    rule: 'an action_id has 255 characters',
    source: typeComment('Actionable'),
    accepted: actions(button({ action_id: letters(255) })),
    refused: actions(button({ action_id: letters(256) })),
    complaint: tooLong(255, `${at}/action_id`),
  },
  {
    rule: 'a workflow button has 75 characters',
    source: element('workflow-button'),
    accepted: actions(workflowButton(75)),
    refused: actions(workflowButton(76)),
    complaint: tooLong(75, `${at}/text/text`),
  },
  {
    rule: 'a question before acting has 100 characters of title',
    source: object('confirmation-dialog'),
    accepted: actions(confirm({ title: plain(100) })),
    refused: actions(confirm({ title: plain(101) })),
    complaint: tooLong(100, `${at}/confirm/title/text`),
  },
  {
    rule: 'a question before acting has 300 characters',
    source: object('confirmation-dialog'),
    accepted: actions(confirm({ text: plain(300) })),
    refused: actions(confirm({ text: plain(301) })),
    complaint: tooLong(300, `${at}/confirm/text/text`),
  },
  {
    rule: 'its yes has 30 characters',
    source: object('confirmation-dialog'),
    accepted: actions(confirm({ confirm: plain(30) })),
    refused: actions(confirm({ confirm: plain(31) })),
    complaint: tooLong(30, `${at}/confirm/confirm/text`),
  },
  {
    rule: 'its no has 30 characters',
    source: object('confirmation-dialog'),
    accepted: actions(confirm({ deny: plain(30) })),
    refused: actions(confirm({ deny: plain(31) })),
    complaint: tooLong(30, `${at}/confirm/deny/text`),
  },
  {
    rule: 'a select has 100 options',
    source: element('select-menu'),
    accepted: select({ options: options(100) }),
    refused: select({ options: options(101) }),
    complaint: tooMany(100, `${inInput}/options`),
  },
  {
    rule: 'a select has 100 groups of options',
    source: element('select-menu'),
    accepted: input({ type: 'static_select', option_groups: times(100, () => group({})) }),
    refused: input({ type: 'static_select', option_groups: times(101, () => group({})) }),
    complaint: tooMany(100, `${inInput}/option_groups`),
  },
  {
    rule: 'a select has options or groups of them, not both',
    source: typeComment('StaticSelect'),
    accepted: select({}),
    refused: select({ option_groups: [group({})] }),
    complaint: `must have either options or option_groups [json-pointer:${inInput}]`,
  },
  {
    rule: 'a select has options or groups of them, not neither',
    source: typeComment('StaticSelect'),
    accepted: input({ type: 'static_select', option_groups: [group({})] }),
    refused: input({ type: 'static_select' }),
    complaint: `must have either options or option_groups [json-pointer:${inInput}]`,
  },
  {
    rule: 'a select begins with one of its options',
    source: typeComment('StaticSelect'),
    accepted: select({ initial_option: option(1) }),
    refused: select({ initial_option: option(2) }),
    complaint: `must be one of the options [json-pointer:${inInput}/initial_option]`,
  },
  {
    rule: 'a select of several begins with some of its options',
    source: typeComment('MultiStaticSelect'),
    accepted: several({ initial_options: [option(0), option(1)] }),
    refused: several({ initial_options: [option(0), option(2)] }),
    complaint: `must be one of the options [json-pointer:${inInput}/initial_options]`,
  },
  {
    rule: 'a select of several takes at least one',
    source: typeComment('MaxItemsSelectable'),
    accepted: several({ max_selected_items: 1 }),
    refused: several({ max_selected_items: 0 }),
    complaint: `must be at least 1 [json-pointer:${inInput}/max_selected_items]`,
  },
  {
    rule: 'a group of options has 75 characters of label',
    source: object('option-group'),
    accepted: input({ type: 'static_select', option_groups: [group({ label: plain(75) })] }),
    refused: input({ type: 'static_select', option_groups: [group({ label: plain(76) })] }),
    complaint: tooLong(75, `${inInput}/option_groups/0/label/text`),
  },
  {
    rule: 'a group has 100 options',
    source: object('option-group'),
    accepted: input({ type: 'static_select', option_groups: [group({ options: options(100) })] }),
    refused: input({ type: 'static_select', option_groups: [group({ options: options(101) })] }),
    complaint: tooMany(100, `${inInput}/option_groups/0/options`),
  },
  {
    rule: 'an option has 75 characters',
    source: object('option'),
    accepted: select({ options: [option(1, { text: plain(75) })] }),
    refused: select({ options: [option(1, { text: plain(76) })] }),
    complaint: tooLong(75, `${inInput}/options/0/text/text`),
  },
  {
    rule: 'an option has 150 characters of value',
    source: object('option'),
    accepted: select({ options: [option(letters(2), { value: letters(150) })] }),
    refused: select({ options: [option(letters(2), { value: letters(151) })] }),
    complaint: tooLong(150, `${inInput}/options/0/value`),
  },
  {
    rule: 'an option has 75 characters of description',
    source: object('option'),
    accepted: select({ options: [option(1, { description: plain(75) })] }),
    refused: select({ options: [option(1, { description: plain(76) })] }),
    complaint: tooLong(75, `${inInput}/options/0/description/text`),
  },
  {
    rule: 'an option of a select has plain text',
    source: object('option'),
    accepted: radio({ options: [option(1, { text: marked(1) })] }),
    refused: select({ options: [option(1, { text: marked(1) })] }),
    complaint: `Invalid input: expected "plain_text" [json-pointer:${inInput}/options/0/text/type]`,
  },
  {
    rule: 'an option of an overflow menu alone opens a page',
    source: object('option'),
    accepted: actions({ type: 'overflow', options: [option(1, { url: 'https://x.example' })] }),
    refused: select({ options: [option(1, { url: 'https://x.example' })] }),
    complaint: `invalid additional property: url [json-pointer:${inInput}/options/0]`,
  },
  {
    rule: 'a placeholder has 150 characters',
    source: typeComment('Placeholdable'),
    accepted: select({ placeholder: plain(150) }),
    refused: select({ placeholder: plain(151) }),
    complaint: tooLong(150, `${inInput}/placeholder/text`),
  },
  {
    rule: 'an overflow menu has five options',
    source: element('overflow-menu'),
    accepted: actions({ type: 'overflow', options: options(5) }),
    refused: actions({ type: 'overflow', options: options(6) }),
    complaint: tooMany(5, `${at}/options`),
  },
  {
    rule: 'there are ten radio buttons',
    source: typeComment('RadioButtons'),
    accepted: radio({ options: options(10) }),
    refused: radio({ options: options(11) }),
    complaint: tooMany(10, `${at}/options`),
  },
  {
    rule: 'radio buttons begin with one of them',
    source: element('radio-button-group'),
    accepted: radio({ initial_option: option(1) }),
    refused: radio({ initial_option: option(2) }),
    complaint: `must be one of the options [json-pointer:${at}/initial_option]`,
  },
  {
    rule: 'there are ten checkboxes',
    source: typeComment('Checkboxes'),
    accepted: boxes({ options: options(10) }),
    refused: boxes({ options: options(11) }),
    complaint: tooMany(10, `${at}/options`),
  },
  {
    rule: 'checkboxes begin with some of them',
    source: typeComment('Checkboxes'),
    accepted: boxes({ initial_options: [option(0)] }),
    refused: boxes({ initial_options: [option(5)] }),
    complaint: `must be one of the options [json-pointer:${at}/initial_options]`,
  },
  {
    rule: 'checkboxes begin with none of them by saying nothing',
    source: element('checkboxes'),
    accepted: boxes({}),
    refused: boxes({ initial_options: [] }),
    complaint: tooFew(1, `${at}/initial_options`),
  },
  {
    rule: 'a date is written YYYY-MM-DD',
    source: element('date-picker'),
    accepted: actions({ type: 'datepicker', initial_date: '2026-02-28' }),
    refused: actions({ type: 'datepicker', initial_date: '2026-02-29' }),
    complaint: `must be a date as YYYY-MM-DD [json-pointer:${at}/initial_date]`,
  },
  {
    rule: 'a time is written HH:mm',
    source: element('time-picker'),
    accepted: actions({ type: 'timepicker', initial_time: '23:59' }),
    refused: actions({ type: 'timepicker', initial_time: '24:00' }),
    complaint: `must be a time as HH:mm [json-pointer:${at}/initial_time]`,
  },
  {
    rule: 'a date with a time has ten digits',
    source: element('datetime-picker'),
    accepted: actions({ type: 'datetimepicker', initial_date_time: 9_999_999_999 }),
    refused: actions({ type: 'datetimepicker', initial_date_time: 10_000_000_000 }),
    complaint: `must be at most 9999999999 [json-pointer:${at}/initial_date_time]`,
  },
  {
    rule: 'a filter of conversations filters',
    source: object('conversation-filter'),
    accepted: conversations({ exclude_bot_users: true }),
    refused: conversations({}),
    complaint:
      'must have at least one of include, exclude_external_shared_channels, exclude_bot_users ' +
      `[json-pointer:${at}/filter]`,
  },
  {
    rule: 'a filter of conversations includes something',
    source: typeComment('ConversationFilter'),
    accepted: conversations({ include: ['im'] }),
    refused: conversations({ include: [] }),
    complaint: tooFew(1, `${at}/filter/include`),
  },
  {
    rule: 'a typed text has at most 3,000 characters to begin with',
    source: element('plain-text-input'),
    accepted: typed({ initial_value: letters(3000) }),
    refused: typed({ initial_value: letters(3001) }),
    complaint: tooLong(3000, `${inInput}/initial_value`),
  },
  {
    rule: 'a typed text may need 3,000 characters',
    source: element('plain-text-input'),
    accepted: typed({ min_length: 3000 }),
    refused: typed({ min_length: 3001 }),
    complaint: `must be at most 3000 [json-pointer:${inInput}/min_length]`,
  },
  {
    rule: 'a typed text needs no more than it may have',
    source: element('plain-text-input'),
    accepted: typed({ min_length: 5, max_length: 5 }),
    refused: typed({ min_length: 6, max_length: 5 }),
    complaint: `must not be greater than max_length [json-pointer:${inInput}/min_length]`,
  },
  {
    rule: 'a number is at least no more than at most',
    source: typeComment('NumberInput'),
    accepted: number({ is_decimal_allowed: false, min_value: '2', max_value: '2' }),
    refused: number({ is_decimal_allowed: false, min_value: '3', max_value: '2' }),
    complaint: `must not be greater than max_value [json-pointer:${inInput}/min_value]`,
  },
  {
    rule: 'a number says whether it may be a decimal',
    source: element('number-input'),
    accepted: number({ is_decimal_allowed: true }),
    refused: number({}),
    complaint: `missing required field: is_decimal_allowed [json-pointer:${inInput}]`,
  },
  {
    rule: 'formatted text shows 100 lines',
    source: typeComment('RichTextInput'),
    accepted: input({ type: 'rich_text_input', max_lines: 100 }),
    refused: input({ type: 'rich_text_input', max_lines: 101 }),
    complaint: `must be at most 100 [json-pointer:${inInput}/max_lines]`,
  },
  {
    rule: 'ten files are uploaded at once',
    source: element('file-input'),
    accepted: input({ type: 'file_input', max_files: 10 }),
    refused: input({ type: 'file_input', max_files: 11 }),
    complaint: `must be at most 10 [json-pointer:${inInput}/max_files]`,
  },
  {
    rule: 'typing tells the app on enter or on every character',
    source: typeComment('DispatchActionConfig'),
    accepted: typed({ dispatch_action_config: { trigger_actions_on: ['on_enter_pressed'] } }),
    refused: typed({ dispatch_action_config: { trigger_actions_on: ['on_blur'] } }),
    complaint:
      'must be one of on_enter_pressed, on_character_entered ' +
      `[json-pointer:${inInput}/dispatch_action_config/trigger_actions_on/0]`,
  },
];

function number(more: object): object {
  return input({ type: 'number_input', ...more });
}

function workflowButton(length: number): object {
  const workflow = { trigger: { url: 'https://slack.example/shortcuts/Ft1' } };
  return { type: 'workflow_button', text: plain(length), workflow };
}
