import type { ChannelChange } from '../protocol.js';
import { findChannel } from './channels.js';
import { messagesIn } from './messages.js';
import { tsOf } from './timestamps.js';
import type { Workspace } from './workspace.js';

/** Gives a channel another id, with everything in it, and tells the app; false if that cannot be. */
export function changeChannelId(workspace: Workspace, { id, newId }: ChannelChange): boolean {
  const channel = findChannel(workspace, id);
  if (channel?.kind !== 'channel' || findChannel(workspace, newId)) return false;
  const { messages, reads } = workspace.state;
  messages[newId] = messagesIn(workspace, channel.id);
  for (const message of messages[newId]) message.channelId = newId;
  delete messages[channel.id];
  for (const readUpTo of Object.values(reads)) {
    const ts = readUpTo[channel.id];
    if (ts !== undefined) readUpTo[newId] = ts;
    delete readUpTo[channel.id];
  }
  const oldId = channel.id;
  channel.id = newId;
  workspace.changes.tell('people');
  workspace.emit({
    type: 'channel_id_changed',
    old_channel_id: oldId,
    new_channel_id: newId,
    event_ts: tsOf(workspace.clock.now()),
  });
  return true;
}
