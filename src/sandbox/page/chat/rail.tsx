import { Icon } from '../icons.js';
import { openAside } from '../session.js';
import { useAppState } from '../state.js';
import { ThemeToggle } from '../theme.js';

/** The strip at the edge: which workspace this is, and the tools of the sandbox. */
export function Rail() {
  const team = useAppState((state) => state.workspace?.team.name) ?? 'Sandbox';
  const hoodOpen = useAppState((state) => state.aside?.kind === 'hood');
  return (
    <div class="rail" role="group" aria-label="Workspace">
      <span class="team-mark" role="img" aria-label={team} title={team}>
        {team.charAt(0)}
      </span>
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
    </div>
  );
}
