import type { InputBlock } from '@slack/types';
import { useContext, useId, useMemo } from 'preact/hooks';

import { ElementView } from '../elements/element.js';
import { plainText } from '../text/plain-text.js';
import type { BlockFrame } from './surface.js';
import { BlockContext, SurfaceContext } from './surface.js';

/** A field of a form: its label, its element, what the app said about it, its hint. */
export function InputBlockView({ block }: { block: InputBlock }) {
  const id = useId();
  const blockId = block.block_id ?? '';
  const error = useContext(SurfaceContext)?.errors[blockId];
  const frame = useMemo<BlockFrame>(() => {
    const described = [error && `${id}-error`, block.hint && `${id}-hint`].filter(Boolean);
    return {
      blockId,
      dispatches: block.dispatch_action ?? false,
      controlId: `${id}-control`,
      labelId: `${id}-label`,
      describedBy: described.join(' ') || undefined,
      required: !block.optional,
    };
  }, [blockId, error, block.hint, block.dispatch_action, block.optional]);
  return (
    <div class={error ? 'block block-input has-error' : 'block block-input'}>
      <label id={frame.labelId} for={frame.controlId}>
        {plainText(block.label)}
        {block.optional && <span class="quiet"> (optional)</span>}
      </label>
      <BlockContext.Provider value={frame}>
        <ElementView element={block.element} />
      </BlockContext.Provider>
      {error && (
        <p class="field-error" id={`${id}-error`} role="alert">
          {error}
        </p>
      )}
      {block.hint && (
        <p class="field-hint" id={`${id}-hint`}>
          {plainText(block.hint)}
        </p>
      )}
    </div>
  );
}
