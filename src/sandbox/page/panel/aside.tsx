import type { ComponentChildren } from 'preact';

import { Icon } from '../icons.js';
import { openAside } from '../session.js';

interface AsideProps {
  title: string;
  class?: string;
  children: ComponentChildren;
}

/** What stands to the right of the conversation; Escape closes it. */
export function Aside({ title, class: name = '', children }: AsideProps) {
  return (
    <aside
      class={`aside ${name}`}
      aria-label={title}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) openAside(null);
      }}
    >
      <header class="aside-head">
        <h2>{title}</h2>
        <button
          type="button"
          class="icon-button"
          aria-label="Close panel"
          onClick={() => openAside(null)}
        >
          <Icon name="close" />
        </button>
      </header>
      {children}
    </aside>
  );
}
