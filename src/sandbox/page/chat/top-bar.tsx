import { Icon } from '../icons.js';
import { openAside } from '../session.js';
import { store, useAppState } from '../state.js';
import { ThemeToggle } from '../theme.js';
import { PersonSwitcher } from './person-switcher.js';

/** The strip above everything: whose eyes one looks through, and the tools of the sandbox. */
export function TopBar() {
  const team = useAppState((state) => state.workspace?.team.name) ?? 'Sandbox';
  const hoodOpen = useAppState((state) => state.aside?.kind === 'hood');
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
      <span class="team" title={team}>
        <span class="team-mark" aria-hidden="true">
          {team.charAt(0)}
        </span>
        <span class="team-name">{team}</span>
      </span>
      <PersonSwitcher />
      <span class="tools">
        <ThemeToggle />
        <button
          type="button"
          class="icon-button"
          aria-label="Under the hood: clock, log, payloads"
          title="Under the hood: clock, log, payloads"
          aria-pressed={hoodOpen}
          onClick={() => openAside(hoodOpen ? null : { kind: 'hood', message: null })}
        >
          <Icon name="code" />
        </button>
      </span>
    </header>
  );
}
