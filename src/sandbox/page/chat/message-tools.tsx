import type { ShownMessage } from '../../protocol.js';
import { Icon } from '../icons.js';
import type { MenuItem } from '../menu.js';
import { Menu } from '../menu.js';
import { act, openAside } from '../session.js';
import { useAppState } from '../state.js';
import { REACTIONS } from '../text/emoji.js';

interface MessageToolsProps {
  conversation: string;
  message: ShownMessage;
}

/** What one can do with a message: react, reply, the app's message shortcuts, look at its payload. */
export function MessageTools({ conversation, message }: MessageToolsProps) {
  const app = useAppState((state) => state.workspace?.app);
  const { ts } = message;
  const shortcuts: MenuItem[] = (app?.shortcuts ?? [])
    .filter(({ type }) => type === 'message')
    .map(({ name, callbackId }) => ({
      label: name,
      detail: app?.name,
      group: 'Message shortcuts',
      onPick: () => void act({ kind: 'message-shortcut', conversation, ts, callbackId }),
    }));
  const thread = message.threadTs ?? ts;
  const items: MenuItem[] = message.ephemeral
    ? []
    : [
        {
          label: 'Reply in thread',
          onPick: () => openAside({ kind: 'thread', conversation, ts: thread }),
        },
        ...shortcuts,
      ];
  items.push({
    label: 'Show payload',
    group: 'Under the hood',
    onPick: () => openAside({ kind: 'hood', message: { conversation, ts } }),
  });
  const reactions = REACTIONS.map(([name, picture]) => ({
    label: name.replaceAll('_', ' '),
    picture,
    onPick: () => void act({ kind: 'react', conversation, ts, name }),
  }));
  return (
    <div class="message-tools" role="toolbar" aria-label="Message actions">
      {!message.ephemeral && (
        <>
          <Menu class="icon-button" label="Add reaction" items={reactions} grid>
            <Icon name="smile" />
          </Menu>
          <button
            type="button"
            class="icon-button"
            aria-label="Reply in thread"
            title="Reply in thread"
            onClick={() => openAside({ kind: 'thread', conversation, ts: thread })}
          >
            <Icon name="reply" />
          </button>
        </>
      )}
      <Menu class="icon-button" label="More message actions" items={items}>
        <Icon name="more" />
      </Menu>
    </div>
  );
}
