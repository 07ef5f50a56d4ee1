import { choicesOf, matching } from '../../../src/sandbox/page/elements/choice.js';

const choices = [
  { value: 'U1', label: 'Ana Lima', detail: '@ana' },
  { value: 'U2', label: 'Bob Okafor', detail: '@bob' },
  { value: 'U3', label: 'Dana Novak', detail: '@dana' },
];
const found = (typed: string) => matching(choices, typed).map(({ value }) => value);

test.each([
  ['', ['U1', 'U2', 'U3']],
  ['an', ['U1']],
  ['OKA', ['U2']],
  ['@dan', ['U3']],
  ['bob o', ['U2']],
  ['vak', ['U3']],
  ['zoe', []],
])('typing "%s" finds %j', (typed, values) => {
  expect(found(typed)).toEqual(values);
});

test('options keep their groups and descriptions', () => {
  const text = (words: string) => ({ type: 'plain_text' as const, text: words });
  const choice = choicesOf(
    {
      type: 'static_select',
      option_groups: [
        {
          label: text('Today'),
          options: [{ text: text('P1'), value: '1', description: text('now') }],
        },
      ],
    },
    { people: [], conversations: [] },
  );
  expect(choice).toEqual([{ value: '1', label: 'P1', detail: 'now', group: 'Today' }]);
});

test('a select of channels offers public ones only', () => {
  const conversation = (id: string, kind: 'channel' | 'dm', isPrivate: boolean) => ({
    id,
    kind,
    isPrivate,
    name: id.toLowerCase(),
    isShared: false,
    topic: '',
    memberIds: [],
    withId: null,
    unread: 0,
  });
  const conversations = [
    conversation('C1', 'channel', false),
    conversation('C2', 'channel', true),
    conversation('D1', 'dm', false),
  ];
  const offered = choicesOf({ type: 'channels_select' }, { people: [], conversations });
  expect(offered).toEqual([{ value: 'C1', label: '#c1' }]);
});
