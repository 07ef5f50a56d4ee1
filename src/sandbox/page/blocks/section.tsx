import type { SectionBlock } from '@slack/types';

import { ElementView } from '../elements/element.js';
import { TextView } from '../text/text-object.js';
import { DispatchingFrame } from './frame.js';

const WIDE = new Set(['checkboxes', 'radio_buttons']);

export function SectionBlockView({ block }: { block: SectionBlock }) {
  const { accessory } = block;
  const stacked = accessory && WIDE.has(accessory.type);
  return (
    <DispatchingFrame blockId={block.block_id}>
      <div class={stacked ? 'block block-section stacked' : 'block block-section'}>
        <div class="section-body">
          {block.text && <TextView text={block.text} />}
          {block.fields && (
            <div class="section-fields">
              {block.fields.map((field, index) => (
                <div key={index}>
                  <TextView text={field} />
                </div>
              ))}
            </div>
          )}
        </div>
        {accessory && (
          <div class="section-accessory">
            <ElementView element={accessory} />
          </div>
        )}
      </div>
    </DispatchingFrame>
  );
}
