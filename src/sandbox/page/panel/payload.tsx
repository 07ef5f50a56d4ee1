import { useEffect, useState } from 'preact/hooks';

import { fetchRaw } from '../api.js';
import { useAppState } from '../state.js';
import { Json } from './json.js';

/** One message exactly as the Web API would return it. */
export function Payload({ conversation, ts }: { conversation: string; ts: string }) {
  const [raw, setRaw] = useState<unknown>();
  const sight = useAppState((state) => state.sight);
  useEffect(() => {
    fetchRaw(conversation, ts).then(setRaw, (error: Error) => setRaw(error.message));
  }, [conversation, ts, sight]);
  return (
    <section class="hood-part" aria-label="Payload">
      <h3>Message {ts}</h3>
      {raw !== undefined && <Json value={raw} />}
    </section>
  );
}
