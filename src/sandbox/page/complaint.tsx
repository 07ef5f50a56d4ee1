import { useEffect } from 'preact/hooks';

import { Icon } from './icons.js';
import { store, useAppState } from './state.js';

const SHOWN_FOR = 8_000;

/** What went wrong last, until read or forgotten. */
export function Complaint() {
  const complaint = useAppState((state) => state.complaint);
  const connected = useAppState((state) => state.connected);
  useEffect(() => {
    if (complaint === null) return;
    const forgetting = setTimeout(dismiss, SHOWN_FOR);
    return () => clearTimeout(forgetting);
  }, [complaint]);
  return (
    <div class="complaints" role="status">
      {!connected && <p class="complaint">The sandbox does not answer; trying again…</p>}
      {complaint !== null && (
        <p class="complaint">
          {complaint}
          <button type="button" class="icon-button" aria-label="Dismiss" onClick={dismiss}>
            <Icon name="close" />
          </button>
        </p>
      )}
    </div>
  );
}

function dismiss(): void {
  store.set({ complaint: null });
}
