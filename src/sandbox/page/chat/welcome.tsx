import type { ConversationSummary } from '../../protocol.js';
import { Icon } from '../icons.js';
import { useAppState } from '../state.js';

/** What an empty conversation says: where one is, who one is, and what to try first. */
export function Welcome({ summary }: { summary: ConversationSummary }) {
  const person = useAppState((state) => state.sight?.person);
  const app = useAppState((state) => state.workspace?.app);
  if (!person || !app) return null;
  return (
    <section class="welcome">
      <h2>
        {summary.kind === 'channel'
          ? `This is the beginning of #${summary.name}`
          : `Only you and @${summary.name} can read here`}
      </h2>
      <p>A workspace of invented people, to try {app.name} in: nothing leaves this machine.</p>
      <ul class="first-steps">
        {app.commands.map(({ name, usageHint, description }) => (
          <li key={name}>
            Type{' '}
            <kbd>
              {name} {usageHint.split('|')[0]?.trim()}
            </kbd>
            <span class="quiet"> {description}</span>
          </li>
        ))}
        <li>
          You act as <strong>{person.realName}</strong>. Choose somebody else at the top, or open
          them in a second window to be two people at once.
        </li>
        <li>
          What {app.name} tells you alone arrives under <strong>Apps</strong> at the left.
        </li>
        <li>
          To see what happens tomorrow, move the clock: <Icon name="code" /> at the top right.
        </li>
      </ul>
      {app.connections === 0 && (
        <p class="quiet">No app is connected yet; commands will work as soon as one is.</p>
      )}
    </section>
  );
}
