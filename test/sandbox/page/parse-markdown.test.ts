import { parseMarkdown, parseSpans } from '../../../src/sandbox/page/text/parse-markdown.js';

const text = (words: string) => ({ kind: 'text', text: words });

test('blocks of every kind', () => {
  const source = '# Head\n\nOne\ntwo\n\n- a\n- b\n\n1. c\n\n> q\n\n```js\n# code\n```\n\n---';
  expect(parseMarkdown(source)).toEqual([
    { kind: 'heading', level: 1, spans: [text('Head')] },
    { kind: 'text', lines: [[text('One')], [text('two')]] },
    { kind: 'list', ordered: false, items: [[text('a')], [text('b')]] },
    { kind: 'list', ordered: true, items: [[text('c')]] },
    { kind: 'quote', lines: [[text('q')]] },
    { kind: 'preformatted', text: '# code' },
    { kind: 'rule' },
  ]);
});

test('emphasis, code and links', () => {
  expect(parseSpans('**b** *i* `c` [l](https://a.example)')).toEqual([
    { kind: 'bold', children: [text('b')] },
    text(' '),
    { kind: 'italic', children: [text('i')] },
    text(' '),
    { kind: 'code', text: 'c' },
    text(' '),
    { kind: 'link', url: 'https://a.example', children: [text('l')] },
  ]);
});

test('code is taken literally', () => {
  expect(parseSpans('`**x**`')).toEqual([{ kind: 'code', text: '**x**' }]);
});
