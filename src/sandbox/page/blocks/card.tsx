import type { CardBlock, CarouselBlock } from '@slack/types';

import { ElementView } from '../elements/element.js';
import { TextView } from '../text/text-object.js';
import { DispatchingFrame } from './frame.js';
import { ImageView } from './image.js';

export function CardBlockView({ block }: { block: CardBlock }) {
  return (
    <DispatchingFrame blockId={block.block_id}>
      <article class="block block-card">
        {block.hero_image && <ImageView image={block.hero_image} class="card-hero" />}
        <header>
          {block.icon && <ImageView image={block.icon} class="card-icon" />}
          <div>
            {block.title && (
              <div class="card-title">
                <TextView text={block.title} />
              </div>
            )}
            {block.subtitle && (
              <div class="card-subtitle">
                <TextView text={block.subtitle} />
              </div>
            )}
          </div>
        </header>
        {block.body && <TextView text={block.body} />}
        {block.actions && (
          <div class="block-actions">
            {block.actions.map((button, index) => (
              <ElementView key={button.action_id ?? index} element={button} />
            ))}
          </div>
        )}
      </article>
    </DispatchingFrame>
  );
}

export function CarouselBlockView({ block }: { block: CarouselBlock }) {
  return (
    <div class="block block-carousel" role="group" aria-label="Cards" tabIndex={0}>
      {block.elements.map((card, index) => (
        <CardBlockView key={card.block_id ?? index} block={card} />
      ))}
    </div>
  );
}
