import { useEffect, useRef } from 'preact/hooks';

import type { Person } from '../../protocol.js';
import { addressOf, currentHash } from '../address.js';
import { Avatar } from '../avatar.js';
import { firstName, isActable, placeOf } from '../people.js';
import { actAs } from '../session.js';
import { useAppState } from '../state.js';
import { clockTime } from '../text/wall-time.js';
import { useNow } from '../time.js';

/** What an app may want to treat differently. */
const STANDING: Partial<Record<Person['kind'], string>> = { guest: 'guest', stranger: 'external' };

/** Everybody one can act as; a link each, so that a second window can be a second person. */
export function PersonSwitcher() {
  const people = useAppState((state) => state.workspace?.people) ?? [];
  return (
    <nav class="people" aria-label="Act as">
      {people.filter(isActable).map((person) => (
        <PersonLink key={person.id} person={person} />
      ))}
    </nav>
  );
}

function PersonLink({ person }: { person: Person }) {
  const acting = useAppState((state) => state.as) === person.id;
  const now = useNow();
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (acting) link.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [acting]);
  const become = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    if (!acting) void actAs(person.id);
  };
  const where = `${placeOf(person.timeZone)} ${clockTime(now, person.timeZone)}`;
  return (
    <a
      ref={link}
      class="person"
      href={addressOf(person.id, currentHash())}
      aria-current={acting || undefined}
      title={`${person.realName}, ${person.title || person.kind} (${person.timeZone})`}
      onClick={become}
    >
      <Avatar person={person} />
      <span class="person-words">
        <strong>
          {firstName(person)}
          {STANDING[person.kind] && <span class="tag">{STANDING[person.kind]}</span>}
        </strong>
        <span>{where}</span>
      </span>
    </a>
  );
}
