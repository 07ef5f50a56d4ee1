import { composeRichText } from '../../../src/sandbox/page/text/compose-rich-text.js';
import { richTextSource } from '../../../src/sandbox/page/text/rich-text-source.js';

const text = (words: string, style?: object) => ({
  type: 'text',
  text: words,
  ...(style && { style }),
});
const section = (...elements: object[]) => ({ type: 'rich_text_section', elements });

describe('what is typed as rich text', () => {
  test('lines without marks are one section', () => {
    expect(composeRichText('One\nTwo')?.elements).toEqual([
      section(text('One'), text('\n'), text('Two')),
    ]);
  });

  test('marks become styles, also inside of each other', () => {
    expect(composeRichText('*bold _both_* ~gone~ `code`')?.elements).toEqual([
      section(
        text('bold ', { bold: true }),
        text('both', { bold: true, italic: true }),
        text(' '),
        text('gone', { strike: true }),
        text(' '),
        text('code', { code: true }),
      ),
    ]);
  });

  test('links and mentions', () => {
    expect(
      composeRichText('<https://a.example|a> https://b.example <@U1> :tada:')?.elements,
    ).toEqual([
      section(
        { type: 'link', url: 'https://a.example', text: 'a' },
        text(' '),
        { type: 'link', url: 'https://b.example' },
        text(' '),
        { type: 'user', user_id: 'U1' },
        text(' '),
        { type: 'emoji', name: 'tada' },
      ),
    ]);
  });

  test('lists of one kind and depth go together; quotes and code stand apart', () => {
    const list = (style: string, indent: number, ...items: string[]) => ({
      type: 'rich_text_list',
      style,
      indent,
      elements: items.map((item) => section(text(item))),
    });
    expect(composeRichText('- a\n- b\n  1. c\n> said\n```\nx = *1*\n```')?.elements).toEqual([
      list('bullet', 0, 'a', 'b'),
      list('ordered', 1, 'c'),
      { type: 'rich_text_quote', elements: [text('said')] },
      { type: 'rich_text_preformatted', elements: [text('x = *1*')] },
    ]);
  });

  test('nothing but space is nothing', () => {
    expect(composeRichText(' \n ')).toBeNull();
  });

  test.each([
    '*bold* _italic_ ~gone~ `code`',
    '- a\n- b\n  1. c',
    '> said\n> twice',
    '```\nx\n```',
  ])('%j is written as it was typed', (source) => {
    const block = composeRichText(source);
    expect(block && richTextSource(block)).toBe(source);
  });
});
