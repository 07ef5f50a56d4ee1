import type { ConversationSummary } from '../../protocol.js';
import { useAppState } from '../state.js';

/** What an empty conversation says: where one is and what to try first. */
export function Welcome({ summary }: { summary: ConversationSummary }) {
  const app = useAppState((state) => state.workspace?.app);
  const command = app?.commands[0];
  return (
    <section class="welcome">
      <h2>
        {summary.kind === 'channel'
          ? `This is the beginning of #${summary.name}`
          : `Only you and @${summary.name} can read here`}
      </h2>
      <p>
        A workspace to try things in: nothing leaves this machine. Choose above whom you act as, or
        open a person in a second window to be two people at once.
      </p>
      {command && (
        <p>
          Type <kbd>/</kbd> to see what {app?.name} can do, for example{' '}
          <code>
            {command.name} {command.usageHint}
          </code>
          .
        </p>
      )}
      {app?.connections === 0 && (
        <p class="quiet">No app is connected yet; commands will work as soon as one is.</p>
      )}
    </section>
  );
}
