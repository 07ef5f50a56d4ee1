import { useEffect, useState } from 'preact/hooks';

import { Icon } from './icons.js';

const KEY = 'theme';

/** Light or dark; until chosen, as the system has it. */
export function ThemeToggle() {
  const [dark, setDark] = useState(isDark);
  useEffect(() => {
    document.documentElement.dataset['theme'] = dark ? 'dark' : 'light';
  }, [dark]);
  const toggle = () => {
    localStorage.setItem(KEY, dark ? 'light' : 'dark');
    setDark(!dark);
  };
  const label = dark ? 'Light colours' : 'Dark colours';
  return (
    <button type="button" class="icon-button" aria-label={label} title={label} onClick={toggle}>
      <Icon name={dark ? 'sun' : 'moon'} />
    </button>
  );
}

function isDark(): boolean {
  const kept = localStorage.getItem(KEY);
  return kept ? kept === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
}
