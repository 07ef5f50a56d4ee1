import type { ViewOutput } from '@slack/bolt';

import type { FileInfo } from '../workspace/state.js';
import type { Workspace } from '../workspace/workspace.js';

type UploadedFile = NonNullable<ViewOutput['state']['values'][string][string]['files']>[number];

const mimeTypes: Record<string, string> = {
  csv: 'text/csv',
  gif: 'image/gif',
  jpg: 'image/jpeg',
  json: 'application/json',
  pdf: 'application/pdf',
  png: 'image/png',
  txt: 'text/plain',
};

export const mimeTypeOf = ({ filetype }: FileInfo) =>
  mimeTypes[filetype] ?? 'application/octet-stream';

/** A file as the Web API and payloads describe it. */
export function asFile({ address, state }: Workspace, file: FileInfo): UploadedFile {
  const url = `${address()}/files/${file.id}`;
  return {
    id: file.id,
    created: file.created,
    timestamp: file.created,
    name: file.name,
    title: file.title,
    filetype: file.filetype,
    mimetype: mimeTypeOf(file),
    size: file.size,
    user: file.userId,
    user_team: state.team.id,
    permalink: url,
    url_private: url,
    url_private_download: url,
    channels: file.channelIds,
    mode: 'hosted',
    is_external: false,
    is_public: false,
    editable: false,
  };
}
