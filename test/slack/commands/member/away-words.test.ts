import { readAway } from '../../../../src/slack/commands/member/away-words.js';

test.each([
  ['mon to fri cover <@U1|cara>', null, 'U1', 'mon to fri'],
  ['mon to fri, covered by <@U1>', null, 'U1', 'mon to fri,'],
  ['cover <@U1> mon to fri', null, 'U1', 'mon to fri'],
  ['<@U2|bob> until thu', 'U2', null, 'until thu'],
  ['<@U2> mon to fri cover: <@U1>', 'U2', 'U1', 'mon to fri'],
  ['cover <@U1>', null, 'U1', ''],
  ['<@U2>', 'U2', null, ''],
  ['', null, null, ''],
  // Nobody else is taken for a cover: the dates cannot be read then, and the answer says so.
  ['mon to fri cover cara', null, null, 'mon to fri cover cara'],
  ['<@U2> <@U3> until thu', 'U2', null, '<@U3> until thu'],
])('"%s"', (text, member, cover, span) => {
  expect(readAway(text)).toEqual({ member, cover, span });
});
