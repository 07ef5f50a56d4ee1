import type { Role } from './cast.js';
import type { Filled } from './door.js';
import type { Situation, Staged } from './situations.js';

/** What comes of it where it is allowed: something changes, a window opens, or there is something to read. */
type Gives = 'change' | 'window' | 'words';

/** In which situation it is tried, who may do it there, and what it gives them; anybody else is refused. */
export interface Row {
  of: Situation;
  may: readonly Role[];
  gives: Gives;
}

/** A button; its value is the id of what it is about, unless it carries another. */
export type ButtonRow = Row & { value?: (staged: Staged) => string };

/** What is typed after the name of a command. */
export type CommandRow = Row & { rest: (staged: Staged) => string };

/** What a form is about, and what is filled in. */
export type FormRow = Row & {
  about: (staged: Staged) => object;
  filled: Filled | ((staged: Staged) => Filled);
};

export const members = [
  'owner',
  'receiver',
  'formerOwner',
  'asker',
  'lead',
  'other',
] as const satisfies readonly Role[];

/** Those who may do nothing at all. */
export const outsiders = ['guest', 'stranger', 'deactivated'] as const satisfies readonly Role[];

export const allBut = (role: Role): Role[] => members.filter((each) => each !== role);
