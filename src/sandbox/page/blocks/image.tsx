import type { ImageBlock, ImageElement } from '@slack/types';

import { plainText } from '../text/plain-text.js';
import { safeUrl } from '../text/safe-url.js';

/** An image, or its words where the picture lies in a file that only Slack could show. */
export function ImageView({ image, class: name }: { image: ImageElement; class: string }) {
  const address = 'image_url' in image ? safeUrl(image.image_url) : undefined;
  if (!address) return <span class={`${name} image-words`}>{image.alt_text}</span>;
  return <img class={name} src={address} alt={image.alt_text} loading="lazy" />;
}

export function ImageBlockView({ block }: { block: ImageBlock }) {
  return (
    <figure class="block block-image">
      {block.title && <figcaption>{plainText(block.title)}</figcaption>}
      <ImageView image={block} class="block-picture" />
    </figure>
  );
}
