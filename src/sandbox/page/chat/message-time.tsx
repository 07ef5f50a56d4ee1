import { useContext } from 'preact/hooks';

import { DirectoryContext } from '../text/directory.js';
import { formatSlackDate } from '../text/slack-date.js';
import { clockTime } from '../text/wall-time.js';
import { instantOf } from '../time.js';

/** When a message was sent, in the acting person's zone. */
export function MessageTime({ ts, short = false }: { ts: string; short?: boolean }) {
  const { zone, now } = useContext(DirectoryContext);
  const instant = instantOf(ts);
  const full = formatSlackDate(Number(ts), '{date_long} at {time_secs}', { zone, now });
  return (
    <time
      class={short ? 'message-time short' : 'message-time'}
      dateTime={instant.toISOString()}
      title={`${full} (${zone})`}
    >
      {clockTime(instant, zone)}
    </time>
  );
}
