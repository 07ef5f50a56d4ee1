import type { ContextActionsBlock, ContextBlock } from '@slack/types';

import { ElementView } from '../elements/element.js';
import { TextView } from '../text/text-object.js';
import { DispatchingFrame } from './frame.js';
import { ImageView } from './image.js';

export function ContextBlockView({ block }: { block: ContextBlock }) {
  return (
    <div class="block block-context">
      {block.elements.map((element, index) =>
        element.type === 'image' ? (
          <ImageView key={index} image={element} class="context-image" />
        ) : (
          <TextView key={index} text={element} />
        ),
      )}
    </div>
  );
}

export function ContextActionsBlockView({ block }: { block: ContextActionsBlock }) {
  return (
    <DispatchingFrame blockId={block.block_id}>
      <div class="block block-actions block-context-actions">
        {block.elements.map((element, index) => (
          <ElementView key={element.action_id ?? index} element={element} />
        ))}
      </div>
    </DispatchingFrame>
  );
}
