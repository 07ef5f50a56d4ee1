import type { Vocabulary } from '../../../src/sandbox/page/chat/completion.js';
import { complete } from '../../../src/sandbox/page/chat/completion.js';

const vocabulary: Vocabulary = {
  commands: [
    {
      name: '/issue',
      description: 'Customer issues',
      usageHint: '[new · list]',
      shouldEscape: true,
    },
  ],
  people: [
    { name: 'ana', realName: 'Ana Silva', kind: 'member' },
    { name: 'bob', realName: 'Bob Anders', kind: 'member' },
    { name: 'gone', realName: 'Anton Gone', kind: 'deactivated' },
  ],
  conversations: [
    { kind: 'channel', name: 'support' },
    { kind: 'dm', name: 'support-person' },
  ],
};

const offers = (text: string, caret = text.length) =>
  complete(text, caret, vocabulary)?.offers.map(({ insert }) => insert);

test('a slash at the start offers commands', () => {
  expect(offers('/is')).toEqual(['/issue ']);
});

test('a slash further on does not', () => {
  expect(offers('either/')).toBeUndefined();
});

test('an at sign offers people by handle or any name, but nobody who is gone', () => {
  expect(offers('/issue handoff 12 @an')).toEqual(['@ana ', '@bob ']);
});

test('an address of mail offers nobody', () => {
  expect(offers('a@an')).toBeUndefined();
});

test('a number sign offers channels only', () => {
  expect(offers('see #sup')).toEqual(['#support ']);
});

test('the word at the caret counts, not the end of the line', () => {
  expect(complete('@b please', 2, vocabulary)).toMatchObject({
    from: 0,
    offers: [{ insert: '@bob ' }],
  });
});
