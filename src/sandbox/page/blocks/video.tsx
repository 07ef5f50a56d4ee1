import type { VideoBlock } from '@slack/types';

import { plainText } from '../text/plain-text.js';
import { safeUrl } from '../text/safe-url.js';
import { SafeLink } from '../text/tokens.js';

/** A video as its preview picture; playing it would load a page from outside. */
export function VideoBlockView({ block }: { block: VideoBlock }) {
  return (
    <figure class="block block-image">
      <figcaption>
        <SafeLink url={block.title_url ?? block.video_url}>{plainText(block.title)}</SafeLink>
        {block.author_name && <span class="quiet"> {block.author_name}</span>}
      </figcaption>
      {block.description && <p class="quiet">{plainText(block.description)}</p>}
      <img class="block-picture" src={safeUrl(block.thumbnail_url)} alt={block.alt_text} />
    </figure>
  );
}
