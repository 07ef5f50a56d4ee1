import { extname } from 'node:path';

import type { FileInfo } from './state.js';
import { secondsOf } from './timestamps.js';
import type { Workspace } from './workspace.js';

/** A file about to be uploaded. */
interface NewFile {
  name: string;
  userId: string;
  title?: string | undefined;
}

export const findFile = (workspace: Workspace, id: string): FileInfo | null =>
  workspace.state.files.find((file) => file.id === id) ?? null;

/** Makes room for a file; its content comes with `receiveFile`. */
export function announceFile(workspace: Workspace, { name, userId, title }: NewFile): FileInfo {
  const file: FileInfo = {
    id: workspace.newId('F'),
    name,
    title: title ?? name,
    filetype: extname(name).slice(1) || 'text',
    size: 0,
    userId,
    created: secondsOf(workspace.clock.now()),
    channelIds: [],
    content: null,
  };
  workspace.state.files.push(file);
  return file;
}

/** Takes the content of an announced file. */
export function receiveFile(workspace: Workspace, file: FileInfo, content: Buffer): void {
  file.size = content.length;
  file.content = content.toString('base64');
  workspace.changes.tell('messages');
}
