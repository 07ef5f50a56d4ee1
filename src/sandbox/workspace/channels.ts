import type { Channel, WorkspacePerson } from './state.js';
import { secondsOf, tsOf } from './timestamps.js';
import type { Workspace } from './workspace.js';

/** By id, or by name with its `#`. */
export const findChannel = (workspace: Workspace, idOrName: string): Channel | null =>
  workspace.state.channels.find(
    (channel) =>
      channel.id === idOrName || (channel.kind === 'channel' && `#${channel.name}` === idOrName),
  ) ?? null;

export const isIn = (channel: Channel, personId: string) => channel.memberIds.includes(personId);

/** The conversations of one person, channels first. */
export const conversationsOf = (workspace: Workspace, personId: string): Channel[] =>
  workspace.state.channels
    .filter((channel) => isIn(channel, personId))
    .sort((a, b) => a.kind.localeCompare(b.kind));

/** Lets somebody into a channel; the app hears of it where it is. */
export function enter(workspace: Workspace, channel: Channel, personId: string): void {
  channel.memberIds.push(personId);
  workspace.changes.tell('messages', channel.id);
  if (!isIn(channel, workspace.app.botUserId)) return;
  workspace.emit({
    type: 'member_joined_channel',
    user: personId,
    channel: channel.id,
    channel_type: channel.isPrivate ? 'G' : 'C',
    team: workspace.state.team.id,
    event_ts: tsOf(workspace.clock.now()),
  });
}

/** A channel that the app makes, with nobody else in it. */
export function newChannel(
  workspace: Workspace,
  { name, isPrivate }: { name: string; isPrivate: boolean },
): Channel {
  const { botUserId } = workspace.app;
  const channel: Channel = {
    id: workspace.newId('C'),
    kind: 'channel',
    name,
    isPrivate,
    isShared: false,
    topic: '',
    memberIds: [botUserId],
    created: secondsOf(workspace.clock.now()),
    creatorId: botUserId,
    lastTs: '0',
  };
  workspace.state.channels.push(channel);
  workspace.changes.tell('people');
  return channel;
}

/** In a direct message: who sits on the other side. */
export const otherSide = (channel: Channel, personId: string): string | null =>
  channel.kind === 'dm' ? (channel.memberIds.find((id) => id !== personId) ?? null) : null;

/** The direct message between two, made if they never spoke. */
export function directMessage(
  workspace: Workspace,
  one: WorkspacePerson,
  other: WorkspacePerson,
): { channel: Channel; isNew: boolean } {
  const known = workspace.state.channels.find(
    (channel) => channel.kind === 'dm' && isIn(channel, one.id) && isIn(channel, other.id),
  );
  if (known) return { channel: known, isNew: false };
  const channel: Channel = {
    id: workspace.newId('D'),
    kind: 'dm',
    name: '',
    isPrivate: true,
    isShared: false,
    topic: '',
    memberIds: [one.id, other.id],
    created: secondsOf(workspace.clock.now()),
    creatorId: one.id,
    lastTs: '0',
  };
  workspace.state.channels.push(channel);
  workspace.changes.tell('messages', channel.id);
  return { channel, isNew: true };
}
