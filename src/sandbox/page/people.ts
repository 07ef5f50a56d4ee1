import type { Person } from '../protocol.js';

/** Whether one can act as somebody: not as bots, nor as people whose account is closed. */
export function isActable(person: Person): boolean {
  return person.kind !== 'bot' && person.kind !== 'deactivated';
}

export function firstName(person: Person): string {
  return person.realName.split(' ')[0] ?? person.name;
}

/** One or two letters for a picture. */
export function initials(name: string): string {
  const words = name.split(/\s+/).filter(Boolean);
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined];
  return letters.map((word) => word?.charAt(0).toUpperCase() ?? '').join('');
}

/** A hue that stays with an id, so that everybody keeps their colour. */
export function hueOf(id: string): number {
  let sum = 7;
  for (const character of id) sum = (sum * 31 + character.charCodeAt(0)) % 3600;
  return (sum * 47) % 360;
}

/** The place in a zone's name, in words: `Europe/Prague` is "Prague". */
export function placeOf(timeZone: string): string {
  return (timeZone.split('/').at(-1) ?? timeZone).replaceAll('_', ' ');
}
