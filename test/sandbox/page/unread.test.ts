import { unreadReply } from '../../../src/sandbox/page/unread.js';
import type { ShownMessage } from '../../../src/sandbox/protocol.js';

const reply = (userId: string, ts: string): ShownMessage => ({
  ts,
  threadTs: '1.0',
  userId,
  text: '',
  blocks: [],
  edited: false,
  ephemeral: false,
  notice: false,
  reactions: [],
  files: [],
  replies: [],
});

describe('unread replies', () => {
  const replies = [reply('U1', '2.0'), reply('U2', '3.0'), reply('U1', '4.0')];

  test('the last reply by somebody else counts', () => {
    expect(unreadReply({ replies }, { readerId: 'U1', readUpTo: '2.0' })).toBe('3.0');
    expect(unreadReply({ replies }, { readerId: 'U1', readUpTo: '3.0' })).toBeNull();
  });

  test('one does not wait for oneself', () => {
    const own = { replies: [reply('U1', '2.0')] };
    expect(unreadReply(own, { readerId: 'U1', readUpTo: '0' })).toBeNull();
  });
});
