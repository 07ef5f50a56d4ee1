// Small parts that rules put together, each as long as it is asked to be.

export const letters = (count: number) => 'x'.repeat(count);
export const times = <Item>(count: number, make: (index: number) => Item) =>
  Array.from({ length: count }, (_, index) => make(index));

export const plain = (length: number) => ({ type: 'plain_text', text: letters(length) });
export const marked = (length: number) => ({ type: 'mrkdwn', text: letters(length) });
export const option = (value: string | number, more: object = {}) => ({
  text: { type: 'plain_text', text: `Option ${value}` },
  value: `${value}`,
  ...more,
});
export const options = (count: number) => times(count, option);
export const formatted = (text: string) => ({
  type: 'rich_text',
  elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text }] }],
});

export const section = (more: object = { text: plain(1) }) => ({ type: 'section', ...more });
export const button = (more: object = {}) => ({ type: 'button', text: plain(1), ...more });
export const actions = (...elements: object[]) => ({ type: 'actions', elements });
export const input = (element: object, more: object = {}) => ({
  type: 'input',
  label: plain(1),
  element,
  ...more,
});

/** One rule of Slack's: what keeps it, what breaks it by as little as possible, and what Slack says then. */
export interface Rule {
  rule: string;
  /** The page of Slack's reference, or the type of @slack/types whose comment says so. */
  source: string;
  accepted: object;
  refused: object;
  complaint: string;
}

const reference = 'https://docs.slack.dev/reference/block-kit';
export const block = (page: string) => `${reference}/blocks/${page}-block`;
export const element = (page: string) => `${reference}/block-elements/${page}-element`;
export const object = (page: string) => `${reference}/composition-objects/${page}-object`;
export const typeComment = (name: string) => `@slack/types ${name}`;

/** What Slack says of too many characters, or of too many items. */
export const tooLong = (most: number, path: string) =>
  `must be less than ${most + 1} characters [json-pointer:${path}]`;
export const tooMany = (most: number, path: string) =>
  `no more than ${most} items allowed [json-pointer:${path}]`;
export const tooFew = (least: number, path: string) =>
  `no fewer than ${least} items allowed [json-pointer:${path}]`;
