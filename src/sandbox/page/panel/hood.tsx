import { Aside } from './aside.js';
import { ClockPanel } from './clock.js';
import { DeliveryLog } from './delivery-log.js';
import { Payload } from './payload.js';

interface HoodProps {
  message: { conversation: string; ts: string } | null;
}

/** For the curious: the clock, what went between workspace and app, and any message as the app sees it. */
export function Hood({ message }: HoodProps) {
  return (
    <Aside title="Under the hood" class="hood">
      <div class="scroller">
        <ClockPanel />
        {message && <Payload {...message} />}
        <DeliveryLog />
      </div>
    </Aside>
  );
}
