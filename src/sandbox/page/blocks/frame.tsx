import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';

import type { BlockFrame } from './surface.js';
import { BlockContext } from './surface.js';

/** Around the elements of a block whose choices the app hears of at once. */
export function DispatchingFrame({
  blockId,
  children,
}: {
  blockId: string | undefined;
  children: ComponentChildren;
}) {
  const frame = useMemo<BlockFrame>(
    () => ({
      blockId: blockId ?? '',
      dispatches: true,
      controlId: undefined,
      labelId: undefined,
      describedBy: undefined,
      required: false,
    }),
    [blockId],
  );
  return <BlockContext.Provider value={frame}>{children}</BlockContext.Provider>;
}
