import { parseInline, parseMrkdwn } from '../../../src/sandbox/page/text/parse-mrkdwn.js';

const text = (words: string) => ({ kind: 'text', text: words });

test.each([
  ['*bold*', [{ kind: 'bold', children: [text('bold')] }]],
  ['_italic_', [{ kind: 'italic', children: [text('italic')] }]],
  ['~gone~', [{ kind: 'strike', children: [text('gone')] }]],
  ['`*code*`', [{ kind: 'code', text: '*code*' }]],
  ['*_both_*', [{ kind: 'bold', children: [{ kind: 'italic', children: [text('both')] }] }]],
  ['(*edge*).', [text('('), { kind: 'bold', children: [text('edge')] }, text(').')]],
  [':tada: :nobody_knows:', [{ kind: 'emoji', name: 'tada' }, text(' :nobody_knows:')]],
])('%s is markup', (line, runs) => {
  expect(parseInline(line)).toEqual(runs);
});

test.each(['2*3*4', 'snake_case_name', '* no *', '*open', 'at 10:30:45', '~', '<', '<>'])(
  '%s is only text',
  (line) => {
    expect(parseInline(line)).toEqual([text(line)]);
  },
);

test('references become people, channels, groups, broadcasts and links', () => {
  expect(
    parseInline(
      '<@U1|ana><#C1|general><!subteam^S1|@leads><!here><https://a.example/?a=1&amp;b=2|A>',
    ),
  ).toEqual([
    { kind: 'user', id: 'U1', label: 'ana' },
    { kind: 'channel', id: 'C1', label: 'general' },
    { kind: 'group', id: 'S1', label: '@leads' },
    { kind: 'broadcast', range: 'here' },
    { kind: 'link', url: 'https://a.example/?a=1&b=2', label: 'A' },
  ]);
});

test('a date keeps its template, link and fallback', () => {
  expect(parseInline('<!date^1392734382^{date} at {time}^https://a.example|Feb 18>')).toEqual([
    {
      kind: 'date',
      seconds: 1392734382,
      template: '{date} at {time}',
      url: 'https://a.example',
      fallback: 'Feb 18',
    },
  ]);
});

test('a date that is none shows its fallback', () => {
  expect(parseInline('<!date^soon^{date}|later>')).toEqual([text('later')]);
});

test('a bare address is a link without the full stop after it', () => {
  expect(parseInline('see https://a.example/x.')).toEqual([
    text('see '),
    { kind: 'link', url: 'https://a.example/x', label: 'https://a.example/x' },
    text('.'),
  ]);
});

test('what was escaped is text, not markup', () => {
  expect(parseInline('&lt;!channel&gt; &amp; &amp;lt;')).toEqual([text('<!channel> & &lt;')]);
});

test('style marks inside of references do not end a style', () => {
  expect(parseInline('*<https://a.example/*x*|here>*')).toEqual([
    { kind: 'bold', children: [{ kind: 'link', url: 'https://a.example/*x*', label: 'here' }] },
  ]);
});

test('lines, quotes and preformatted passages stay apart', () => {
  expect(parseMrkdwn('one\ntwo\n&gt; said\n```\n*as it is*\n```\nend')).toEqual([
    { kind: 'text', lines: [[text('one')], [text('two')]] },
    { kind: 'quote', lines: [[text('said')]] },
    { kind: 'preformatted', text: '*as it is*' },
    { kind: 'text', lines: [[text('end')]] },
  ]);
});

test('three marks quote everything after them', () => {
  expect(parseMrkdwn('>>> a\nb')).toEqual([{ kind: 'quote', lines: [[text('a')], [text('b')]] }]);
});
