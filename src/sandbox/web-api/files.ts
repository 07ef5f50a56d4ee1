import type {
  FilesCompleteUploadExternalResponse,
  FilesGetUploadURLExternalResponse,
  FilesInfoResponse,
} from '@slack/web-api';
import * as z from 'zod';

import { jsonOr } from '../limits/json-or.js';
import { asFile } from '../shapes/file.js';
import { announceFile, findFile } from '../workspace/files.js';
import { findMessage, post } from '../workspace/messages.js';
import type { FileInfo } from '../workspace/state.js';
import type { Workspace } from '../workspace/workspace.js';
import { id } from './arguments.js';
import { type Failure, fail, method } from './method.js';
import { joinedChannel } from './reach.js';

/** Announces a file; its content goes to the URL in the answer. */
export const getUploadUrl = method({
  scopes: ['files:write'],
  takes: z.object({ filename: id, length: z.coerce.number().int().min(1) }),
  run(workspace, sent): FilesGetUploadURLExternalResponse {
    const { botUserId: userId } = workspace.app;
    const file = announceFile(workspace, { name: sent.filename, userId });
    return { ok: true, upload_url: `${workspace.address()}/upload/${file.id}`, file_id: file.id };
  },
});

/** Shares what was uploaded in a conversation, or keeps it to the bot. */
export const completeUpload = method({
  scopes: ['files:write'],
  takes: z.object({
    files: jsonOr(z.array(z.object({ id, title: z.string().exactOptional() })).min(1)),
    channel_id: id.exactOptional(),
    initial_comment: z.string().exactOptional(),
    thread_ts: id.exactOptional(),
  }),
  run(workspace, sent): FilesCompleteUploadExternalResponse | Failure {
    const files: FileInfo[] = [];
    for (const { id: fileId, title } of sent.files) {
      const file = findFile(workspace, fileId);
      if (!file?.content) return fail('file_not_found');
      file.title = title ?? file.title;
      files.push(file);
    }
    if (sent.channel_id !== undefined) {
      const channel = joinedChannel(workspace, sent.channel_id);
      if (typeof channel === 'string') return fail(channel);
      if (sent.thread_ts && !findMessage(workspace, channel.id, sent.thread_ts)) {
        return fail('thread_not_found');
      }
      for (const file of files) file.channelIds.push(channel.id);
      post(workspace, {
        channel,
        userId: workspace.app.botUserId,
        text: sent.initial_comment ?? '',
        threadTs: sent.thread_ts,
        fileIds: files.map((file) => file.id),
      });
    }
    return { ok: true, files: files.map((file) => described(workspace, file)) };
  },
});

export const info = method({
  scopes: ['files:read'],
  takes: z.object({ file: id }),
  run(workspace, sent): FilesInfoResponse | Failure {
    const file = findFile(workspace, sent.file);
    return file?.content
      ? { ok: true, file: described(workspace, file), comments: [] }
      : fail('file_not_found');
  },
});

/** Answers describe a file with fewer fields than payloads do. */
function described(workspace: Workspace, file: FileInfo) {
  const { id: fileId, created, timestamp, name, title, ...rest } = asFile(workspace, file);
  const { filetype, mimetype, user, permalink, url_private, url_private_download } = rest;
  const what = { id: fileId, created, timestamp, name, title, filetype, mimetype, user };
  const { size, channelIds: channels } = file;
  return { ...what, permalink, url_private, url_private_download, size, channels };
}
