import type { ActionsBlock } from '@slack/types';

import { ElementView } from '../elements/element.js';
import { DispatchingFrame } from './frame.js';

export function ActionsBlockView({ block }: { block: ActionsBlock }) {
  return (
    <DispatchingFrame blockId={block.block_id}>
      <div class="block block-actions">
        {block.elements.map((element, index) => (
          <ElementView key={element.action_id ?? index} element={element} />
        ))}
      </div>
    </DispatchingFrame>
  );
}
