import { useContext } from 'preact/hooks';

import type { ClockMove } from '../../protocol.js';
import { turnClock } from '../session.js';
import { useAppState } from '../state.js';
import { DirectoryContext } from '../text/directory.js';
import { formatSlackDate } from '../text/slack-date.js';
import { useNow } from '../time.js';

const HOUR = 60 * 60 * 1000;

/** The sandbox's clock, which can be moved on to see what happens later. */
export function ClockPanel() {
  const as = useAppState((state) => state.as);
  const running = useAppState((state) => state.clock.running);
  const { zone } = useContext(DirectoryContext);
  const now = useNow();
  const moves: { label: string; move: ClockMove }[] = [
    { label: '+1 h', move: { kind: 'advance', ms: HOUR } },
    { label: '+1 day', move: { kind: 'advance', ms: 24 * HOUR } },
    { label: 'to 09:00 tomorrow', move: { kind: 'tomorrow', as, at: '09:00' } },
    running
      ? { label: 'Stop', move: { kind: 'freeze' } }
      : { label: 'Let it run', move: { kind: 'run' } },
  ];
  const seconds = now.getTime() / 1000;
  return (
    <section class="hood-part" aria-label="Clock">
      <h3>Clock</h3>
      <p class="clock-face">
        {formatSlackDate(seconds, '{date_long}, {time}', { zone, now })}
        <span class="quiet"> {zone}</span>
        {!running && <span class="tag">stopped</span>}
      </p>
      <div class="button-row">
        {moves.map(({ label, move }) => (
          <button key={label} type="button" class="button" onClick={() => void turnClock(move)}>
            {label}
          </button>
        ))}
      </div>
    </section>
  );
}
