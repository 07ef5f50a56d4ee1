import type { ComponentChildren } from 'preact';
import { useErrorBoundary } from 'preact/hooks';

import type { ShownBlock } from '../../protocol.js';
import { FallbackBlock } from './fallback.js';

/** Shows a malformed block as its plain words instead of losing the whole message. */
export function Guarded({ what, children }: { what: ShownBlock; children: ComponentChildren }) {
  const [error] = useErrorBoundary();
  if (error) return <FallbackBlock block={what} />;
  return <>{children}</>;
}
