import type { ShownBlock } from '../../protocol.js';
import { BlockView } from './block.js';
import { Guarded } from './guarded.js';

/** The blocks of a message or view, one below the other. */
export function BlockList({ blocks }: { blocks: ShownBlock[] }) {
  return (
    <div class="blocks">
      {blocks.map((block, index) => (
        <Guarded key={block.block_id ?? index} what={block}>
          <BlockView block={block} />
        </Guarded>
      ))}
    </div>
  );
}
