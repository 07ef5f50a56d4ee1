import type { ContainerBlock } from '@slack/types';

import { plainText } from '../text/plain-text.js';
import { TextView } from '../text/text-object.js';
import { BlockList } from './block-list.js';
import { ImageView } from './image.js';
import { RichTextBlockView } from './rich-text.js';

export function ContainerBlockView({ block }: { block: ContainerBlock }) {
  const heading = <ContainerHeading block={block} />;
  const body = <BlockList blocks={block.child_blocks} />;
  if (!block.is_collapsible) {
    return (
      <section class={`block block-container${block.has_header_divider ? ' divided' : ''}`}>
        {heading}
        {body}
      </section>
    );
  }
  return (
    <details class="block block-container" open={!block.default_collapsed}>
      <summary>{heading}</summary>
      {body}
    </details>
  );
}

function ContainerHeading({ block }: { block: ContainerBlock }) {
  return (
    <div class="container-heading">
      {block.icon && <ImageView image={block.icon} class="card-icon" />}
      <div>
        {block.rich_text_title ? (
          <RichTextBlockView block={block.rich_text_title} />
        ) : (
          block.title && <strong>{plainText(block.title)}</strong>
        )}
        {block.subtitle && (
          <div class="card-subtitle">
            <TextView text={block.subtitle} />
          </div>
        )}
      </div>
    </div>
  );
}
