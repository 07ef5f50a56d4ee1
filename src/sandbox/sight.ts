import type {
  ConversationSummary,
  Refused,
  ShownFile,
  ShownMessage,
  ShownView,
  Sight,
  WorkspaceAnswer,
} from './protocol.js';
import { mimeTypeOf } from './shapes/file.js';
import { conversationsOf, findChannel, isIn, otherSide } from './workspace/channels.js';
import { findFile } from './workspace/files.js';
import { messagesIn } from './workspace/messages.js';
import { findPerson } from './workspace/people.js';
import { unreadCount } from './workspace/reads.js';
import type {
  Channel,
  FileInfo,
  Message,
  WorkspacePerson,
  WorkspaceView,
} from './workspace/state.js';
import { homeOf, modalsOf } from './workspace/views.js';
import type { Workspace } from './workspace/workspace.js';

/** The workspace as everybody sees it. */
export function workspaceAnswer({ state, app }: Workspace, connections: number): WorkspaceAnswer {
  return {
    team: state.team,
    people: state.people.map(({ id, name, realName, title, timeZone, kind }) => ({
      id,
      name,
      realName,
      title,
      timeZone,
      kind,
    })),
    groups: state.groups,
    app: {
      id: app.id,
      name: app.name,
      botUserId: app.botUserId,
      commands: app.commands,
      shortcuts: app.shortcuts,
      connections,
    },
  };
}

/** All that one person sees, and nothing that is somebody else's. */
export function sightOf(
  workspace: Workspace,
  person: WorkspacePerson,
  conversation?: string,
): Sight | Refused {
  const channel = conversation === undefined ? null : findChannel(workspace, conversation);
  if (conversation !== undefined && !(channel && isIn(channel, person.id))) {
    return {
      ok: false,
      refusal: `${person.realName} is not in a conversation ${conversation}.`,
    };
  }
  const home = homeOf(workspace, person.id);
  return {
    person,
    now: workspace.clock.now().toISOString(),
    conversations: conversationsOf(workspace, person.id).map((one) =>
      summaryOf(workspace, person, one),
    ),
    messages: channel ? messagesSeen(workspace, person, channel) : [],
    modals: modalsOf(workspace, person.id).map(shownView),
    home: home ? shownView(home) : null,
  };
}

function summaryOf(
  workspace: Workspace,
  person: WorkspacePerson,
  channel: Channel,
): ConversationSummary {
  const withId = otherSide(channel, person.id);
  const other = withId === null ? null : findPerson(workspace, withId);
  const { id, kind, isPrivate, isShared, topic, memberIds } = channel;
  return {
    id,
    kind,
    name: other?.name ?? channel.name,
    isPrivate,
    isShared,
    topic,
    memberIds,
    withId,
    unread: unreadCount(workspace, person.id, channel),
  };
}

function messagesSeen(
  workspace: Workspace,
  person: WorkspacePerson,
  channel: Channel,
): ShownMessage[] {
  const seen = messagesIn(workspace, channel.id).filter(
    ({ onlyFor }) => onlyFor === null || onlyFor === person.id,
  );
  return seen
    .filter(({ threadTs }) => threadTs === null)
    .map((message) => ({
      ...shownMessage(workspace, message),
      replies: seen
        .filter(({ threadTs }) => threadTs === message.ts)
        .map((reply) => shownMessage(workspace, reply)),
    }));
}

const shownMessage = (workspace: Workspace, message: Message): ShownMessage => ({
  ts: message.ts,
  threadTs: message.threadTs,
  userId: message.userId,
  text: message.text,
  blocks: message.blocks,
  edited: message.editedTs !== null,
  ephemeral: message.onlyFor !== null,
  notice: message.notice,
  reactions: message.reactions,
  files: message.fileIds.flatMap((id) => findFile(workspace, id) ?? []).map(shownFile),
  replies: [],
});

const shownFile = (file: FileInfo): ShownFile => ({
  id: file.id,
  title: file.title,
  mimeType: mimeTypeOf(file),
  size: file.size,
  url: `files/${file.id}`,
});

const shownView = (view: WorkspaceView): ShownView => ({
  id: view.id,
  type: view.type,
  callbackId: view.callbackId,
  title: view.title,
  submit: view.submit,
  close: view.close,
  blocks: view.blocks,
  hash: view.hash,
  errors: view.errors,
});
