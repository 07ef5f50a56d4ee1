import { openLog, slackLog } from '../../src/log.js';
import { guardedSocket } from '../../src/slack/guarded-socket.js';

const logger = slackLog(openLog({ level: 'error', format: 'json' }));

function socket() {
  const unreadable: unknown[] = [];
  const receiver = guardedSocket({ appToken: 'xapp-1', logger }, (error) => unreadable.push(error));
  const frame = (content: object) => receiver.client.emit('ws_message', JSON.stringify(content));
  return { receiver, unreadable, frame };
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

test('a frame without an inner event, such as app_rate_limited, is put aside', async () => {
  const { frame, unreadable } = socket();
  frame({ type: 'events_api', envelope_id: '1', payload: { type: 'app_rate_limited' } });
  await turn();
  expect(unreadable).toHaveLength(1);
});

test('every other frame reaches those who listen', async () => {
  const { receiver, frame, unreadable } = socket();
  const heard: string[] = [];
  receiver.client.on('slash_commands', () => heard.push('slash_commands'));
  frame({ type: 'slash_commands', envelope_id: '2', payload: { command: '/issue' } });
  await turn();
  expect(heard).toEqual(['slash_commands']);
  expect(unreadable).toEqual([]);
});
