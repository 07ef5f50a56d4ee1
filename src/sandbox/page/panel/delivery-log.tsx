import { useContext } from 'preact/hooks';

import type { LogEntry } from '../../protocol.js';
import { useAppState } from '../state.js';
import { DirectoryContext } from '../text/directory.js';
import { clockTime } from '../text/wall-time.js';
import { Json } from './json.js';

/** How many entries are shown at once; the newest come first. */
const SHOWN = 200;

const ARROWS: Record<LogEntry['kind'], { mark: string; meaning: string }> = {
  call: { mark: '←', meaning: 'Call of the app' },
  'response-url': { mark: '←', meaning: 'Answer by response_url' },
  delivery: { mark: '→', meaning: 'Delivered to the app' },
  ack: { mark: '✓', meaning: 'Acknowledged by the app' },
  fault: { mark: '!', meaning: 'Fault on purpose' },
};

/** Everything that went between the workspace and the app. */
export function DeliveryLog() {
  const log = useAppState((state) => state.log);
  return (
    <section class="hood-part" aria-label="Log">
      <h3>Log</h3>
      {log.length === 0 && <p class="quiet">Nothing has happened yet.</p>}
      <ol class="log">
        {log
          .slice(-SHOWN)
          .toReversed()
          .map((entry) => (
            <LogLine key={entry.number} entry={entry} />
          ))}
      </ol>
    </section>
  );
}

function LogLine({ entry }: { entry: LogEntry }) {
  const { zone } = useContext(DirectoryContext);
  const arrow = ARROWS[entry.kind];
  return (
    <li>
      <details class={entry.error ? 'log-entry failed' : 'log-entry'}>
        <summary>
          <span class="log-time">{clockTime(new Date(entry.at), zone)}</span>
          <span title={arrow.meaning} aria-label={arrow.meaning}>
            {arrow.mark}
          </span>
          <span class="log-name">{entry.name}</span>
          {entry.error && <span class="tag">{entry.error}</span>}
        </summary>
        <Json value={entry.sent} />
        {entry.answered !== null && entry.answered !== undefined && <Json value={entry.answered} />}
      </details>
    </li>
  );
}
