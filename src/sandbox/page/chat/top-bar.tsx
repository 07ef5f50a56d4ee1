import { Icon } from '../icons.js';
import { store, useAppState } from '../state.js';
import { PersonSwitcher } from './person-switcher.js';

/** The strip above everything: which workspace this is and whose eyes one looks through. */
export function TopBar() {
  const team = useAppState((state) => state.workspace?.team.name) ?? 'Sandbox';
  const sidebarOpen = useAppState((state) => state.sidebarOpen);
  return (
    <header class="top-bar">
      <button
        type="button"
        class="icon-button narrow-only"
        aria-label="Channels and people"
        aria-expanded={sidebarOpen}
        onClick={() => store.set({ sidebarOpen: !sidebarOpen })}
      >
        <Icon name="menu" />
      </button>
      <span class="team-name" title={team}>
        {team}
      </span>
      <PersonSwitcher />
    </header>
  );
}
