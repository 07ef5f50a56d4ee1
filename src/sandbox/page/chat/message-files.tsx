import type { ShownFile } from '../../protocol.js';
import { Icon } from '../icons.js';

/** The files that came with a message: pictures are shown, anything else is a card to open it by. */
export function MessageFiles({ files }: { files: ShownFile[] }) {
  if (files.length === 0) return null;
  return (
    <ul class="files">
      {files.map((file) => (
        <li key={file.id}>
          <FileView file={file} />
        </li>
      ))}
    </ul>
  );
}

function FileView({ file }: { file: ShownFile }) {
  const { url, title, size } = file;
  const isPicture = file.mimeType.startsWith('image/');
  return (
    <a class={isPicture ? 'file file-picture' : 'file'} href={url} target="_blank" rel="noopener">
      <span class="file-name">
        <Icon name="file" />
        <strong>{title}</strong>
        <span class="quiet small">{sizeInWords(size)}</span>
      </span>
      {isPicture && <img class="block-picture" src={url} alt={title} />}
    </a>
  );
}

/** `640 B`, `12 KB`, `3.4 MB`. */
function sizeInWords(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  if (bytes < 1_000_000) return `${Math.round(bytes / 1000)} KB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
