import type { Person } from '../protocol.js';
import { hueOf, initials } from './people.js';

/** A person's picture: their initials on a colour that stays theirs. */
export function Avatar({ person }: { person: Person }) {
  const shape = person.kind === 'bot' ? 'avatar avatar-app' : 'avatar';
  return (
    <span class={shape} style={{ '--hue': hueOf(person.id) }} aria-hidden="true">
      {initials(person.realName)}
    </span>
  );
}
