import { Icon } from '../icons.js';
import { Menu } from '../menu.js';
import { act } from '../session.js';
import { useAppState } from '../state.js';

/** The app's global shortcuts. */
export function ShortcutsMenu() {
  const app = useAppState((state) => state.workspace?.app);
  const items = (app?.shortcuts ?? [])
    .filter(({ type }) => type === 'global')
    .map(({ name, callbackId }) => ({
      label: name,
      detail: app?.name,
      onPick: () => void act({ kind: 'global-shortcut', callbackId }),
    }));
  return (
    <Menu class="icon-button" label="Shortcuts" items={items}>
      <Icon name="bolt" />
    </Menu>
  );
}
